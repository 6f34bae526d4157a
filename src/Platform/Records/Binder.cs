using System.Text.Json;
using Rapport.Platform.Access;
using Rapport.Platform.Definitions;

namespace Rapport.Platform.Records;

/// <summary>Reads the body of a request into typed values. Unknown members are refused, not ignored.</summary>
internal static class Binder
{
    public static void Bind(Change change, ObjectDefinition definition, Viewer viewer)
    {
        if (change.Body is not { } body)
        {
            return;
        }

        if (body.ValueKind != JsonValueKind.Object)
        {
            change.Refuse(Errors.NotAnObject());
            return;
        }

        foreach (var member in body.EnumerateObject())
        {
            if (member.Name == "custom" && member.Value.ValueKind == JsonValueKind.Object)
            {
                foreach (var custom in member.Value.EnumerateObject())
                {
                    Bind(change, definition, viewer, "custom." + custom.Name, custom.Value);
                }
            }
            else
            {
                Bind(change, definition, viewer, member.Name.StartsWith("custom.", StringComparison.Ordinal) ? "?" + member.Name : member.Name, member.Value);
            }
        }
    }

    private static void Bind(Change change, ObjectDefinition definition, Viewer viewer, string path, JsonElement value)
    {
        var field = viewer.Find(definition, path);
        if (field is null)
        {
            change.Refuse(Errors.UnknownField(path.TrimStart('?')));
        }
        else if (field.ReadOnly)
        {
            change.Refuse(Errors.ReadOnly(field));
        }
        else if (value.ValueKind == JsonValueKind.Null)
        {
            // Null equals absent, so that a new record takes its default.
            if (change.Kind != ChangeKind.Create)
            {
                change.Bind(field, null);
            }
        }
        else
        {
            var parsed = value.ValueKind == JsonValueKind.String && Fields.PlainText.Of(value) is null ? Fields.Errors.BrokenText() : field.Type.FromJson(value, field);
            if (parsed.Refusal is { } refusal)
            {
                change.Refuse(refusal with { Field = field.Path });
            }
            else if (parsed.Value is not null || change.Kind != ChangeKind.Create)
            {
                change.Bind(field, parsed.Value);
            }
        }
    }
}
