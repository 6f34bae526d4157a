using System.Data.Common;
using System.Text.Json;
using Rapport.Platform.Definitions;
using Rapport.Platform.Fields;
using Rapport.Platform.Records;
using Rapport.Platform.Storage;

namespace Rapport.Platform.Queries;

/// <summary>The columns a query fetches, each once, in order.</summary>
internal sealed class ColumnList
{
    private readonly List<(string Expression, Stored Stored)> columns = [];

    public int Add(string expression, Stored stored)
    {
        var index = columns.FindIndex(c => c.Expression == expression);
        if (index >= 0)
        {
            return index;
        }

        columns.Add((expression, stored));
        return columns.Count - 1;
    }

    public Stored this[int index] => columns[index].Stored;

    public int Count => columns.Count;

    public string Sql(string prefix) => string.Join(", ", columns.Select((c, i) => $"{c.Expression} AS {prefix}{i}"));
}

/// <summary>What a list or a record shows, as a tree: fields, references with what was asked for behind them, administrators' fields.</summary>
internal sealed class Selection
{
    private const int MaxPaths = 200;

    private readonly List<Node> nodes = [];
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

    /// <param name="select">Dotted paths, comma-separated; null for every field of the object itself.</param>
    /// <param name="context">Whose question it is.</param>
    /// <param name="source">Where fields are resolved.</param>
    /// <param name="recycled">Whether the list shows the recycle bin, with when each record went there.</param>
    public static Selection Of(string? select, QueryContext context, QuerySource source, bool recycled)
    {
        var selection = new Selection(source, context.Workspace.Database.Dialect, context.Catalog, new());
        var paths = select is null
            ? context.Root.Fields.Select(f => f.Path)
            : select.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(p => source.WithTitle(p.Replace('/', '.'))).Prepend("id");
        var count = 0;
        foreach (var path in recycled ? paths.Append("deletedAt") : paths)
        {
            if (select is not null && ++count > MaxPaths)
            {
                throw Errors.TooManyItems("select", MaxPaths).Exception();
            }

            selection.Add(source.Resolve(path, "select"), path);
        }

        return selection;
    }

    /// <summary>Writes the row the reader stands on as one JSON object.</summary>
    public void Write(Utf8JsonWriter writer, DbDataReader reader, int firstColumn) =>
        WriteMembers(writer, nodes, new(reader, firstColumn, Columns, dialect));

    private static void WriteMembers(Utf8JsonWriter writer, List<Node> members, Row row)
    {
        writer.WriteStartObject();
        foreach (var node in members)
        {
            node.Write(writer, row);
        }

        writer.WriteEndObject();
    }

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
                    members.Add(new FieldNode(field, index));
                    AddCurrency(members, from, field);
                }
                else if (field.Custom && members.OfType<CustomValueNode>().All(n => n.Field != field))
                {
                    members.Add(new CustomValueNode(field));
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
    private void AddCurrency(List<Node> members, Joined from, FieldDefinition field)
    {
        if (field.Type == FieldTypes.Money && from.Definition.Find("currency") is { } currency && !members.OfType<FieldNode>().Any(n => n.Field == currency))
        {
            members.Add(new FieldNode(currency, Columns.Add($"{from.Alias}.{currency.Column}", currency.Stored)));
        }
    }

    private List<Node> CustomMembers(List<Node> members, Joined from)
    {
        var node = members.OfType<CustomNode>().FirstOrDefault();
        if (node is null)
        {
            node = new(from.Definition, Columns.Add($"{from.Alias}.custom", Stored.Json));
            members.Add(node);
        }

        return node.Members;
    }

    private ReferenceNode Reference(List<Node> members, Joined from, FieldDefinition field)
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

    private readonly record struct Row(DbDataReader Reader, int First, ColumnList Columns, Dialect Dialect)
    {
        public object? this[int column] => Dialect.Read(Reader, First + column, Columns[column]);
    }

    private abstract class Node
    {
        public abstract void Write(Utf8JsonWriter writer, Row row);

        protected static void WriteValue(Utf8JsonWriter writer, FieldDefinition field, object? value)
        {
            writer.WritePropertyName(field.Name);
            if (value is null)
            {
                writer.WriteNullValue();
            }
            else
            {
                field.Type.ToJson(writer, value, field);
            }
        }
    }

    private sealed class FieldNode(FieldDefinition field, int column) : Node
    {
        public FieldDefinition Field { get; } = field;

        public override void Write(Utf8JsonWriter writer, Row row) =>
            WriteValue(writer, Field, row[column] is { } stored ? Field.Type.FromStorage(stored) : null);
    }

    private sealed class CustomValueNode(FieldDefinition field) : Node
    {
        public FieldDefinition Field { get; } = field;

        public object?[] Values { get; set; } = [];

        public override void Write(Utf8JsonWriter writer, Row row) => WriteValue(writer, Field, Values[Field.Ordinal]);
    }

    private sealed class CustomNode(ObjectDefinition definition, int column) : Node
    {
        public List<Node> Members { get; } = [];

        public override void Write(Utf8JsonWriter writer, Row row)
        {
            var values = new object?[definition.Fields.Count];
            CustomJson.Read((string?)row[column], definition, values);
            foreach (var member in Members.OfType<CustomValueNode>())
            {
                member.Values = values;
            }

            writer.WritePropertyName("custom");
            WriteMembers(writer, Members, row);
        }
    }

    /// <summary>A reference: its id, what was asked for behind it, and whether the viewer may not see it.</summary>
    private sealed class ReferenceNode(FieldDefinition field, int raw, int visible) : Node
    {
        private List<Node>? behind;

        public FieldDefinition Field { get; } = field;

        public bool WithId { get; set; }

        public List<Node> Behind(ColumnList columns, Joined target) =>
            behind ??= [new FieldNode(target.Definition["id"], columns.Add($"{target.Alias}.id", Stored.Id))];

        public override void Write(Utf8JsonWriter writer, Row row)
        {
            var id = row[visible];
            if (WithId)
            {
                WriteValue(writer, Field, id);
            }

            if (behind is not null)
            {
                writer.WritePropertyName(Field.Step);
                if (id is null)
                {
                    writer.WriteNullValue();
                }
                else
                {
                    WriteMembers(writer, behind, row);
                }
            }

            if (id is null && row[raw] is not null)
            {
                writer.WriteBoolean(Field.Step + "Hidden", true);
            }
        }
    }
}
