using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;
using Rapport.Platform.Definitions;

namespace Rapport.Platform.Web.OpenApi;

/// <summary>The named schemas of a description in the making. What is asked for is given as a reference.</summary>
public sealed class Schemas
{
    private readonly OpenApiDocument document;
    private readonly IDictionary<string, IOpenApiSchema> named;

    internal Schemas(OpenApiDocument document, Catalog catalog)
    {
        this.document = document;
        named = document.Components!.Schemas!;
        Catalog = catalog;
        CommonSchemas.Add(this);
        DefinitionSchemas.Add(this);
        foreach (var definition in catalog.All)
        {
            RecordSchemas.Add(this, definition);
        }
    }

    internal Catalog Catalog { get; }

    /// <summary>A record of an object, as it is read.</summary>
    public IOpenApiSchema Record(string objectName) => Named(Pascal(objectName));

    /// <summary>The fields of an object that can be set, all of them optional.</summary>
    public IOpenApiSchema Changes(string objectName) => Named(Pascal(objectName) + "Update");

    /// <summary>A request's or an answer's type, with what the reader of requests insists on.</summary>
    public IOpenApiSchema Of<T>()
    {
        var name = typeof(T).Name;
        if (!named.ContainsKey(name))
        {
            // "Anything" is written true, which the reader of schemas takes for nothing.
            var schema = Call.Json.GetJsonSchemaAsNode(typeof(T), new() { TreatNullObliviousAsNonNullable = true, TransformSchemaNode = (_, node) => node.GetValueKind() == JsonValueKind.True ? new JsonObject() : node });
            var json = Whole(schema, schema).ToJsonString();
            named.Add(name, OpenApiModelFactory.Parse<OpenApiSchema>(json, OpenApiSpecVersion.OpenApi3_1, document, out _)!);
        }

        return Named(name);
    }

    /// <summary>A type that occurs again is written as a pointer into its schema, which leads nowhere once the schema stands inside the description.</summary>
    private static JsonNode Whole(JsonNode node, JsonNode root) => node switch
    {
        JsonObject pointer when pointer["$ref"]?.GetValue<string>() is { } path =>
            Whole(path[1..].Split('/', StringSplitOptions.RemoveEmptyEntries).Aggregate(root, (at, step) => (at is JsonArray list ? list[int.Parse(step, System.Globalization.CultureInfo.InvariantCulture)] : at[step])!), root),
        JsonObject members => new JsonObject(members.Select(m => KeyValuePair.Create(m.Key, m.Value is null ? null : Whole(m.Value, root)))),
        JsonArray items => new JsonArray([.. items.Select(i => i is null ? null : Whole(i, root))]),
        _ => node.DeepClone(),
    };

    /// <summary>The members of a request's type, for another request that takes the same.</summary>
    internal IDictionary<string, IOpenApiSchema> Members<T>()
    {
        Of<T>();
        return named[typeof(T).Name].Properties!;
    }

    /// <summary>An object with these members, each of them there.</summary>
    public static OpenApiSchema Object(params (string Name, IOpenApiSchema Schema)[] members) => new()
    {
        Type = JsonSchemaType.Object,
        Properties = members.ToDictionary(m => m.Name, m => m.Schema),
        Required = members.Select(m => m.Name).ToHashSet(),
    };

    /// <summary>A list of such values.</summary>
    public static OpenApiSchema List(IOpenApiSchema item) => new() { Type = JsonSchemaType.Array, Items = item };

    /// <summary>Such a value or null.</summary>
    public static OpenApiSchema OrNull(IOpenApiSchema value) => new() { OneOf = [value, new OpenApiSchema { Type = JsonSchemaType.Null }] };

    /// <summary>A plain value.</summary>
    /// <param name="format">The format of a text: <c>uuid</c>, <c>date-time</c>.</param>
    public static OpenApiSchema Value(JsonSchemaType type, string? format = null) => new() { Type = type, Format = format };

    internal IOpenApiSchema Named(string name) => new OpenApiSchemaReference(name, document);

    internal void Add(string name, OpenApiSchema schema) => named.Add(name, schema);

    /// <summary><c>currency_rate</c> → <c>CurrencyRate</c>.</summary>
    internal static string Pascal(string name) =>
        string.Concat(name.Split('_', '-').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
}
