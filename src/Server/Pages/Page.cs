using System.Text.Encodings.Web;
using System.Text.Unicode;
using Rapport.Platform;
using Rapport.Platform.Web;

namespace Rapport.Server.Pages;

/// <summary>The plain pages that come before the application: no script or style inside, so that the browser can be told to run none.</summary>
internal static class Page
{
    /// <summary>The one parameter of a page: the language it was switched to.</summary>
    private const string Switched = "lang";

    private const string Mark = """
        <svg class="mark" viewBox="0 0 48 48" aria-hidden="true"><rect width="48" height="48" rx="12"/><circle cx="19.5" cy="24" r="8.5"/><circle cx="28.5" cy="24" r="8.5"/></svg>
        """;

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>The language of the page: as switched, else as the browser asks, else the user's, else the company's.</summary>
    /// <exception cref="Platform.Problems.RefusedException">400: a parameter no page knows.</exception>
    public static Language Language(HttpContext http)
    {
        http.Request.Query.Allow(Switched);
        return http.Request.Query[Switched].ToString() switch
        {
            "zh-CN" => Platform.Language.Zh,
            "en" => Platform.Language.En,
            _ => http.Language(),
        };
    }

    /// <summary>Goes to another page, in the language this one was switched to.</summary>
    public static IResult To(HttpContext http, string path)
    {
        Language(http);
        return Results.Redirect(path + http.Request.QueryString);
    }

    /// <param name="http">The request.</param>
    /// <param name="title">What the page is for.</param>
    /// <param name="script">The name of its script, without its ending.</param>
    /// <param name="body">What stands on it, as HTML.</param>
    /// <param name="width">A further class of the page's column.</param>
    public static IResult Of(HttpContext http, Labels title, string script, string body, string width = "")
    {
        var language = Language(http);
        var other = language == Platform.Language.Zh ? ("en", "English") : ("zh-CN", "中文");
        return Results.Content($"""
            <!doctype html>
            <html lang="{language.Tag()}">
            <head>
              <meta charset="utf-8">
              <meta name="viewport" content="width=device-width, initial-scale=1">
              <meta name="color-scheme" content="light dark">
              <title>{Text(title.In(language))} · Rapport 默契</title>
              <link rel="icon" href="/pages/mark.svg" type="image/svg+xml">
              <link rel="stylesheet" href="/pages/pages.css">
              <script type="module" src="/pages/{script}.js"></script>
            </head>
            <body>
              <header><a class="language" href="?{Switched}={other.Item1}" lang="{other.Item1}" hreflang="{other.Item1}">{other.Item2}</a></header>
              <main class="{width}">
                {Mark}
                {body}
                <noscript><p class="problem" role="alert">{Text(PageText.NeedsScript.In(language))}</p></noscript>
              </main>
              <footer>Rapport 默契</footer>
            </body>
            </html>
            """, "text/html; charset=utf-8");
    }

    /// <summary>A text as it stands in a page.</summary>
    public static string Text(string text) => Encoder.Encode(text);
}
