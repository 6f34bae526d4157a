using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Rapport.Platform.Web;

/// <summary>
/// Tells the browser, on every answer, how little it may do with it: run nothing that stands in a page, show it in nobody's frame, keep
/// no copy. An answer that may be kept says so itself, by a <c>Cache-Control</c> of its own.
/// </summary>
internal sealed class SecurityHeaders(RequestDelegate next)
{
    /// <summary>What a page needs is its own server's; <c>{0}</c> are styles that it may put into itself.</summary>
    private static readonly CompositeFormat PagePolicy = CompositeFormat.Parse("default-src 'none'; script-src 'self'; style-src 'self'{0}; img-src 'self' data:; font-src 'self'; "
        + "manifest-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'");

    private const string DataPolicy = "default-src 'none'; frame-ancestors 'none'";

    internal static readonly object StylesKey = new();

    /// <summary>Two years, for this host alone: what else the company runs beside it is not ours to decide.</summary>
    private const string OnlyHttps = "max-age=63072000";

    public Task InvokeAsync(HttpContext http)
    {
        // At the last moment: only then the kind of the answer is known, and a refusal begins by clearing what was set before.
        http.Response.OnStarting(() =>
        {
            Set(http.Request, http.Response, http.Items[StylesKey] as string);
            return Task.CompletedTask;
        });
        return next(http);
    }

    private static void Set(HttpRequest request, HttpResponse response, string? nonce)
    {
        var headers = response.Headers;
        var page = response.ContentType?.StartsWith("text/html", StringComparison.OrdinalIgnoreCase) == true;
        headers.ContentSecurityPolicy = page ? string.Format(CultureInfo.InvariantCulture, PagePolicy, nonce is null ? "" : $" 'nonce-{nonce}'") : DataPolicy;
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

public static class SecurityHeadersExtensions
{
    /// <summary>Lets this answer's page put styles into itself that bear the nonce, as libraries do that write their styles while they run.</summary>
    /// <param name="nonce">Random, of this answer alone, in base 64.</param>
    public static void AllowStyles(this HttpContext http, string nonce) => http.Items[SecurityHeaders.StylesKey] = nonce;
}
