using System.Text.Json;
using Rapport.Platform.Definitions;
using Rapport.Platform.Fields;
using Rapport.Platform.Storage;
using Rapport.Platform.Text;

namespace Rapport.Platform.Queries;

/// <summary>What an aggregate asks, as it stands in the address.</summary>
internal sealed record AggregateRequest(string? GroupBy, string? Measures, string? Filter, string? Sort, int? Limit);

/// <summary>Counts, sums and groups under the same row rules as lists, in one statement.</summary>
internal static class AggregateQuery
{
    public const int MaxGroups = 10_000;
    private const int MaxTerms = 20;

    public static async Task WriteAsync(Utf8JsonWriter writer, AggregateRequest request, QueryContext context, CancellationToken cancel)
    {
        var result = await RunAsync(request, context, countCurrencies: false, cancel);
        if (result.Rows.Any(r => r.Values.Any(v => v is Amount { Mixed: true })))
        {
            // Counting currencies costs a sort; it is done only for a question whose groups are known to mix them.
            result = await RunAsync(request, context, countCurrencies: true, cancel);
        }

        var rows = Sorted(result, request.Sort);
        Note(result, context);
        writer.WriteStartObject();
        writer.WriteStartArray("groups");
        foreach (var row in request.Limit is { } limit ? rows.Take(limit) : rows)
        {
            Write(writer, result, row);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    /// <summary>Notes the sensitive fields of which the groups show values.</summary>
    private static void Note(Result result, QueryContext context)
    {
        var shown = result.Groups.Select(g => g.Asked).Concat(result.Measures.Where(m => m.Function is "min" or "max").Select(m => m.Field!)).Where(f => f.Field.Sensitive);
        foreach (var look in shown.GroupBy(f => f.Source.Definition, f => f.Field.Path))
        {
            context.Workspace.SensitiveReads.Note(context.Viewer, look.Key, [.. look], []);
        }
    }

    private static async Task<Result> RunAsync(AggregateRequest request, QueryContext context, bool countCurrencies, CancellationToken cancel)
    {
        var database = context.Workspace.Database;
        var dialect = database.Dialect;
        var statement = new Statement(dialect);
        var asked = request.Filter is null ? null : FilterParser.Parse(request.Filter);
        var source = new QuerySource(context, statement) { Asked = Asked.Of(asked, context) };
        var groups = Terms(request.GroupBy).Select(text => GroupKey.Of(text, source, context, dialect)).ToList();
        foreach (var (key, i) in groups.Select((k, i) => (k, i)))
        {
            key.Name = groups.Take(i).Any(g => g.Path == key.Path) ? key.Text : key.Path;
        }

        var columns = new List<string>();
        var measures = Terms(request.Measures).DefaultIfEmpty("count").Select(text => Measure.Of(text, source, dialect, columns)).ToList();
        var mixed = new Dictionary<Measure, int>();
        if (countCurrencies)
        {
            foreach (var measure in measures.Where(m => m.Currency is not null))
            {
                mixed[measure] = columns.Count;
                columns.Add($"count(DISTINCT {measure.Currency})");
            }
        }

        var filter = asked is null ? "" : $" AND {new FilterSql(context, source, statement).Of(asked)}";
        var foremost = request.Limit is null ? "" : Foremost(request.Sort, measures, dialect);
        var selected = string.Join(", ", groups.Select(g => g.Expression).Concat(columns));
        statement.Append($"SELECT {selected} FROM {source.FromAll} WHERE {source.WhereAll}{filter}");
        if (groups.Count > 0)
        {
            statement.Append($" GROUP BY {string.Join(", ", Enumerable.Range(1, groups.Count))}{foremost} LIMIT {MaxGroups + 1}");
        }

        var rows = new List<GroupRow>();
        await using var connection = await database.OpenAsync(cancel);
        await using var command = statement.On(connection);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
        {
            if (rows.Count == MaxGroups)
            {
                if (foremost.Length > 0)
                {
                    break;
                }

                throw Errors.TooManyGroups(MaxGroups).Exception();
            }

            var keys = groups.Select((g, i) => dialect.Read(reader, i, g.Stored)).ToArray();
            var values = measures.Select(m => m.Read(reader, groups.Count, dialect)).ToArray();
            var currencies = mixed.Count == 0 ? 0 : mixed.Values.Max(c => reader.GetInt64(groups.Count + c));
            rows.Add(new(keys, values, currencies));
        }

        return new(groups, measures, rows);
    }

    /// <summary>Who asks for the foremost by a count or a sum may have any number of groups: the database puts those first that count.</summary>
    private static string Foremost(string? sort, List<Measure> measures, Dialect dialect) =>
        Terms(sort).FirstOrDefault() is { } first && measures.Find(m => m.Text == first.TrimStart('-', '+'))?.Rank is { } rank
            ? $" ORDER BY {rank}{dialect.Direction(first.StartsWith('-'))}"
            : "";

    private static IEnumerable<string> Terms(string? list)
    {
        var terms = (list ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return terms.Length <= MaxTerms ? terms.Distinct() : throw Errors.TooManyItems("aggregate", MaxTerms).Exception();
    }

    private static IEnumerable<GroupRow> Sorted(Result result, string? sort)
    {
        IOrderedEnumerable<GroupRow>? ordered = null;
        foreach (var term in Terms(sort))
        {
            var name = term.TrimStart('-', '+').Replace('/', '.');
            var key = result.Groups.FindIndex(g => g.Name == name || g.Text == name);
            var measure = result.Measures.FindIndex(m => m.Text == name);
            if (key < 0 && measure < 0)
            {
                throw Errors.NotSortable(name).Exception();
            }

            Order(key >= 0 ? r => Comparable(r.Keys[key]) : r => Comparable(r.Values[measure]), term.StartsWith('-'));
        }

        for (var i = 0; i < result.Groups.Count; i++)
        {
            var key = i;
            Order(r => Comparable(r.Keys[key]), false);
        }

        return ordered ?? result.Rows.AsEnumerable();

        void Order(Func<GroupRow, object?> by, bool descending) => ordered = (ordered, descending) switch
        {
            (null, false) => result.Rows.OrderBy(by, NullFirst.Instance),
            (null, true) => result.Rows.OrderByDescending(by, NullFirst.Instance),
            (_, false) => ordered.ThenBy(by, NullFirst.Instance),
            (_, true) => ordered.ThenByDescending(by, NullFirst.Instance),
        };
    }

    private static object? Comparable(object? value) => value switch
    {
        Amount amount => amount.Mixed ? null : amount.Value,
        BaseAmount amount => amount.Value,
        string text => TextKeys.Sort(text),
        _ => value,
    };

    private static void Write(Utf8JsonWriter writer, Result result, GroupRow row)
    {
        writer.WriteStartObject();
        for (var i = 0; i < result.Groups.Count; i++)
        {
            result.Groups[i].Write(writer, row.Keys[i]);
        }

        for (var i = 0; i < result.Measures.Count; i++)
        {
            var measure = result.Measures[i];
            writer.WritePropertyName(measure.Text);
            switch (row.Values[i])
            {
                case Amount { Mixed: true }:
                    writer.WriteNullValue();
                    break;
                case Amount amount:
                    WriteValue(writer, measure.Field?.Field, amount.Value);
                    break;
                case BaseAmount amount:
                    WriteValue(writer, measure.Field?.Field, amount.Value);
                    break;
                case var value:
                    WriteValue(writer, measure.Field?.Field, value);
                    break;
            }
        }

        // Once for the group, however many of its measures they explain.
        if (row.Values.Any(v => v is Amount { Mixed: true }))
        {
            writer.WriteNumber("currencies", row.Currencies);
        }

        if (row.Values.OfType<BaseAmount>().ToList() is { Count: > 0 } amounts)
        {
            writer.WriteNumber("noRate", amounts.Max(a => a.NoRate));
        }

        writer.WriteEndObject();
    }

    private static void WriteValue(Utf8JsonWriter writer, FieldDefinition? field, object? value)
    {
        switch (value)
        {
            case null: writer.WriteNullValue(); break;
            case long count: writer.WriteNumberValue(count); break;
            case decimal number: ExactNumber.Write(writer, number); break;
            default: field!.Type.ToJson(writer, value, field); break;
        }
    }

    private sealed record Result(List<GroupKey> Groups, List<Measure> Measures, List<GroupRow> Rows);

    private sealed record GroupRow(object?[] Keys, object?[] Values, long Currencies);

    private sealed class NullFirst : IComparer<object?>
    {
        public static readonly NullFirst Instance = new();

        public int Compare(object? x, object? y) => (x, y) switch
        {
            (null, null) => 0,
            (null, _) => -1,
            (_, null) => 1,
            (string a, string b) => string.CompareOrdinal(a, b),
            _ => Comparer<object>.Default.Compare(x, y),
        };
    }
}
