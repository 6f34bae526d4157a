using Microsoft.AspNetCore.Http;
using Rapport.Platform.Access.Audit;
using Rapport.Platform.Web;

namespace Rapport.Platform.Access.SignIn;

/// <summary>Lets people in who know their password and, where they have one, prove their second factor.</summary>
internal sealed class SignInDesk(SignInFailures failures, Passwords passwords, SecondFactor factor, Devices devices, Sessions sessions, AuditLog log)
{
    /// <summary>Signs somebody in; the answer gets the cookies.</summary>
    /// <returns>The user.</returns>
    /// <exception cref="Problems.RefusedException">401: not right, or a code is needed; 429: too many failures.</exception>
    public async Task<Guid> SignInAsync(HttpContext http, SessionRequest request, CancellationToken cancel)
    {
        var account = People.Account(request.Email);
        var counted = await failures.CountAsync(http, account, cancel);
        if (counted.Wait > TimeSpan.Zero)
        {
            await log.AddAsync(http.Actor().Did(AuditActions.SignInLocked), cancel);
            throw Errors.Locked(counted.Wait).Exception();
        }

        var (user, holds) = await passwords.CheckAsync(account, request.Password, cancel);
        if (!holds)
        {
            await log.AddAsync(http.Actor().Did(AuditActions.SignInFailed, user, UserObject.Name), cancel);
            throw Errors.Failed().Exception();
        }

        var asks = await NeedsFactorAsync(http, user!.Value, cancel);
        if (asks)
        {
            await ProveAsync(http, user.Value, request.Code, counted, cancel);
        }

        await failures.SucceededAsync(counted, cancel);
        if (asks && request.Remember)
        {
            await devices.RememberAsync(http, user.Value, cancel);
        }

        await sessions.OpenAsync(http, user.Value, request.Remember, "password", cancel);
        return user.Value;
    }

    /// <summary>Whether the user has a second factor that this browser has to prove.</summary>
    public async Task<bool> NeedsFactorAsync(HttpContext http, Guid user, CancellationToken cancel) =>
        await factor.IsOnAsync(user, cancel) && !await devices.KnowsAsync(http, user, cancel);

    /// <summary>Takes a code of the second factor; a try that has none counts for nothing.</summary>
    /// <exception cref="Problems.RefusedException">401: a code is needed, or does not hold.</exception>
    public async Task ProveAsync(HttpContext http, Guid user, string? code, SignInTry counted, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(code))
        {
            await failures.UndecidedAsync(counted, cancel);
            throw Errors.SecondFactorNeeded().Exception();
        }

        if (!await factor.HoldsAsync(user, code, http.Actor().Address, cancel))
        {
            await log.AddAsync(http.Actor().Did(AuditActions.SignInFailed, user, UserObject.Name, new { why = "second_factor" }), cancel);
            throw Errors.SecondFactorFailed().Exception();
        }
    }
}

/// <summary>What somebody says who wants to come in.</summary>
/// <param name="Email">The e-mail, in any case.</param>
/// <param name="Password">The password.</param>
/// <param name="Remember">Whether the browser is the user's own.</param>
/// <param name="Code">The code of the second factor, or a recovery code.</param>
internal sealed record SessionRequest(string Email, string Password, bool Remember = false, string? Code = null);
