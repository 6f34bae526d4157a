using System.Text.Json;
using Rapport.Platform.Access;
using Rapport.Platform.Access.Rights;
using Rapport.Platform.Problems;
using Rapport.Platform.Queries;

namespace Rapport.Platform.Definitions;

/// <summary>An object's layout as the API tells it to one viewer. What the viewer may not know of is not there: a field, a view that asks for one, a board without its column.</summary>
internal static class LayoutJson
{
    /// <summary>The last group: the administrators' fields.</summary>
    public const string CustomGroup = "custom";

    public static void Write(Utf8JsonWriter writer, QueryContext context)
    {
        var (definition, viewer) = (context.Root, context.Viewer);
        var layout = definition.Layout;
        IEnumerable<string> Visible(IEnumerable<string> paths) => paths.Where(path => viewer.Find(definition, path) is not null);

        writer.WriteTexts("highlights", Visible(layout.Highlights));
        writer.WriteStartArray("groups");
        var custom = new FieldGroup(CustomGroup, ("自定义字段", "Custom fields"), [.. definition.Fields.Where(f => f.Custom).Select(f => f.Path)]);
        foreach (var (group, fields) in layout.Groups.Append(custom).Select(g => (g, Visible(g.Fields).ToList())).Where(g => g.Item2.Count > 0))
        {
            writer.WriteStartObject();
            writer.WriteString("name", group.Name);
            writer.WriteLabels("label", group.Label);
            writer.WriteTexts("fields", fields);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        var board = BoardOf(definition, viewer);
        writer.WritePropertyName("board");
        if (board is null)
        {
            writer.WriteNullValue();
        }
        else
        {
            writer.WriteStartObject();
            writer.WriteString("column", board.Column);
            writer.WriteString("sum", board.Sum);
            writer.WriteEndObject();
        }

        writer.WriteStartArray("views");
        foreach (var view in layout.Views.Where(v => IsFor(v.For, definition, viewer) && (board is not null || !v.OnBoard) && CanAsk(v, context)))
        {
            writer.WriteStartObject();
            writer.WriteString("name", view.Name);
            writer.WriteLabels("label", view.Label);
            writer.WriteTexts("columns", Visible(view.Columns));
            writer.WriteString("filter", view.Filter);
            writer.WriteString("sort", view.Sort ?? definition.DefaultSort);
            writer.WriteString("layout", view.OnBoard ? "board" : "table");
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    /// <summary>The board as far as the viewer may have it: records are grouped by its column, and only what is seen whole can be grouped or summed.</summary>
    public static Board? BoardOf(ObjectDefinition definition, Viewer viewer)
    {
        bool Whole(string path) => viewer.Access(definition, definition[path]) is FieldAccess.Full or FieldAccess.ReadOnly;
        return definition.Layout.Board is { } board && Whole(board.Column) ? board with { Sum = board.Sum is { } sum && Whole(sum) ? sum : null } : null;
    }

    private static bool IsFor(Audience audience, ObjectDefinition definition, Viewer viewer) => audience switch
    {
        Audience.Owners => viewer.Role.On(definition).Create,
        Audience.Leaders => viewer.TeamId is not null && viewer.Role.On(definition).Read >= Reach.Team,
        _ => true,
    };

    /// <summary>Whether the viewer's list would answer it; one that names what is hidden or masked is refused.</summary>
    private static bool CanAsk(ShippedView view, QueryContext context)
    {
        try
        {
            ViewQuestion.Check(context, [], view.Filter, view.Sort);
            return true;
        }
        catch (RefusedException)
        {
            return false;
        }
    }
}
