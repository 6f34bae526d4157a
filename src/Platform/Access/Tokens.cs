using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Rapport.Platform.Access.Audit;
using Rapport.Platform.Problems;
using Rapport.Platform.Records;
using Rapport.Platform.Storage;

namespace Rapport.Platform.Access;

/// <summary>API tokens: opaque, shown once, stored hashed.</summary>
public sealed class Tokens(Workspace workspace, ChangeSignal signal, AuditLog log)
{
    internal const string Signal = "token";

    internal static readonly Table Table = new("tokens",
    [
        new("id", Stored.Id, false),
        new("user_id", Stored.Id, false),
        new("name", Stored.Text, false),
        new("hash", Stored.Text, false),
        new("created_at", Stored.Timestamp, false),
        new("revoked_at", Stored.Timestamp),
    ]);

    private const string Prefix = "rap_";
    private const int MaxName = 100;

    /// <summary>The name of a token as it is kept.</summary>
    /// <exception cref="RefusedException">422: none, too long, or with characters nobody sees.</exception>
    public static string Name(string? name)
    {
        var trimmed = name?.Trim() ?? "";
        return trimmed.Length is > 0 and <= MaxName && !trimmed.Any(char.IsControl) ? trimmed : throw new RefusedException(Records.Errors.Invalid(), [NameNeeded()]);
    }

    /// <summary>Makes a token for a user and returns its text, which nobody can see again.</summary>
    public async Task<(Guid Id, string Token)> AddAsync(Guid userId, string name, Actor by, CancellationToken cancel)
    {
        // 256 random bits: a plain hash is enough, there is nothing to guess.
        var token = Prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        var id = Guid.CreateVersion7(workspace.Now);
        await using var transaction = await workspace.Database.BeginWriteAsync(cancel);
        await transaction.InsertAsync(Table, [[id, userId, name, Hash(token), workspace.Now, null]], cancel);
        await log.AddAsync(transaction, by.Did(AuditActions.TokenMade, userId, UserObject.Name, new { token = id }), cancel);
        await transaction.CommitAsync(cancel);
        return (id, token);
    }

    /// <summary>Ends a token at once.</summary>
    /// <param name="id">The token.</param>
    /// <param name="ownerId">Whose it must be; null for anybody's.</param>
    /// <param name="by">Who ends it.</param>
    /// <param name="cancel">Cancels the request.</param>
    /// <returns>Whether there was such a token.</returns>
    public async Task<bool> RevokeAsync(Guid id, Guid? ownerId, Actor by, CancellationToken cancel)
    {
        await using var transaction = await workspace.Database.BeginWriteAsync(cancel);
        var statement = transaction.Statement();
        statement.Append($"UPDATE tokens SET revoked_at = {statement.Value(Stored.Timestamp, workspace.Now)} WHERE id = {statement.Value(Stored.Id, id)} AND revoked_at IS NULL");
        if (ownerId is { } owner)
        {
            statement.Append($" AND user_id = {statement.Value(Stored.Id, owner)}");
        }

        var owners = await transaction.QueryAsync(statement.Append(" RETURNING user_id"), r => (Guid)transaction.Dialect.Read(r, 0, Stored.Id)!, cancel);
        await log.AddAsync(transaction, [.. owners.Select(o => by.Did(AuditActions.TokenRevoked, o, UserObject.Name, new { token = id }))], cancel);
        await transaction.CommitAsync(cancel);
        signal.Raise(Signal);
        return owners.Count > 0;
    }

    /// <summary>The tokens of a user that work, newest first.</summary>
    public Task<List<(Guid Id, string Name, DateTime CreatedAt)>> ListAsync(Guid userId, CancellationToken cancel)
    {
        var statement = new Statement(workspace.Database.Dialect);
        statement.Append($"SELECT id, name, created_at FROM tokens WHERE user_id = {statement.Value(Stored.Id, userId)} AND revoked_at IS NULL ORDER BY created_at DESC");
        return workspace.Database.QueryAsync(statement, reader => (
            (Guid)statement.Dialect.Read(reader, 0, Stored.Id)!,
            (string)statement.Dialect.Read(reader, 1, Stored.Text)!,
            (DateTime)statement.Dialect.Read(reader, 2, Stored.Timestamp)!), cancel);
    }

    private static Refusal NameNeeded() => new(422, "token.name",
        ($"请给令牌起个名字（最多 {MaxName} 个字符），以便日后辨认。", $"Give the token a name of at most {MaxName} characters, to know it by later."), "name");

    internal static string Hash(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
