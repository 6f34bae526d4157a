using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Logging;
using Rapport.Platform.Storage;

namespace Rapport.Platform.Access.Factors;

/// <summary>
/// The authenticator apps (TOTP) of users, at most one each. Its secret lies encrypted, by a key in the data directory, so that a stolen
/// database alone makes nobody's codes (<c>docs/adr/0010-keys-beside-the-database.md</c>).
/// </summary>
internal sealed partial class AuthenticatorApps(Workspace workspace, IDataProtectionProvider protection, ILogger<AuthenticatorApps> log)
{
    private static readonly Table Table = new("totp",
    [
        new("user_id", Stored.Id, false),
        new("secret", Stored.Text, false),
        new("created_at", Stored.Timestamp, false),
        new("confirmed_at", Stored.Timestamp),
        new("last_step", Stored.Integer),
    ]);

    private readonly IDataProtector protector = protection.CreateProtector("Rapport.Totp");

    /// <summary>A user's app, or null.</summary>
    public async Task<AuthenticatorApp?> FindAsync(Guid userId, CancellationToken cancel)
    {
        var statement = new Statement(workspace.Database.Dialect);
        statement.Append($"SELECT secret, confirmed_at, last_step FROM totp WHERE user_id = {statement.Value(Stored.Id, userId)}");
        var found = await workspace.Database.QueryAsync(statement, reader => new AuthenticatorApp(
            (string)statement.Dialect.Read(reader, 0, Stored.Text)!,
            (DateTime?)statement.Dialect.Read(reader, 1, Stored.Timestamp),
            (long?)statement.Dialect.Read(reader, 2, Stored.Integer)), cancel);
        return found is [var app] ? app : null;
    }

    /// <summary>Gives a user a new secret, to be confirmed, in place of one that was not.</summary>
    /// <returns>The secret; null when the user has an app already.</returns>
    public async Task<byte[]?> BeginAsync(Guid userId, DateTime now, CancellationToken cancel)
    {
        var secret = RandomNumberGenerator.GetBytes(OneTimeCode.SecretLength);
        await using var transaction = await workspace.Database.BeginWriteAsync(cancel);
        var statement = transaction.Statement();
        statement.Append($"DELETE FROM totp WHERE user_id = {statement.Value(Stored.Id, userId)} AND confirmed_at IS NULL");
        await transaction.ExecuteAsync(statement, cancel);
        try
        {
            await transaction.InsertAsync(Table, [[userId, Convert.ToBase64String(protector.Protect(secret)), now, null, null]], cancel);
        }
        catch (System.Data.Common.DbException error) when (transaction.Dialect.UniqueViolation(error) is not null)
        {
            return null;
        }

        await transaction.CommitAsync(cancel);
        return secret;
    }

    /// <summary>The step of time whose code it is, or null where it is none that is to be taken.</summary>
    public long? Match(AuthenticatorApp app, string code, DateTime now)
    {
        try
        {
            return OneTimeCode.Match(protector.Unprotect(Convert.FromBase64String(app.Secret)), code, now, app.LastStep);
        }
        catch (CryptographicException error)
        {
            // The keys are lost, or are another workspace's. Recovery codes still let people in.
            Unreadable(log, error);
            return null;
        }
    }

    /// <summary>Uses a step up, unless another request was faster.</summary>
    /// <param name="confirm">Whether this is the app's first code, from which on it is asked for.</param>
    public static async Task<bool> UseAsync(WriteTransaction transaction, Guid userId, long step, bool confirm, DateTime now, CancellationToken cancel)
    {
        var statement = transaction.Statement();
        var also = confirm ? $", confirmed_at = {statement.Value(Stored.Timestamp, now)}" : "";
        var last = statement.Value(Stored.Integer, step);
        statement.Append($"UPDATE totp SET last_step = {last}{also} WHERE user_id = {statement.Value(Stored.Id, userId)} AND (last_step IS NULL OR last_step < {last}) AND confirmed_at IS {(confirm ? "" : "NOT ")}NULL");
        return await transaction.ExecuteAsync(statement, cancel) > 0;
    }

    /// <returns>Whether there was one that was in use.</returns>
    public static async Task<bool> RemoveAsync(WriteTransaction transaction, Guid userId, CancellationToken cancel)
    {
        var statement = transaction.Statement();
        statement.Append($"DELETE FROM totp WHERE user_id = {statement.Value(Stored.Id, userId)} AND confirmed_at IS NOT NULL");
        return await transaction.ExecuteAsync(statement, cancel) > 0;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The secret of an authenticator app cannot be read with the keys in the data directory")]
    private static partial void Unreadable(ILogger logger, Exception error);
}

/// <summary>A user's authenticator app.</summary>
/// <param name="Secret">Encrypted.</param>
/// <param name="ConfirmedAt">When its first code was typed, from which on it is asked for; null while it is being set up.</param>
/// <param name="LastStep">The step of the last code that was taken.</param>
internal sealed record AuthenticatorApp(string Secret, DateTime? ConfirmedAt, long? LastStep);
