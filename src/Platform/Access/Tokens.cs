using System.Buffers.Text;
using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using Rapport.Platform.Access.Audit;
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
        new("scopes", Stored.Text, false),
        new("expires_at", Stored.Timestamp),
        new("last_used_at", Stored.Timestamp),
    ]);

    private const string Prefix = "rap_";

    /// <summary>How exactly the last use is known: a token in use costs one write in this time.</summary>
    private static readonly TimeSpan Grain = TimeSpan.FromHours(1);

    /// <summary>Makes a token for a user and returns its text, which nobody can see again.</summary>
    public async Task<(Guid Id, string Token)> AddAsync(Guid userId, NewToken made, Actor by, CancellationToken cancel)
    {
        // 256 random bits: a plain hash is enough, there is nothing to guess.
        var token = Prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        var id = Guid.CreateVersion7(workspace.Now);
        var scopes = string.Join(' ', TokenScopeNames.Of(made.Grant.Scopes));
        await using var transaction = await workspace.Database.BeginWriteAsync(cancel);
        await transaction.InsertAsync(Table, [[id, userId, made.Name, Hash(token), workspace.Now, null, scopes, made.Grant.ExpiresAt, null]], cancel);
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

    /// <summary>Ends all tokens of a user. The caller commits.</summary>
    internal static Task<int> EndAllAsync(WriteTransaction transaction, Guid userId, DateTime now, CancellationToken cancel)
    {
        var statement = transaction.Statement();
        statement.Append($"UPDATE tokens SET revoked_at = {statement.Value(Stored.Timestamp, now)} WHERE user_id = {statement.Value(Stored.Id, userId)} AND revoked_at IS NULL");
        return transaction.ExecuteAsync(statement, cancel);
    }

    /// <summary>The tokens of a user that work, newest first.</summary>
    public Task<List<ApiToken>> ListAsync(Guid userId, CancellationToken cancel) =>
        QueryAsync(s => $"user_id = {s.Value(Stored.Id, userId)}", cancel);

    /// <summary>The token with that hash, where it works.</summary>
    internal async Task<ApiToken?> FindAsync(string hash, CancellationToken cancel) =>
        (await QueryAsync(s => $"hash = {s.Value(Stored.Text, hash)}", cancel)).SingleOrDefault();

    /// <summary>Notes that a token is being used, once an hour at most.</summary>
    internal async Task TouchAsync(ApiToken token, CancellationToken cancel)
    {
        var now = workspace.Now;
        if (token.LastUsedAt is { } last && (now - last).Duration() < Grain)
        {
            return;
        }

        await workspace.Database.NoteAsync(s => s.Append($"UPDATE tokens SET last_used_at = {s.Value(Stored.Timestamp, now)} WHERE id = {s.Value(Stored.Id, token.Id)}"), cancel);
    }

    internal static string Hash(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    private Task<List<ApiToken>> QueryAsync(Func<Statement, string> which, CancellationToken cancel)
    {
        var statement = new Statement(workspace.Database.Dialect);
        statement.Append($"SELECT id, user_id, name, created_at, scopes, expires_at, last_used_at FROM tokens WHERE {which(statement)} AND revoked_at IS NULL AND (expires_at IS NULL OR expires_at > {statement.Value(Stored.Timestamp, workspace.Now)}) ORDER BY created_at DESC");
        T Read<T>(DbDataReader reader, int column, Stored stored) => (T)statement.Dialect.Read(reader, column, stored)!;
        return workspace.Database.QueryAsync(statement, r => new ApiToken(
            Read<Guid>(r, 0, Stored.Id), Read<Guid>(r, 1, Stored.Id), Read<string>(r, 2, Stored.Text), Read<DateTime>(r, 3, Stored.Timestamp),
            new(TokenScopeNames.Parse(Read<string>(r, 4, Stored.Text).Split(' ')) ?? TokenScopes.None, Read<DateTime?>(r, 5, Stored.Timestamp)),
            Read<DateTime?>(r, 6, Stored.Timestamp)), cancel);
    }
}

/// <summary>A token as its user sees it; its text is nowhere.</summary>
/// <param name="Id">The token.</param>
/// <param name="UserId">Whose it is.</param>
/// <param name="Name">What it is for.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="Grant">How far it goes.</param>
/// <param name="LastUsedAt">When it was last used, an hour more or less; null for never.</param>
public sealed record ApiToken(Guid Id, Guid UserId, string Name, DateTime CreatedAt, TokenGrant Grant, DateTime? LastUsedAt);
