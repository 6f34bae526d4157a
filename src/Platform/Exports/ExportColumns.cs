using System.Data.Common;
using Rapport.Platform.Definitions;
using Rapport.Platform.Fields;
using Rapport.Platform.Queries;
using Rapport.Platform.Records;
using Rapport.Platform.Storage;

namespace Rapport.Platform.Exports;

/// <summary>
/// What an export shows, column by column: a field as people read it, a reference by the name of its record. What the viewer may not see
/// behind a reference is empty, what is masked stays masked.
/// </summary>
internal sealed class ExportColumns
{
    private readonly List<Shown> shown = [];
    private readonly Looks looks = new();
    private readonly QueryContext context;
    private readonly QuerySource source;

    private ExportColumns(QueryContext context, QuerySource source) => (this.context, this.source) = (context, source);

    /// <summary>What has to be fetched for them.</summary>
    public ColumnList Fetched { get; } = new();

    public IEnumerable<string> Paths => shown.Select(s => s.Path);

    /// <param name="select">Dotted paths, comma-separated; null or none for every field of the object itself.</param>
    /// <param name="context">Whose question it is.</param>
    /// <param name="source">Where fields are resolved.</param>
    /// <param name="recycled">Whether the recycle bin is exported, with when each record went there.</param>
    /// <exception cref="Problems.RefusedException">400: no such field, or too many of them.</exception>
    public static ExportColumns Of(string? select, QueryContext context, QuerySource source, bool recycled)
    {
        var columns = new ExportColumns(context, source);
        foreach (var path in Selection.Paths(select, context, source, recycled))
        {
            columns.Add(path);
        }

        return columns;
    }

    public IEnumerable<string> Headers(Language language) => shown.Select(s => s.Header.In(language));

    /// <summary>The cells of the row the reader stands on, each with whether it is a number.</summary>
    public IEnumerable<(string Text, bool IsNumber)> Cells(DbDataReader reader, TextStyle style)
    {
        var row = new ExportRow(reader, Fetched, context.Workspace.Database.Dialect);
        foreach (var column in shown)
        {
            if (column.Value(row) is not { } value)
            {
                yield return ("", false);
                continue;
            }

            if (column.Audited is { } audited)
            {
                looks.Add(audited.Definition, (Guid)row[audited.Id]!, column.Field.Path);
            }

            yield return column.Masked
                ? (column.Field.Type.Mask((string)value), false)
                : (column.Field.Type.ToText(value, column.Field, style), column.Field.Type.Summable);
        }
    }

    /// <summary>Notes what the rows so far showed of sensitive fields.</summary>
    public void Note()
    {
        looks.Note(context);
        looks.Clear();
    }

    private void Add(string path)
    {
        var found = source.Resolve(path, Selection.Name);
        var header = Header([.. found.Through, found.Field]);
        if (found.Field.Reference is not null)
        {
            // The reference is exported as the name of its record, whichever way it is written: accountId, account, account.name.
            var target = source.Join(found.Source, found.Field);
            Put(path, header, target, target.Definition.Title, masked: false);
            return;
        }

        var isTitle = found.Through.Count > 0 && found.Field == found.Source.Definition.Title;
        Put(path, isTitle ? Header(found.Through) : header, found.Source, found.Field, found.Masked);
        if (found.Field.Type == FieldTypes.Money && found.Source.Definition.Find(found.Field.Custom && found.Source.Definition.Find("currency") is null ? "custom.currency" : "currency") is { } currency)
        {
            // An amount without its currency says nothing.
            Put(path[..^found.Field.Path.Length] + currency.Path, Header([.. found.Through, currency]), found.Source, currency, masked: false);
        }
    }

    private void Put(string path, Labels header, Joined from, FieldDefinition field, bool masked)
    {
        if (shown.Exists(s => s.From == from && s.Field == field))
        {
            return;
        }

        Func<ExportRow, object?> value;
        if (field.Custom)
        {
            var column = Fetched.Add($"{from.Alias}.custom", Stored.Json);
            value = row => row.Custom(column, from.Definition)[field.Ordinal];
        }
        else
        {
            var column = Fetched.Add($"{from.Alias}.{field.Column}", field.Stored);
            value = row => row[column] is { } stored ? field.Type.FromStorage(stored) : null;
        }

        var audited = field.Sensitive && !masked ? (from.Definition, Fetched.Add($"{from.Alias}.id", Stored.Id)) : ((ObjectDefinition, int)?)null;
        shown.Add(new(path, header, from, field, masked, value, audited));
    }

    private static Labels Header(IReadOnlyList<FieldDefinition> trail) =>
        (string.Join(" / ", trail.Select(f => f.Label.Zh)), string.Join(" / ", trail.Select(f => f.Label.En)));

    private sealed record Shown(string Path, Labels Header, Joined From, FieldDefinition Field, bool Masked, Func<ExportRow, object?> Value, (ObjectDefinition Definition, int Id)? Audited);

    /// <summary>The row a reader stands on; the administrators' fields of each table are read once.</summary>
    private sealed class ExportRow(DbDataReader reader, ColumnList columns, Dialect dialect)
    {
        private readonly Dictionary<int, object?[]> custom = [];

        public object? this[int column] => dialect.Read(reader, column, columns[column]);

        public object?[] Custom(int column, ObjectDefinition definition)
        {
            if (!custom.TryGetValue(column, out var values))
            {
                custom[column] = values = new object?[definition.Fields.Count];
                CustomJson.Read((string?)this[column], definition, values);
            }

            return values;
        }
    }
}
