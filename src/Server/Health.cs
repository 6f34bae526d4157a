using System.Data.Common;
using Rapport.Platform.Storage;
using Rapport.Platform.Web;

namespace Rapport.Server;

/// <summary>Whether the process lives, and whether it can serve.</summary>
internal static class Health
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/health/live", () => Results.Text("live")).Needs(Permission.Public);
        app.MapGet("/health/ready", ReadyAsync).Needs(Permission.Public);
    }

    private static async Task<IResult> ReadyAsync(Database database, CancellationToken cancel)
    {
        try
        {
            await using var connection = await database.OpenAsync(cancel);
            await using var command = new Statement(database.Dialect).Append("SELECT 1 FROM company").On(connection);
            await command.ExecuteScalarAsync(cancel);
            return Results.Text("ready");
        }
        catch (DbException)
        {
            return Results.Text("database not available", statusCode: 503);
        }
    }
}
