using Rapport.Platform.Access.Audit;
using Rapport.Platform.Access.Passkeys;
using Rapport.Platform.Access.SignIn;
using Rapport.Platform.Storage;

namespace Rapport.Platform.Access.Factors;

/// <summary>Sets second factors up and takes them away.</summary>
internal sealed class FactorDesk(Workspace workspace, AuthenticatorApps apps, Sessions sessions, AuditLog log)
{
    /// <summary>Gives a user a secret for an app, which counts once it is confirmed.</summary>
    /// <exception cref="Problems.RefusedException">409: there is an app already.</exception>
    public async Task<Enrolment> BeginAsync(Viewer viewer, CancellationToken cancel)
    {
        var secret = await apps.BeginAsync(viewer.UserId, workspace.Now, cancel) ?? throw Errors.Exists().Exception();
        return Enrolment.Of(secret, workspace.Company.Name, viewer.Email ?? viewer.Name);
    }

    /// <summary>Turns an app on by its first code.</summary>
    /// <returns>The recovery codes, which nobody can see again.</returns>
    /// <exception cref="Problems.RefusedException">409: nothing to confirm; 422: the code does not hold.</exception>
    public async Task<IReadOnlyList<string>> ConfirmAsync(Viewer viewer, string code, Actor by, CancellationToken cancel)
    {
        var now = workspace.Now;
        var app = await apps.FindAsync(viewer.UserId, cancel);
        if (app is not { ConfirmedAt: null })
        {
            throw Errors.NotBegun().Exception();
        }

        await using var transaction = await workspace.Database.BeginWriteAsync(cancel);
        if (apps.Match(app, TypedCode.Of(code), now) is not { } step || !await AuthenticatorApps.UseAsync(transaction, viewer.UserId, step, confirm: true, now, cancel))
        {
            throw new Problems.RefusedException(Records.Errors.Invalid(), [Errors.Code()]);
        }

        var codes = await RecoveryCodes.ReplaceAsync(transaction, viewer.UserId, cancel);
        await log.AddAsync(transaction, [by.Did(AuditActions.TwoFactorOn, viewer.UserId, UserObject.Name), by.Did(AuditActions.RecoveryCodesMade, viewer.UserId, UserObject.Name)], cancel);
        await transaction.CommitAsync(cancel);
        return codes;
    }

    /// <summary>Takes a user's app away, with the recovery codes and the browsers that were remembered.</summary>
    /// <exception cref="Problems.RefusedException">409: there is none.</exception>
    public async Task RemoveAsync(Viewer viewer, Actor by, CancellationToken cancel)
    {
        await using var transaction = await workspace.Database.BeginWriteAsync(cancel);
        if (!await RemoveAsync(transaction, viewer.UserId, cancel))
        {
            throw Errors.Missing().Exception();
        }

        await log.AddAsync(transaction, by.Did(AuditActions.TwoFactorOff, viewer.UserId, UserObject.Name), cancel);
        await transaction.CommitAsync(cancel);
    }

    /// <summary>Gives a user new recovery codes in place of those left.</summary>
    /// <returns>The codes, which nobody can see again.</returns>
    /// <exception cref="Problems.RefusedException">409: there is no app that they could stand in for.</exception>
    public async Task<IReadOnlyList<string>> RenewCodesAsync(Viewer viewer, Actor by, CancellationToken cancel)
    {
        if (await apps.FindAsync(viewer.UserId, cancel) is not { ConfirmedAt: not null })
        {
            throw Errors.Missing().Exception();
        }

        await using var transaction = await workspace.Database.BeginWriteAsync(cancel);
        var codes = await RecoveryCodes.ReplaceAsync(transaction, viewer.UserId, cancel);
        await log.AddAsync(transaction, by.Did(AuditActions.RecoveryCodesMade, viewer.UserId, UserObject.Name), cancel);
        await transaction.CommitAsync(cancel);
        return codes;
    }

    /// <summary>
    /// Takes away all that somebody else proves a sign-in with, but the password, for whoever lost the telephone; and ends the sessions,
    /// because the telephone may be signed in.
    /// </summary>
    /// <exception cref="Problems.RefusedException">404: no such user; 409: the caller's own, which ask for the password.</exception>
    public async Task RemoveAnothersAsync(Guid userId, Actor by, CancellationToken cancel)
    {
        if (userId == by.UserId)
        {
            throw Errors.Own().Exception();
        }

        await using (var transaction = await workspace.Database.BeginWriteAsync(cancel))
        {
            var statement = transaction.Statement();
            statement.Append($"SELECT 1 FROM users WHERE id = {statement.Value(Stored.Id, userId)} AND deleted_at IS NULL");
            if ((await transaction.QueryAsync(statement, _ => true, cancel)).Count == 0)
            {
                throw Records.Errors.NotFound().Exception();
            }

            var app = await RemoveAsync(transaction, userId, cancel);
            var passkeys = await PasskeyTable.RemoveAsync(transaction, userId, null, cancel);
            var ended = await Sessions.EndAllAsync(transaction, userId, null, workspace.Now, cancel);
            AuditEntry?[] done =
            [
                app ? by.Did(AuditActions.TwoFactorOff, userId, UserObject.Name) : null,
                passkeys > 0 ? by.Did(AuditActions.PasskeyRemoved, userId, UserObject.Name, new { passkeys }) : null,
                ended > 0 ? by.Did(AuditActions.SessionRevoked, userId, UserObject.Name, new { sessions = ended }) : null,
            ];
            await log.AddAsync(transaction, [.. done.OfType<AuditEntry>()], cancel);
            await transaction.CommitAsync(cancel);
        }

        sessions.Ended();
    }

    private static async Task<bool> RemoveAsync(WriteTransaction transaction, Guid userId, CancellationToken cancel)
    {
        var removed = await AuthenticatorApps.RemoveAsync(transaction, userId, cancel);
        await RecoveryCodes.RemoveAsync(transaction, userId, cancel);
        await Devices.ForgetAllAsync(transaction, userId, cancel);
        return removed;
    }
}
