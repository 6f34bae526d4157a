using System.Text.Json;
using System.Text.Json.Serialization;

namespace Rapport.Platform.Access.Rights;

/// <summary>A role's rights as they are stored, and as the API shows them.</summary>
internal static class RoleJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    /// <summary>A role of the administrators'.</summary>
    public static Role Read(Guid id, string name, Labels label, string rights) =>
        new(id, name, label, JsonSerializer.Deserialize<Dictionary<string, ObjectRights>>(rights, Options)!, ObjectRights.Nothing, Administers: false);

    public static string Rights(IReadOnlyDictionary<string, ObjectRights> rights) => JsonSerializer.Serialize(rights, Options);

    /// <summary>Writes a role for somebody; fields that the reader may not know of are left out.</summary>
    public static void Write(Utf8JsonWriter writer, Role role, IEnumerable<Definitions.ObjectDefinition> objects, Viewer reader)
    {
        writer.WriteStartObject();
        writer.WriteString("id", role.Id);
        writer.WriteString("name", role.Name);
        writer.WriteLabels("label", role.Label);
        writer.WriteBoolean("shipped", ShippedRoles.Find(role.Name) is not null);
        writer.WriteBoolean("administers", role.Administers);
        writer.WriteStartObject("objects");
        foreach (var definition in objects)
        {
            writer.WritePropertyName(definition.Name);
            var rights = role.On(definition);
            var known = rights.Fields.Where(f => reader.Find(definition, f.Key) is not null).ToDictionary();
            JsonSerializer.Serialize(writer, rights with { Fields = known }, Options);
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
    }
}
