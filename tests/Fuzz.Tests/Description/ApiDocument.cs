using System.Globalization;
using System.Text.Json;

namespace Rapport.Fuzz.Tests.Description;

/// <summary>The server's own OpenAPI document: what can be asked, with what, and what may come back.</summary>
internal sealed class ApiDocument
{
    private readonly JsonElement root;

    public ApiDocument(string json)
    {
        root = JsonDocument.Parse(json).RootElement;
        Operations = [.. root.GetProperty("paths").EnumerateObject().SelectMany(p => p.Value.EnumerateObject(), (p, o) => Read(p.Name, o.Name.ToUpperInvariant(), o.Value))];
    }

    public IReadOnlyList<Operation> Operations { get; }

    /// <summary>The operation of that name; null where there is none.</summary>
    public Operation? Find(string method, string path) => Operations.FirstOrDefault(o => o.Method == method && o.Path == path);

    /// <summary>The element itself, or what it points at.</summary>
    public JsonElement Resolve(JsonElement element)
    {
        while (element.ValueKind == JsonValueKind.Object && element.TryGetProperty("$ref", out var reference))
        {
            var at = root;
            foreach (var step in reference.GetString()!.Split('/').Skip(1))
            {
                at = at.GetProperty(step);
            }

            element = at;
        }

        return element;
    }

    private Operation Read(string path, string method, JsonElement operation)
    {
        var (body, bodyType) = operation.TryGetProperty("requestBody", out var request) ? Content(request) : (null, "application/json");
        var success = operation.GetProperty("responses").EnumerateObject().First(r => r.Name[0] is '2' or '3');
        return new(
            method,
            path,
            operation.TryGetProperty("parameters", out var parameters) ? [.. parameters.EnumerateArray().Select(Resolve).Select(p => new Parameter(p.GetProperty("name").GetString()!, p.GetProperty("in").GetString()!, p.GetProperty("schema")))] : [],
            body,
            bodyType,
            Number(success.Name),
            Content(success.Value) is (var answer, "application/json") ? answer : null,
            operation.GetProperty("responses").EnumerateObject().Select(r => Number(r.Name)).ToHashSet(),
            operation.TryGetProperty("security", out var security) && security.GetArrayLength() == 0);
    }

    private static (JsonElement? Schema, string Type) Content(JsonElement holder) =>
        holder.TryGetProperty("content", out var content) && content.EnumerateObject().FirstOrDefault() is { Name: { } type, Value: var media }
            ? (media.GetProperty("schema"), type)
            : (null, "");

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
