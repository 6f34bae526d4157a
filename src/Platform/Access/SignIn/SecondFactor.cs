using Rapport.Platform.Access.Audit;
using Rapport.Platform.Access.Factors;
using Rapport.Platform.Storage;

namespace Rapport.Platform.Access.SignIn;

/// <summary>What a user has to prove beside the password. It is asked for once the password holds, except in a remembered browser.</summary>
internal sealed class SecondFactor(Workspace workspace, AuthenticatorApps apps, AuditLog log)
{
    /// <summary>Whether the user has a second factor.</summary>
    public async Task<bool> IsOnAsync(Guid userId, CancellationToken cancel) => await apps.FindAsync(userId, cancel) is { ConfirmedAt: not null };

    /// <summary>Whether a code proves it: the app's, or a recovery code. A code that holds is used up.</summary>
    /// <param name="userId">Whose it must be.</param>
    /// <param name="typed">What was typed.</param>
    /// <param name="address">The network address it came from.</param>
    /// <param name="cancel">Cancels the request.</param>
    public async Task<bool> HoldsAsync(Guid userId, string typed, string? address, CancellationToken cancel)
    {
        var code = TypedCode.Of(typed);
        if (RecoveryCode.Hash(code) is { } hash)
        {
            return await RunAsync(async transaction =>
            {
                var used = await RecoveryCodes.UseAsync(transaction, userId, hash, cancel);
                if (used)
                {
                    await log.AddAsync(transaction, new Actor(userId, address).Did(AuditActions.RecoveryCodeUsed, userId, UserObject.Name), cancel);
                }

                return used;
            }, cancel);
        }

        var now = workspace.Now;
        return await apps.FindAsync(userId, cancel) is { ConfirmedAt: not null } app
            && apps.Match(app, code, now) is { } step
            && await RunAsync(transaction => AuthenticatorApps.UseAsync(transaction, userId, step, confirm: false, now, cancel), cancel);
    }

    private async Task<bool> RunAsync(Func<WriteTransaction, Task<bool>> use, CancellationToken cancel)
    {
        await using var transaction = await workspace.Database.BeginWriteAsync(cancel);
        var used = await use(transaction);
        await transaction.CommitAsync(cancel);
        return used;
    }
}
