using System.Text;
using Microsoft.AspNetCore.Routing;
using Microsoft.OpenApi;
using Rapport.Platform.Definitions;

namespace Rapport.Platform.Web.OpenApi;

/// <summary>
/// The API as an OpenAPI 3.1 document, made from the definitions and the route table. Made once for each catalog, so that an
/// administrator's field appears with the next request and nothing is made twice.
/// </summary>
internal sealed class ApiDescription(Workspace workspace, EndpointDataSource endpoints)
{
    private const string Bearer = "bearer";

    private volatile Made? all;
    private volatile Made? shipped;

    /// <summary>The document for people who are signed in, with the administrators' fields.</summary>
    public async Task<byte[]> AllAsync(CancellationToken cancel) => (all = await CurrentAsync(all, workspace.Catalog, cancel)).Json;

    /// <summary>The document for everybody: the names of a company's own fields are its own business.</summary>
    public async Task<byte[]> ShippedAsync(CancellationToken cancel) => (shipped = await CurrentAsync(shipped, workspace.Shipped, cancel)).Json;

    internal OpenApiDocument Document(Catalog catalog)
    {
        var document = new OpenApiDocument
        {
            Info = new()
            {
                Title = "Rapport 默契",
                Version = "v1",
                Description = Text.Both(("约定与示例见 docs/guide/zh-CN/api.md。", "Conventions and examples: docs/guide/en/api.md.")),
            },
            Paths = [],
            Components = new()
            {
                Schemas = new Dictionary<string, IOpenApiSchema>(),
                Parameters = QueryParameters.All,
                Responses = new Dictionary<string, IOpenApiResponse>(),
                SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
                {
                    [Bearer] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = Bearer, Description = Text.Both(("API 令牌", "An API token")) },
                },
            },
            Tags = new HashSet<OpenApiTag>(),
        };
        document.Security = [new() { [new(Bearer, document)] = [] }];
        var operations = new Operations(document, new(document, catalog));
        var records = new RecordPaths(operations, document.Paths);
        foreach (var definition in catalog.All)
        {
            document.Tags.Add(new() { Name = definition.Path, Description = Text.Both(definition.Plural) });
            records.Add(definition);
        }

        new RoutePaths(operations, document.Paths).Add(endpoints.Endpoints);
        foreach (var tag in document.Paths.Values.SelectMany(p => p.Operations!.Values).SelectMany(o => o.Tags!).Select(t => t.Reference.Id!).Distinct())
        {
            document.Tags.Add(new() { Name = tag });
        }

        document.RegisterComponents();
        return document;
    }

    private async Task<Made> CurrentAsync(Made? last, Catalog catalog, CancellationToken cancel) => last?.Catalog == catalog
        ? last
        : new(catalog, Encoding.UTF8.GetBytes(await Document(catalog).SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi3_1, cancel)));

    private sealed record Made(Catalog Catalog, byte[] Json);
}
