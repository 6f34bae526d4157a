using System.Data.Common;
using System.Text.Json;
using Rapport.Platform.Access.Rights;
using Rapport.Platform.Definitions;
using Rapport.Platform.Fields;
using Rapport.Platform.Storage;

namespace Rapport.Platform.Queries;

/// <summary>What a list or a record shows, as a tree: fields, references with what was asked for behind them, administrators' fields.</summary>
internal sealed class Selection
{
    /// <summary>The parameter, as errors name it.</summary>
    public const string Name = "select";

    private const int MaxPaths = 200;

    private readonly List<SelectionNode> nodes = [];
    private readonly Looks looks = new();
    private readonly QuerySource source;
    private readonly Dialect dialect;
    private readonly Catalog catalog;

    private Selection(QuerySource source, Dialect dialect, Catalog catalog, ColumnList columns)
    {
        this.source = source;
        this.dialect = dialect;
        this.catalog = catalog;
        Columns = columns;
    }

    public ColumnList Columns { get; }

    /// <param name="select">Dotted paths, comma-separated; null or none for every field of the object itself.</param>
    /// <param name="context">Whose question it is.</param>
    /// <param name="source">Where fields are resolved.</param>
    /// <param name="recycled">Whether the list shows the recycle bin, with when each record went there.</param>
    public static Selection Of(string? select, QueryContext context, QuerySource source, bool recycled)
    {
        var selection = new Selection(source, context.Workspace.Database.Dialect, context.Catalog, new());
        var paths = Paths(select, context, source, recycled);
        foreach (var path in Named(select).Length == 0 ? paths : paths.Prepend("id"))
        {
            selection.Add(source.Resolve(path, Name), path);
        }

        return selection;
    }

    /// <summary>What is asked for, path by path; without a select, every field of the object that the viewer may know of.</summary>
    public static IReadOnlyList<string> Paths(string? select, QueryContext context, QuerySource source, bool recycled)
    {
        var named = Named(select);
        var paths = named.Length == 0
            ? context.Root.Fields.Where(f => context.Viewer.Access(context.Root, f) != FieldAccess.Hidden).Select(f => f.Path)
            : named.Select(p => source.WithTitle(p.Replace('/', '.')));
        return named.Length > MaxPaths ? throw Errors.TooManyItems(Name, MaxPaths).Exception() : [.. recycled ? paths.Append("deletedAt") : paths];
    }

    private static string[] Named(string? select) => (select ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Writes the row the reader stands on as one JSON object.</summary>
    public void Write(Utf8JsonWriter writer, DbDataReader reader, int firstColumn) =>
        SelectionNode.WriteMembers(writer, nodes, new(reader, firstColumn, Columns, dialect, looks));

    /// <summary>Once the answer is whole: notes what the rows showed of sensitive fields.</summary>
    public void Note(QueryContext context) => looks.Note(context);

    private void Add(QueryField target, string path)
    {
        var steps = path.Split('.');
        var members = nodes;
        var from = source.Root;
        for (var i = 0; i < steps.Length; i++)
        {
            if (steps[i] == "custom" && i + 1 < steps.Length)
            {
                members = CustomMembers(members, from);
                continue;
            }

            var isLast = i == steps.Length - 1;
            var field = isLast ? target.Field : from.Definition.Fields.First(f => f.Reference is not null && f.Step == steps[i] && f.Custom == (i > 0 && steps[i - 1] == "custom"));
            if (field.Reference is null)
            {
                if (!field.Custom && !members.OfType<FieldNode>().Any(n => n.Field == field))
                {
                    var index = Columns.Add(target.Expression, field.Stored);
                    var audited = field.Sensitive && !target.Masked;
                    members.Add(new FieldNode(field, index, target.Masked) { Audited = audited ? (from.Definition, Columns.Add($"{from.Alias}.id", Stored.Id)) : null });
                    AddCurrency(members, from, field);
                }
                else if (field.Custom && members.OfType<CustomValueNode>().All(n => n.Field != field))
                {
                    members.Add(new CustomValueNode(field, target.Masked));
                }

                return;
            }

            var reference = Reference(members, from, field);
            if (isLast)
            {
                reference.WithId = true;
                return;
            }

            from = source.Join(from, field);
            members = reference.Behind(Columns, from);
        }
    }

    /// <summary>An amount without its currency says nothing, so it comes along.</summary>
    private void AddCurrency(List<SelectionNode> members, Joined from, FieldDefinition field)
    {
        if (field.Type == FieldTypes.Money && from.Definition.Find("currency") is { } currency && !members.OfType<FieldNode>().Any(n => n.Field == currency))
        {
            members.Add(new FieldNode(currency, Columns.Add($"{from.Alias}.{currency.Column}", currency.Stored), masked: false));
        }
    }

    private List<SelectionNode> CustomMembers(List<SelectionNode> members, Joined from)
    {
        var node = members.OfType<CustomNode>().FirstOrDefault();
        if (node is null)
        {
            node = new(from.Definition, Columns.Add($"{from.Alias}.custom", Stored.Json));
            members.Add(node);
        }

        return node.Members;
    }

    private ReferenceNode Reference(List<SelectionNode> members, Joined from, FieldDefinition field)
    {
        var node = members.OfType<ReferenceNode>().FirstOrDefault(n => n.Field == field);
        if (node is null)
        {
            var raw = Columns.Add(source.Raw(from, field), Stored.Id);
            var visible = QuerySource.AlwaysVisible(catalog[field.Reference!]) ? raw : Columns.Add($"{source.Join(from, field).Alias}.id", Stored.Id);
            node = new(field, raw, visible);
            members.Add(node);
        }

        return node;
    }
}
