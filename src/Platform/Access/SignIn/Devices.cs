using Microsoft.AspNetCore.Http;
using Rapport.Platform.Storage;

namespace Rapport.Platform.Access.SignIn;

/// <summary>The browsers that users want remembered: there, no second factor is asked for.</summary>
internal sealed class Devices(Workspace workspace)
{
    private static readonly Table Table = new("devices",
    [
        new("id", Stored.Id, false),
        new("user_id", Stored.Id, false),
        new("hash", Stored.Text, false),
        new("created_at", Stored.Timestamp, false),
        new("expires_at", Stored.Timestamp, false),
    ]);

    private static readonly TimeSpan RememberedFor = TimeSpan.FromDays(30);

    /// <summary>Whether the request comes from a browser that the user wanted remembered.</summary>
    public async Task<bool> KnowsAsync(HttpContext http, Guid userId, CancellationToken cancel)
    {
        if (SignInCookies.Device.Read(http) is not { } cookie)
        {
            return false;
        }

        var statement = new Statement(workspace.Database.Dialect);
        statement.Append($"SELECT 1 FROM devices WHERE hash = {statement.Value(Stored.Text, Tokens.Hash(cookie))} AND user_id = {statement.Value(Stored.Id, userId)} AND expires_at > {statement.Value(Stored.Timestamp, workspace.Now)}");
        return (await workspace.Database.QueryAsync(statement, _ => true, cancel)).Count > 0;
    }

    /// <summary>Remembers the browser for 30 days; the second factor has just been proved in it.</summary>
    public async Task RememberAsync(HttpContext http, Guid userId, CancellationToken cancel)
    {
        var (now, secret) = (workspace.Now, Secret.New());
        await using (var transaction = await workspace.Database.BeginWriteAsync(cancel))
        {
            var old = transaction.Statement();
            old.Append($"DELETE FROM devices WHERE expires_at <= {old.Value(Stored.Timestamp, now)} AND user_id = {old.Value(Stored.Id, userId)}");
            await transaction.ExecuteAsync(old, cancel);
            await transaction.InsertAsync(Table, [[Guid.CreateVersion7(now), userId, secret.Hash, now, now + RememberedFor]], cancel);
            await transaction.CommitAsync(cancel);
        }

        SignInCookies.Device.Write(http, secret.Text, now + RememberedFor);
    }

    /// <summary>Remembers none of a user's browsers any longer. The caller commits.</summary>
    public static Task ForgetAllAsync(WriteTransaction transaction, Guid userId, CancellationToken cancel)
    {
        var statement = transaction.Statement();
        statement.Append($"DELETE FROM devices WHERE user_id = {statement.Value(Stored.Id, userId)}");
        return transaction.ExecuteAsync(statement, cancel);
    }
}
