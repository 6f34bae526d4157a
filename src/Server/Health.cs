using Rapport.Platform.Storage;
using Rapport.Platform.Web;
using Rapport.Platform.Web.OpenApi;

namespace Rapport.Server;

/// <summary>Whether the process lives, and whether it can serve.</summary>
internal static class Health
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/health/live", () => Results.Text("live")).Needs(Permission.Public).Describe(("进程是否在运行", "Whether the process lives"));
        app.MapGet("/health/ready", ReadyAsync).Needs(Permission.Public).Describe(("能否提供服务", "Whether it can serve"));
    }

    private static async Task<IResult> ReadyAsync(Database database, HttpContext http, CancellationToken cancel)
    {
        try
        {
            await using var connection = await database.OpenAsync(cancel);
            await using var command = new Statement(database.Dialect).Append("SELECT 1 FROM company").On(connection);
            await command.ExecuteScalarAsync(cancel);
            return Results.Text("ready");
        }
        catch (Exception error) when (database.IsAway(error))
        {
            http.Response.Headers.RetryAfter = "5";
            return Results.Text("database not available", statusCode: 503);
        }
    }
}
