using Microsoft.AspNetCore.Http;
using Rapport.Platform.Access.SignIn;

namespace Rapport.Platform.Web;

/// <summary>
/// Whether a request that changes something comes from a page of Rapport itself. A browser adds its cookies to whatever any site makes
/// it send, so that a cookie alone does not say who wanted it. The reasons are in <c>docs/adr/0012-same-site.md</c>.
/// </summary>
internal static class SameSite
{
    /// <summary>Whether a request may do what it asks, as far as the site it comes from goes.</summary>
    /// <param name="method">The request's method.</param>
    /// <param name="fetchSite"><c>Sec-Fetch-Site</c>; browsers send it over https and to their own machine.</param>
    /// <param name="origin"><c>Origin</c>; browsers send it with every request that is not GET or HEAD.</param>
    /// <param name="contentType"><c>Content-Type</c>.</param>
    /// <param name="self">The address the request was sent to, as the browser knows it: <c>https://crm.example.com</c>.</param>
    public static bool Allows(string method, string? fetchSite, string? origin, string? contentType, string self)
    {
        if (HttpMethods.IsGet(method) || HttpMethods.IsHead(method))
        {
            return true;
        }

        if (!string.IsNullOrEmpty(fetchSite))
        {
            // "none" is the user's own doing, such as sending a form again from the history.
            return fetchSite is "same-origin" or "none";
        }

        if (!string.IsNullOrEmpty(origin))
        {
            return Same(origin, self);
        }

        // No browser of today; yet an old one could only have sent a plain form. Anything else, it asks about first, and is not allowed.
        return !HttpMethods.IsPost(method) || IsJson(contentType);
    }

    /// <summary>Stops what comes from another site, where the browser could have signed it by itself, or would become signed in by it.</summary>
    /// <exception cref="Problems.RefusedException">403 <c>auth.cross_site</c>.</exception>
    public static void Check(HttpContext http, Permission? needed)
    {
        var request = http.Request;
        if (http.Bearer() is null
            && (needed == Permission.Public || SignInCookies.Session.Read(http) is not null)
            && !Allows(request.Method, request.Headers["Sec-Fetch-Site"], request.Headers.Origin, request.ContentType, $"{request.Scheme}://{request.Host}"))
        {
            throw Errors.CrossSite().Exception();
        }
    }

    /// <summary>Whether two addresses have the same scheme, host and port, said or not. <c>null</c>, a page without an address, is no one's.</summary>
    private static bool Same(string origin, string self) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var from) && Uri.TryCreate(self, UriKind.Absolute, out var to)
        && from.Scheme == to.Scheme && from.IdnHost == to.IdnHost && from.Port == to.Port;

    private static bool IsJson(string? contentType) =>
        contentType?.Split(';')[0].Trim().Equals("application/json", StringComparison.OrdinalIgnoreCase) == true;
}
