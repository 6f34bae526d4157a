using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;
using Microsoft.Net.Http.Headers;
using Rapport.Platform.Web;

namespace Rapport.Server.Web;

/// <summary>
/// Serves the built browser application: its files, and the page that starts it wherever a browser asks for a page. Which page that is, the
/// application itself makes out of the address. What begins like the API is left to the API.
/// </summary>
internal sealed class BrowserApplication(RequestDelegate next, IFileProvider files)
{
    public const string Start = "index.html";

    /// <summary>The word in the page for which each answer has a nonce of its own; the build puts it there.</summary>
    private const string Placeholder = "__NONCE__";

    /// <summary>What stands here has its hash in its name, and never changes.</summary>
    private const string Hashed = "/assets";

    private static readonly string[] NotPages = ["/api", "/openapi", "/health"];

    /// <summary>The packed files that the build lays beside a file, the smallest first.</summary>
    private static readonly (string Coding, string Ending)[] Packed = [("br", ".br"), ("gzip", ".gz")];

    private static readonly FileExtensionContentTypeProvider Types = new();

    public async Task InvokeAsync(HttpContext http)
    {
        var (method, path) = (http.Request.Method, http.Request.Path);
        if (!(HttpMethods.IsGet(method) || HttpMethods.IsHead(method)) || NotPages.Any(p => path.StartsWithSegments(p, StringComparison.Ordinal)))
        {
            await next(http);
            return;
        }

        if (path.Value is { Length: > 1 } name && name[1..] != Start && Types.TryGetContentType(name, out var type) && files.GetFileInfo(name) is { Exists: true, IsDirectory: false } file)
        {
            await FileAsync(http, file, type, forever: path.StartsWithSegments(Hashed, StringComparison.Ordinal));
        }
        else if (!path.StartsWithSegments(Hashed, StringComparison.Ordinal) && WantsPage(http.Request))
        {
            await (files.GetFileInfo(Start) is { Exists: true } page ? PageAsync(http, page) : NotBuilt.AnswerAsync(http));
        }
        else
        {
            await next(http);
        }
    }

    /// <summary>Whether a person will look at the answer: browsers say so when they go to an address, and nothing else does.</summary>
    private static bool WantsPage(HttpRequest request) =>
        request.Path == "/" || request.GetTypedHeaders().Accept.Any(a => a.MediaType.Equals("text/html", StringComparison.OrdinalIgnoreCase) && a.Quality != 0);

    /// <summary>The page that starts the application, whose styles the browser takes from nobody else's hand than this answer's.</summary>
    private static async Task PageAsync(HttpContext http, IFileInfo file)
    {
        var nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(16));
        await using var stream = file.CreateReadStream();
        using var reader = new StreamReader(stream);
        var page = (await reader.ReadToEndAsync(http.RequestAborted)).Replace(Placeholder, nonce, StringComparison.Ordinal);
        http.AllowStyles(nonce);
        http.Response.ContentType = "text/html; charset=utf-8";
        http.Response.Headers.CacheControl = "no-cache";
        var bytes = System.Text.Encoding.UTF8.GetBytes(page);
        http.Response.ContentLength = bytes.Length;
        if (!HttpMethods.IsHead(http.Request.Method))
        {
            await http.Response.Body.WriteAsync(bytes, http.RequestAborted);
        }
    }

    private async Task FileAsync(HttpContext http, IFileInfo file, string type, bool forever)
    {
        var tag = new EntityTagHeaderValue($"\"{file.LastModified.UtcTicks.ToString("x", CultureInfo.InvariantCulture)}-{file.Length.ToString("x", CultureInfo.InvariantCulture)}\"", isWeak: true);
        var headers = http.Response.GetTypedHeaders();
        headers.ETag = tag;
        http.Response.Headers.CacheControl = forever ? "public, max-age=31536000, immutable" : "no-cache";
        http.Response.Headers.Vary = "Accept-Encoding";
        if (http.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(tag, useStrongComparison: false)))
        {
            http.Response.StatusCode = 304;
            return;
        }

        http.Response.ContentType = type.StartsWith("text/", StringComparison.Ordinal) ? $"{type}; charset=utf-8" : type;
        var accepted = http.Request.GetTypedHeaders().AcceptEncoding;
        foreach (var (coding, ending) in Packed.Where(p => accepted.Any(a => a.Value.Equals(p.Coding, StringComparison.OrdinalIgnoreCase) && a.Quality != 0)))
        {
            if (files.GetFileInfo(http.Request.Path.Value + ending) is { Exists: true, IsDirectory: false } packed)
            {
                http.Response.Headers.ContentEncoding = coding;
                file = packed;
                break;
            }
        }

        http.Response.ContentLength = file.Length;
        if (!HttpMethods.IsHead(http.Request.Method))
        {
            await http.Response.SendFileAsync(file, http.RequestAborted);
        }
    }
}
