using Microsoft.AspNetCore.Http;
using Rapport.Platform.Web;

namespace Rapport.Platform.Access.SignIn;

/// <summary>
/// A cookie that holds a secret: scripts cannot read it, other sites cannot make the browser send it with more than a plain link. Over
/// https its name says <c>__Host-</c>, so that no other host of the domain can set it.
/// </summary>
internal sealed class SignInCookies
{
    /// <summary>Names a session.</summary>
    public static readonly SignInCookies Session = new("rapport_session");

    /// <summary>Names a browser that needs no second factor.</summary>
    public static readonly SignInCookies Device = new("rapport_device");

    /// <summary>Holds what was asked of a passkey, until its device answers.</summary>
    public static readonly SignInCookies Passkey = new("rapport_passkey");

    private readonly string name;

    private SignInCookies(string name) => this.name = name;

    /// <summary>What the cookie holds; null where there is none, or the request carries a token, which comes first.</summary>
    public string? Read(HttpContext http) => http.Bearer() is null && http.Request.Cookies.TryGetValue(Name(http), out var value) && value.Length > 0 ? value : null;

    /// <param name="until">When the browser forgets it; null for when it closes.</param>
    public void Write(HttpContext http, string value, DateTime? until) => http.Response.Cookies.Append(Name(http), value, Options(http, until));

    public void Delete(HttpContext http) => http.Response.Cookies.Delete(Name(http), Options(http, null));

    private string Name(HttpContext http) => http.Request.IsHttps ? $"__Host-{name}" : name;

    private static CookieOptions Options(HttpContext http, DateTime? until) => new()
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Lax,
        Secure = http.Request.IsHttps,
        Path = "/",
        Expires = until is { } at ? new DateTimeOffset(at) : null,
    };
}
