using Microsoft.AspNetCore.Http;

namespace Rapport.Platform.Web;

/// <summary>
/// Tells the browser, on every answer, how little it may do with it: run nothing that stands in a page, show it in nobody's frame, keep
/// no copy. An answer that may be kept says so itself, by a <c>Cache-Control</c> of its own.
/// </summary>
internal sealed class SecurityHeaders(RequestDelegate next)
{
    private const string PagePolicy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
        + "connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    private const string DataPolicy = "default-src 'none'; frame-ancestors 'none'";

    /// <summary>Two years, for this host alone: what else the company runs beside it is not ours to decide.</summary>
    private const string OnlyHttps = "max-age=63072000";

    public Task InvokeAsync(HttpContext http)
    {
        // At the last moment: only then the kind of the answer is known, and a refusal begins by clearing what was set before.
        http.Response.OnStarting(() =>
        {
            Set(http.Request, http.Response);
            return Task.CompletedTask;
        });
        return next(http);
    }

    private static void Set(HttpRequest request, HttpResponse response)
    {
        var headers = response.Headers;
        var page = response.ContentType?.StartsWith("text/html", StringComparison.OrdinalIgnoreCase) == true;
        headers.ContentSecurityPolicy = page ? PagePolicy : DataPolicy;
        headers.XContentTypeOptions = "nosniff";
        // Not no-referrer: a browser that is told so signs its own pages' forms with "Origin: null" (see SameSite).
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        if (headers.CacheControl.Count == 0)
        {
            headers.CacheControl = "no-store";
        }

        if (request.IsHttps)
        {
            headers.StrictTransportSecurity = OnlyHttps;
        }
    }
}
