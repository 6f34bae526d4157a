using System.Globalization;
using Microsoft.OpenApi;

namespace Rapport.Platform.Web.OpenApi;

/// <summary>Makes operations out of what they have in common: security, problems, JSON in and out.</summary>
internal sealed class Operations
{
    private static readonly int[] Problems = [400, 401, 403, 404, 409, 412, 413, 415, 422, 429, 503];

    private readonly OpenApiDocument document;

    public Operations(OpenApiDocument document, Schemas schemas)
    {
        this.document = document;
        Schemas = schemas;
        foreach (var status in Problems)
        {
            document.Components!.Responses![Name(status)] = new OpenApiResponse
            {
                Description = Text.Both(Problem.Title(status)),
                Content = new Dictionary<string, OpenApiMediaType> { ["application/problem+json"] = new OpenApiMediaType { Schema = schemas.Named(CommonSchemas.Problem) } },
            };
        }
    }

    public Schemas Schemas { get; }

    /// <summary>An operation that answers with one status, or with problems of the given statuses.</summary>
    public OpenApiOperation Make(string id, string tag, Labels summary, int status, IOpenApiSchema? answer, params int[] problems)
    {
        var operation = new OpenApiOperation
        {
            OperationId = id,
            Summary = Text.Both(summary),
            Tags = new HashSet<OpenApiTagReference> { new(tag, document) },
            Parameters = [],
            Responses = new()
            {
                [status.ToString(CultureInfo.InvariantCulture)] = new OpenApiResponse
                {
                    Description = Text.Both(status == 204 ? ("完成，没有内容", "Done, no content") : ("成功", "Success")),
                    Content = answer is null ? null : Content(answer),
                },
            },
        };
        foreach (var problem in problems.Concat([429, 503]))
        {
            operation.Responses[problem.ToString(CultureInfo.InvariantCulture)] = new OpenApiResponseReference(Name(problem), document);
        }

        return operation;
    }

    public static OpenApiRequestBody Body(IOpenApiSchema schema, string type = Described.Json) => new() { Required = true, Content = Content(schema, type) };

    public IOpenApiParameter Parameter(string name) => new OpenApiParameterReference(name, document);

    public static Dictionary<string, OpenApiMediaType> Content(IOpenApiSchema schema, string type = Described.Json) => new() { [type] = new OpenApiMediaType { Schema = schema } };

    private static string Name(int status) => string.Create(CultureInfo.InvariantCulture, $"Problem{status}");
}
