using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Rapport.Platform.Web.OpenApi;

/// <summary><c>GET /openapi/v1.json</c>.</summary>
internal static class DescriptionEndpoint
{
    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/openapi/v1.json", AnswerAsync).Needs(Permission.Public)
        .Describe(("本说明文档", "This document"), answer: _ => Schemas.Object());

    private static async Task AnswerAsync(HttpContext http, ApiDescription description)
    {
        var json = await (http.ViewerOrNull() is null ? description.ShippedAsync(http.RequestAborted) : description.AllAsync(http.RequestAborted));
        await http.AnswerAsync(200, json);
    }
}
