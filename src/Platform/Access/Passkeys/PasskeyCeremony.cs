using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Rapport.Platform.Access.SignIn;

namespace Rapport.Platform.Access.Passkeys;

/// <summary>
/// Asks a browser for a passkey and judges its answer, by ASP.NET Core's own implementation of Web Authentication. The device has to have
/// seen its user (by finger, face or PIN): a passkey counts as both factors. It has to name its user too, so that nobody is asked for a
/// name and no question tells of accounts.
/// </summary>
internal sealed partial class PasskeyCeremony(SignInSettings settings, CeremonyCookie cookie, ILogger<PasskeyCeremony> log)
{
    private const string Registration = "registration";
    private const string Authentication = "authentication";

    /// <summary>What to ask of a device that shall make a passkey, as <c>navigator.credentials.create</c> takes it in JSON.</summary>
    /// <exception cref="Problems.RefusedException">409: the address is none for passkeys.</exception>
    public async Task<string> AskForNewAsync(HttpContext http, Viewer viewer, IReadOnlyList<Passkey> known)
    {
        var user = new PasskeyUserEntity { Id = new PasskeyHolder(viewer.UserId).Id, Name = viewer.Email ?? viewer.Name, DisplayName = viewer.Name };
        var options = await With(http, viewer.UserId, known).MakeCreationOptionsAsync(user, http);
        cookie.Keep(http, Registration, options.AttestationState!);
        return options.CreationOptionsJson;
    }

    /// <summary>The passkey that a device has made.</summary>
    /// <param name="known">The passkey of the same id, where there is one.</param>
    /// <param name="credential">The answer of <c>navigator.credentials.create</c> in JSON.</param>
    /// <exception cref="Problems.RefusedException">409: nothing was asked; 422: the answer does not hold.</exception>
    public async Task<UserPasskeyInfo> VerifyNewAsync(HttpContext http, Viewer viewer, Passkey? known, string credential)
    {
        var handler = With(http, viewer.UserId, known is null ? [] : [known]);
        var result = await handler.PerformAttestationAsync(new() { HttpContext = http, CredentialJson = credential, AttestationState = cookie.Take(http, Registration).State });
        if (result.Succeeded && result.UserEntity.Id == new PasskeyHolder(viewer.UserId).Id)
        {
            return result.Passkey;
        }

        Refused(log, result.Failure?.Message ?? "it was asked of another user");
        throw Errors.NotTaken().Exception();
    }

    /// <summary>What to ask of a device that shall sign its user in, as <c>navigator.credentials.get</c> takes it in JSON.</summary>
    /// <exception cref="Problems.RefusedException">409: the address is none for passkeys.</exception>
    public async Task<string> AskAsync(HttpContext http)
    {
        var options = await With(http, Guid.Empty, []).MakeRequestOptionsAsync(null, http);
        cookie.Keep(http, Authentication, options.AssertionState!);
        return options.RequestOptionsJson;
    }

    /// <summary>The passkey with its new count, and when the question was asked, where the answer holds; else null.</summary>
    /// <param name="known">The passkey that the answer names, where there is one.</param>
    /// <param name="credential">The answer of <c>navigator.credentials.get</c> in JSON.</param>
    /// <exception cref="Problems.RefusedException">409: nothing was asked.</exception>
    public async Task<(Passkey Passkey, DateTime Asked)?> VerifyAsync(HttpContext http, Passkey? known, string credential)
    {
        var asked = cookie.Take(http, Authentication);
        if (known is null)
        {
            return null;
        }

        var result = await With(http, known.UserId, [known]).PerformAssertionAsync(new() { HttpContext = http, CredentialJson = credential, AssertionState = asked.State });
        if (result.Succeeded)
        {
            return (known with { SignCount = result.Passkey.SignCount, BackedUp = result.Passkey.IsBackedUp }, asked.At);
        }

        Refused(log, result.Failure.Message);
        return null;
    }

    private PasskeyHandler<PasskeyHolder> With(HttpContext http, Guid userId, IReadOnlyList<Passkey> passkeys)
    {
        var party = RelyingParty.Of(http.Request, settings.PublicUrl);
        if (!party.Usable)
        {
            throw Errors.Address().Exception();
        }

        // Of the user manager, the handler only wants the store.
        var users = new UserManager<PasskeyHolder>(new LoadedPasskeys(userId, passkeys), null!, null!, null!, null!, null!, null!, null!, null!);
        return new(users, Options.Create(new IdentityPasskeyOptions
        {
            ServerDomain = party.Host,
            AuthenticatorTimeout = CeremonyCookie.Time,
            ResidentKeyRequirement = "required",
            UserVerificationRequirement = "required",
            ValidateOrigin = context => ValueTask.FromResult(!context.CrossOrigin && context.Origin == party.Origin),
        }));
    }

    /// <summary>For whoever runs the server: behind a proxy that it was not told of, every passkey is refused for its origin.</summary>
    [LoggerMessage(Level = LogLevel.Warning, Message = "A passkey was refused: {Reason}")]
    private static partial void Refused(ILogger logger, string reason);
}
