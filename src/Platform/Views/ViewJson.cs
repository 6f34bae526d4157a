using System.Text.Json;
using Rapport.Platform.Access;
using Rapport.Platform.Access.Rights;
using Rapport.Platform.Problems;
using Rapport.Platform.Queries;

namespace Rapport.Platform.Views;

/// <summary>
/// A view as the API tells it to one viewer. It may name a field that this viewer may not know of, or that is gone: such a column is left
/// out, and a view whose filter or order needs the field is there for nobody but those who can mend or remove it, without both.
/// </summary>
internal static class ViewJson
{
    /// <summary>Writes the view, unless it is of no use to the viewer.</summary>
    public static void WriteFor(Utf8JsonWriter writer, NamedView named, Workspace workspace, Viewer viewer)
    {
        if (named.View.IsChangedBy(viewer) || IsUsable(named.View, workspace, viewer))
        {
            Write(writer, named, workspace, viewer);
        }
    }

    public static void Write(Utf8JsonWriter writer, NamedView named, Workspace workspace, Viewer viewer)
    {
        var view = named.View;
        var usable = IsUsable(view, workspace, viewer);
        writer.WriteStartObject();
        writer.WriteString("id", view.Id);
        writer.WriteNumber("version", view.Version);
        writer.WriteString("object", view.Object);
        writer.WriteString("name", view.Name);
        writer.WriteString("sharedWith", view.SharedWith);
        writer.WritePropertyName("teamId");
        JsonSerializer.Serialize(writer, view.TeamId);
        writer.WriteString("ownerId", view.OwnerId);
        writer.WriteStartObject("owner");
        writer.WriteString("id", view.OwnerId);
        writer.WriteString("name", named.Owner);
        writer.WriteEndObject();
        writer.WriteStartArray("columns");
        foreach (var column in view.Columns.Where(c => CanAsk(view, [c.Field], null, null, workspace, viewer)))
        {
            writer.WriteStartObject();
            writer.WriteString("field", column.Field);
            if (column.Width is { } width)
            {
                writer.WriteNumber("width", width);
            }

            if (column.Frozen)
            {
                writer.WriteBoolean("frozen", true);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteString("filter", usable ? view.Filter : null);
        writer.WriteString("sort", usable ? view.Sort : null);
        writer.WriteString("layout", view.Layout);
        writer.WriteNumber("position", view.Position);
        writer.WriteBoolean("mayChange", view.IsChangedBy(viewer));
        writer.WriteBoolean("usable", usable);
        writer.WriteEndObject();
    }

    private static bool IsUsable(SavedView view, Workspace workspace, Viewer viewer) =>
        workspace.Catalog.Find(view.Object) is { } definition
        && viewer.Role.On(definition).Read != Reach.None
        && (view.Layout == ViewLayout.Table || Definitions.LayoutJson.BoardOf(definition, viewer) is not null)
        && CanAsk(view, [], view.Filter, view.Sort, workspace, viewer);

    private static bool CanAsk(SavedView view, IEnumerable<string> columns, string? filter, string? sort, Workspace workspace, Viewer viewer)
    {
        try
        {
            if (workspace.Catalog.Find(view.Object) is not { } definition)
            {
                return false;
            }

            ViewQuestion.Check(new(workspace, viewer, definition), columns, filter, sort);
            return true;
        }
        catch (RefusedException)
        {
            return false;
        }
    }
}
