using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Rapport.Platform.Access.SignIn;

namespace Rapport.Platform.Access.Passkeys;

/// <summary>
/// Keeps what was asked of a device until it answers: in the browser, encrypted, for five minutes. A server keeps nothing for whoever
/// only asks, and any server of the workspace can take the answer.
/// </summary>
internal sealed class CeremonyCookie(Workspace workspace, IDataProtectionProvider protection)
{
    /// <summary>How long a device may take.</summary>
    public static readonly TimeSpan Time = TimeSpan.FromMinutes(5);

    /// <param name="purpose">What is asked, so that the answer to one question is not taken for another's.</param>
    /// <param name="state">What ASP.NET Core wants back with the answer.</param>
    public void Keep(HttpContext http, string purpose, string state)
    {
        var asked = new Asked(state, workspace.Now);
        SignInCookies.Passkey.Write(http, Protector(purpose).Protect(JsonSerializer.Serialize(asked)), asked.At + Time);
    }

    /// <summary>What was asked in this browser, and takes the cookie back.</summary>
    /// <exception cref="Problems.RefusedException">409: nothing, or too long ago.</exception>
    public Asked Take(HttpContext http, string purpose)
    {
        if (SignInCookies.Passkey.Read(http) is { } cookie)
        {
            SignInCookies.Passkey.Delete(http);
            try
            {
                var asked = JsonSerializer.Deserialize<Asked>(Protector(purpose).Unprotect(cookie))!;
                if (workspace.Now <= asked.At + Time)
                {
                    return asked;
                }
            }
            catch (CryptographicException)
            {
                // Made up, or of another question.
            }
        }

        throw Errors.Expired().Exception();
    }

    private IDataProtector Protector(string purpose) => protection.CreateProtector("Rapport.Passkeys", purpose);

    /// <param name="State">What ASP.NET Core wants back with the answer.</param>
    /// <param name="At">When it was asked.</param>
    public sealed record Asked(string State, DateTime At);
}
