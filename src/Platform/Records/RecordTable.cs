using Rapport.Platform.Definitions;
using Rapport.Platform.Storage;

namespace Rapport.Platform.Records;

/// <summary>
/// How an object's records lie in their table: each built-in field a column, its keys beside it, the recycle bin's mark, and one
/// JSON column for the administrators' fields.
/// </summary>
public sealed class RecordTable
{
    public static readonly Column DeletedAt = new("deleted_at", Stored.Timestamp);
    public static readonly Column DeletedBy = new("deleted_by", Stored.Id);
    public static readonly Column Custom = new("custom", Stored.Json);

    private readonly Func<Record, object?>[] getters;
    private readonly FieldDefinition?[] fields;

    private RecordTable(Table table, Func<Record, object?>[] getters, FieldDefinition?[] fields)
    {
        Table = table;
        this.getters = getters;
        this.fields = fields;
    }

    public Table Table { get; }

    public string Name => Table.Name;

    /// <summary>The row of a record, in the order of the table's columns.</summary>
    internal object?[] Row(Record record)
    {
        var row = new object?[getters.Length];
        for (var i = 0; i < row.Length; i++)
        {
            row[i] = getters[i](record);
        }

        return row;
    }

    /// <summary>The columns that hold some fields, keys included, and where they stand in a row.</summary>
    internal (IReadOnlyList<Column> Columns, IReadOnlyList<int> Indexes) ColumnsOf(IReadOnlySet<FieldDefinition> touched)
    {
        var anyCustom = touched.Any(f => f.Custom);
        int[] indexes = [.. Enumerable.Range(0, fields.Length).Where(i => Table.Columns[i] == Custom ? anyCustom : fields[i] is { } field && touched.Contains(field))];
        return ([.. indexes.Select(i => Table.Columns[i])], indexes);
    }

    internal static RecordTable Of(ObjectDefinition definition)
    {
        var columns = new List<Column>();
        var getters = new List<Func<Record, object?>>();
        var fields = new List<FieldDefinition?>();
        void Add(FieldDefinition? field, Column column, Func<Record, object?> getter)
        {
            fields.Add(field);
            columns.Add(column);
            getters.Add(getter);
        }

        foreach (var field in definition.Fields.Where(f => !f.Custom))
        {
            var ordinal = field.Ordinal;
            Add(field, new(field.Column, field.Stored, !field.Required), r => r.Values[ordinal] is { } v ? field.Type.ToStorage(v) : null);
            if (field.Type.HasKey)
            {
                Add(field, new(field.KeyColumn, Stored.Text, !field.Required), r => r.Values[ordinal] is { } v ? field.Type.Key(v) : null);
            }

            if (field.Type.HasSortKey)
            {
                Add(field, new(field.SortColumn, Stored.Text, !field.Required), r => r.Values[ordinal] is { } v ? field.Type.SortKey(v) : null);
            }
        }

        Add(null, DeletedAt, _ => null);
        Add(null, DeletedBy, _ => null);
        Add(null, Custom, CustomJson.Write);
        return new(new(definition.Path.Replace('-', '_'), columns), [.. getters], [.. fields]);
    }
}
