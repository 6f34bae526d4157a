using System.Text.Json;
using Rapport.Testing;

namespace Rapport.Fuzz.Tests.Description;

/// <summary>A field, as the server tells of it.</summary>
/// <param name="Path">As filters name it: administrators' fields begin with <c>custom.</c>.</param>
/// <param name="Reference">The object it points at.</param>
/// <param name="Options">The values of a choice.</param>
internal sealed record FieldInfo(string Name, string Path, string Type, bool Required, bool ReadOnly, bool Sortable, string? Reference, IReadOnlyList<string> Options);

/// <summary>An object, as <c>GET /objects</c> tells of it.</summary>
internal sealed record ObjectInfo(string Name, string Path, string Title, string DefaultSort, bool Owned, bool Deletable, bool Importable, IReadOnlyList<FieldInfo> Fields)
{
    public static ObjectInfo Read(JsonElement json) => new(
        json.Text("name")!,
        json.Text("path")!,
        json.Text("title")!,
        json.Text("defaultSort")!,
        json.At("abilities.owned").GetBoolean(),
        json.At("abilities.deletable").GetBoolean(),
        json.At("abilities.importable").GetBoolean(),
        [.. json.At("fields").EnumerateArray().Select(Field)]);

    private static FieldInfo Field(JsonElement json) => new(
        json.Text("name")!.Split('.')[^1],
        json.Text("name")!,
        json.Text("type")!,
        json.At("required").GetBoolean(),
        json.At("readOnly").GetBoolean(),
        json.At("sortable").GetBoolean(),
        json.TryGetProperty("reference", out var reference) ? reference.GetString() : null,
        json.TryGetProperty("options", out var options) ? [.. options.EnumerateArray().Select(o => o.Text("value")!)] : []);
}
