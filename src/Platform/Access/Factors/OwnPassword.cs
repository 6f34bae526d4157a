using Microsoft.AspNetCore.Http;
using Rapport.Platform.Access.Audit;
using Rapport.Platform.Access.SignIn;
using Rapport.Platform.Web;

namespace Rapport.Platform.Access.Factors;

/// <summary>Asks a signed-in user for the password again: whoever finds a browser signed in shall not make it their own.</summary>
internal sealed class OwnPassword(SignInFailures failures, Passwords passwords, AuditLog log)
{
    /// <param name="http">The caller's request.</param>
    /// <param name="password">What the caller says it is.</param>
    /// <param name="field">The member of the request it stands in.</param>
    /// <param name="why">What it is asked for, for the log.</param>
    /// <exception cref="Problems.RefusedException">422: it is not the caller's; 429: too many failures, which count as those of signing in.</exception>
    public async Task ProveAsync(HttpContext http, string password, string field = "password", string why = "password_asked")
    {
        var account = People.Account(http.Viewer().Email ?? "");
        var counted = await failures.CountAsync(http, account, http.RequestAborted);
        if (counted.Wait > TimeSpan.Zero)
        {
            throw SignIn.Errors.Locked(counted.Wait).Exception();
        }

        if (await passwords.CheckAsync(account, password, http.RequestAborted) is not { Holds: true })
        {
            await log.AddAsync(http.Actor().Did(AuditActions.SignInFailed, http.Viewer().UserId, UserObject.Name, new { why }), http.RequestAborted);
            throw new Problems.RefusedException(Records.Errors.Invalid(), [SignIn.Errors.CurrentPassword() with { Field = field }]);
        }

        await failures.SucceededAsync(counted, http.RequestAborted);
    }
}
