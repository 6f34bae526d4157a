using Rapport.Platform.Access.Audit;
using Rapport.Platform.Storage;

namespace Rapport.Platform.Access.SignIn;

/// <summary>
/// Links by which a user chooses a password: an invitation for who has none yet, a reset for who forgot it. Each works once, and making
/// one ends those the user had before. A link's secret stands in its fragment, which browsers send to nobody; stored is its hash.
/// </summary>
public sealed class Invitations(Workspace workspace, AuditLog log)
{
    internal static readonly Table Table = new("invitations",
    [
        new("id", Stored.Id, false),
        new("user_id", Stored.Id, false),
        new("kind", Stored.Text, false),
        new("hash", Stored.Text, false),
        new("created_at", Stored.Timestamp, false),
        new("created_by", Stored.Id),
        new("expires_at", Stored.Timestamp, false),
        new("used_at", Stored.Timestamp),
    ]);

    /// <summary>The link under an address of the server.</summary>
    public static string Link(string server, string code) => $"{server}/invitation#{code}";

    /// <summary>Makes a link's secret for a user, good until the time told.</summary>
    /// <param name="userId">Whom it is for.</param>
    /// <param name="kind">Invitation or reset.</param>
    /// <param name="by">Who makes it.</param>
    /// <param name="cancel">Cancels the request.</param>
    /// <exception cref="Problems.RefusedException">404: no such user; 409: not active, or invited with a password already.</exception>
    public async Task<(string Code, DateTime ExpiresAt)> MakeAsync(Guid userId, InvitationKind kind, Actor by, CancellationToken cancel)
    {
        var (now, secret) = (workspace.Now, Secret.New());
        await using var transaction = await workspace.Database.BeginWriteAsync(cancel);
        var statement = transaction.Statement();
        statement.Append($"SELECT t0.active, (SELECT count(*) FROM credentials c WHERE c.user_id = t0.id) FROM users t0 WHERE t0.id = {statement.Value(Stored.Id, userId)} AND t0.deleted_at IS NULL{statement.Dialect.ForUpdate}");
        var found = await transaction.QueryAsync(statement, r => (Active: (bool)statement.Dialect.Read(r, 0, Stored.Boolean)!, Passwords: (long)statement.Dialect.Read(r, 1, Stored.Integer)!), cancel);
        if (found is not [var user])
        {
            throw Records.Errors.NotFound().Exception();
        }

        if (!user.Active)
        {
            throw Errors.Inactive().Exception();
        }

        if (kind == InvitationKind.Invitation && user.Passwords > 0)
        {
            throw Errors.HasPassword().Exception();
        }

        await EndAllAsync(transaction, userId, cancel);
        var expires = now + kind.LastsFor;
        await transaction.InsertAsync(Table, [[Guid.CreateVersion7(now), userId, kind.Name, secret.Hash, now, by.UserId, expires, null]], cancel);
        await log.AddAsync(transaction, by.Did(kind.Made, userId, UserObject.Name), cancel);
        await transaction.CommitAsync(cancel);
        return (secret.Text, expires);
    }

    /// <summary>Whom a secret is for.</summary>
    /// <exception cref="Problems.RefusedException">404: there is none, it was used, it is too old, or the user is not active.</exception>
    internal async Task<Invitation> FindAsync(string code, CancellationToken cancel)
    {
        var statement = new Statement(workspace.Database.Dialect);
        statement.Append($"""
            SELECT i.kind, i.expires_at, u.id, u.name, u.email, u.language FROM invitations i JOIN users u ON u.id = i.user_id
            WHERE i.hash = {statement.Value(Stored.Text, Tokens.Hash(code))} AND i.used_at IS NULL AND i.expires_at > {statement.Value(Stored.Timestamp, workspace.Now)} AND u.active AND u.deleted_at IS NULL
            """);
        var found = await workspace.Database.QueryAsync(statement, r => new Invitation(
            (string)statement.Dialect.Read(r, 0, Stored.Text)!,
            (DateTime)statement.Dialect.Read(r, 1, Stored.Timestamp)!,
            (Guid)statement.Dialect.Read(r, 2, Stored.Id)!,
            (string)statement.Dialect.Read(r, 3, Stored.Text)!,
            (string?)statement.Dialect.Read(r, 4, Stored.Text),
            (string?)statement.Dialect.Read(r, 5, Stored.Text)), cancel);
        return found is [var invitation] ? invitation : throw Errors.InvitationNotFound().Exception();
    }

    /// <summary>Uses a secret up. The caller commits.</summary>
    /// <exception cref="Problems.RefusedException">404: somebody else was faster.</exception>
    internal static async Task UseAsync(WriteTransaction transaction, string code, DateTime now, CancellationToken cancel)
    {
        var statement = transaction.Statement();
        statement.Append($"UPDATE invitations SET used_at = {statement.Value(Stored.Timestamp, now)} WHERE hash = {statement.Value(Stored.Text, Tokens.Hash(code))} AND used_at IS NULL");
        if (await transaction.ExecuteAsync(statement, cancel) == 0)
        {
            throw Errors.InvitationNotFound().Exception();
        }
    }

    /// <summary>Ends all links of a user. The caller commits.</summary>
    internal static Task EndAllAsync(WriteTransaction transaction, Guid userId, CancellationToken cancel)
    {
        var statement = transaction.Statement();
        statement.Append($"DELETE FROM invitations WHERE user_id = {statement.Value(Stored.Id, userId)}");
        return transaction.ExecuteAsync(statement, cancel);
    }
}

/// <summary>What a link is for.</summary>
public sealed record InvitationKind(string Name, TimeSpan LastsFor, AuditAction Made)
{
    public static readonly InvitationKind Invitation = new("invitation", TimeSpan.FromDays(7), AuditActions.Invited);
    public static readonly InvitationKind Reset = new("reset", TimeSpan.FromHours(24), AuditActions.ResetMade);
}

/// <summary>A link that holds, and whom it is for.</summary>
internal sealed record Invitation(string Kind, DateTime ExpiresAt, Guid UserId, string Name, string? Email, string? Language);
