using Rapport.Platform;

namespace Rapport.Server.Web;

/// <summary>What a browser is shown where the application has not been built: how to come by it, in both languages, as nobody is known yet.</summary>
internal static class NotBuilt
{
    private static readonly Labels Text = (
        "服务器正在运行，但浏览器界面还没有构建。请停止服务器，在项目目录里运行 ./start.sh，它会构建界面并重新启动。",
        "The server is running, but its browser application has not been built. Stop the server and run ./start.sh in the project's folder: it builds the application and starts again.");

    private static readonly string Page = $"""
        <!doctype html>
        <html lang="zh-CN">
        <head>
          <meta charset="utf-8">
          <meta name="viewport" content="width=device-width, initial-scale=1">
          <meta name="color-scheme" content="light dark">
          <title>Rapport 默契</title>
        </head>
        <body>
          <h1>Rapport 默契</h1>
          <p>{Text.Zh}</p>
          <p lang="en">{Text.En}</p>
        </body>
        </html>
        """;

    public static Task AnswerAsync(HttpContext http)
    {
        http.Response.StatusCode = 503;
        http.Response.ContentType = "text/html; charset=utf-8";
        return HttpMethods.IsHead(http.Request.Method) ? Task.CompletedTask : http.Response.WriteAsync(Page, http.RequestAborted);
    }
}
