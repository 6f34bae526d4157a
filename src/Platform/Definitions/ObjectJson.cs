using System.Text.Json;
using Rapport.Platform.Access.Rights;
using Rapport.Platform.Fields;
using Rapport.Platform.Queries;

namespace Rapport.Platform.Definitions;

/// <summary>An object as the API tells it to one viewer.</summary>
internal static class ObjectJson
{
    /// <param name="writer">Where it goes.</param>
    /// <param name="context">The object, and who asks.</param>
    /// <param name="stored">The options that are records.</param>
    public static void Write(Utf8JsonWriter writer, QueryContext context, ILookup<string, Option> stored)
    {
        var (definition, viewer) = (context.Root, context.Viewer);
        writer.WriteStartObject();
        writer.WriteString("name", definition.Name);
        writer.WriteString("path", definition.Path);
        writer.WriteLabels("label", definition.Label);
        writer.WriteLabels("plural", definition.Plural);
        writer.WriteString("title", definition.Title.Path);
        writer.WriteString("defaultSort", definition.DefaultSort);
        writer.WriteStartArray("fields");
        foreach (var field in definition.Fields.Where(f => viewer.Access(definition, f) != FieldAccess.Hidden))
        {
            FieldJson.Write(writer, field, field.OptionsFrom is { } from ? [.. stored[from]] : field.Options, viewer.Access(definition, field));
        }

        writer.WriteEndArray();
        LayoutJson.Write(writer, context);
        writer.WriteStartObject("abilities");
        writer.WriteBoolean("owned", definition.Owned);
        writer.WriteBoolean("deletable", definition.Deletable);
        writer.WriteBoolean("importable", definition.Importable);
        writer.WriteBoolean("customFields", true);
        writer.WriteBoolean("timeline", context.Catalog.PointingAt[definition.Name].Any(p => p is { Object.Moments.Count: > 0, Field: { Filterable: true, Name: not Asked.OwnerField } }));
        writer.WriteEndObject();
        writer.WriteStartArray("teamRoles");
        foreach (var role in definition.TeamRoles)
        {
            writer.WriteStartObject();
            writer.WriteString("value", role.Value);
            writer.WriteLabels("label", role.Label);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartObject("may");
        var rights = viewer.Role.On(definition);
        writer.WriteBoolean("read", rights.Read != Reach.None);
        writer.WriteBoolean("create", rights.Create);
        writer.WriteBoolean("change", rights.Change != Reach.None);
        writer.WriteBoolean("delete", rights.Delete != Reach.None && definition.Deletable);
        writer.WriteBoolean("transfer", rights.Transfer != Reach.None && definition.Owned);
        writer.WriteBoolean("export", rights.Export != Reach.None);
        writer.WriteBoolean("import", rights.Import && definition.Importable);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }
}
