using System.Text.Encodings.Web;
using Rapport.Platform.Storage;
using Rapport.Platform.Web;
using Rapport.Platform.Web.OpenApi;

namespace Rapport.Server;

/// <summary>What stands at the root while there is no browser application: what runs, and where the API is.</summary>
internal static class RootPage
{
    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/", Page).Needs(Permission.Public).Describe(("首页", "The page at the root"));

    private static IResult Page(Database database)
    {
        var version = typeof(RootPage).Assembly.GetName().Version!.ToString(3);
        var what = HtmlEncoder.Default.Encode($"Rapport {version} · {database.Description}");
        return Results.Content($$"""
            <!doctype html>
            <html lang="zh-CN">
            <head>
              <meta charset="utf-8">
              <meta name="viewport" content="width=device-width, initial-scale=1">
              <title>Rapport 默契</title>
              <style>
                :root { color-scheme: light dark; font: 16px/1.6 system-ui, "PingFang SC", "Microsoft YaHei", sans-serif; }
                body { max-width: 42rem; margin: 12vh auto; padding: 0 1.25rem; }
                h1 { font-size: 1.75rem; margin-bottom: 0; }
                .what { opacity: .7; margin-top: .25rem; }
                section { margin-top: 2rem; }
                code { font-size: .95em; }
                a { color: light-dark(#0b57d0, #8ab4f8); }
              </style>
            </head>
            <body>
              <h1>Rapport 默契</h1>
              <p class="what">{{what}}</p>
              <section lang="zh-CN">
                <p>服务正在运行。接口地址是 <code>/api/v1</code>，说明见 <a href="/openapi/v1.json"><code>/openapi/v1.json</code></a>。</p>
                <p>用 <code>./start.sh token add --email 邮箱 --name 用途</code> 生成令牌，放在请求头 <code>Authorization: Bearer …</code> 里。</p>
              </section>
              <section lang="en">
                <p>The server is running. The API is at <code>/api/v1</code>, described in <a href="/openapi/v1.json"><code>/openapi/v1.json</code></a>.</p>
                <p>Make a token with <code>./start.sh token add --email ADDRESS --name PURPOSE</code> and send it as <code>Authorization: Bearer …</code></p>
              </section>
            </body>
            </html>
            """, "text/html; charset=utf-8");
    }
}
