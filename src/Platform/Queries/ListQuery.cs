using System.Text.Json;
using Rapport.Platform.Storage;

namespace Rapport.Platform.Queries;

/// <summary>What a list asks, as it stands in the address.</summary>
internal sealed record ListRequest(string? Select, string? Filter, string? Sort, int Limit, string? Cursor, Counting Count, bool Recycled);

/// <summary>Whether a list tells how many records there are in all.</summary>
internal enum Counting
{
    No,
    Exact,
    Estimate,
}

/// <summary>A page of records in one statement. Nothing is answered before the page is whole.</summary>
internal static class ListQuery
{
    public const int MaxLimit = 500;

    /// <summary>Up to here an estimate is exact.</summary>
    private const int CountedExactly = 10_000;

    public static async Task WriteAsync(Utf8JsonWriter writer, ListRequest request, QueryContext context, CancellationToken cancel)
    {
        var database = context.Workspace.Database;
        var dialect = database.Dialect;
        var statement = new Statement(dialect);
        var asked = request.Filter is null ? null : FilterParser.Parse(request.Filter);
        var source = new QuerySource(context, statement, request.Recycled) { Asked = Asked.Of(asked, context) };
        var order = SortOrder.Of(request.Sort ?? context.Root.DefaultSort, source);
        var filter = asked is null ? "" : $" AND {new FilterSql(context, source, statement).Of(asked)}";
        var question = $"{context.Root.Name}\n{context.Viewer.UserId}\n{request.Sort ?? context.Root.DefaultSort}\n{request.Filter}\n{request.Recycled}";
        var after = request.Cursor is null ? "" : " AND " + Keyset.After(order, Cursor.Read(request.Cursor, order, question, context.Workspace.Secret), statement);

        // The page is found first and what it shows is joined to it afterwards: a sort without an index joined every record there is.
        var found = Found(source, order, $"{filter}{after}", request.Limit, dialect, IsWalked(request, context, source, order));
        var shown = new QuerySource(context, statement, request.Recycled) { Few = true, Asked = source.Asked };
        var selection = Selection.Of(request.Select, context, shown, request.Recycled);
        var columns = order.Select((t, i) => selection.Columns.Add(t.Own ? t.Expression : $"f.k{i}", t.Stored)).ToList();
        var page = $"SELECT {selection.Columns.Sql("c")} FROM {shown.FromFound(found)} ORDER BY {SortOrder.Sql(order.Select((t, i) => t with { Expression = selection.Columns.Expression(columns[i]) }), dialect)}";
        if (request.Count != Counting.No)
        {
            var counted = $"SELECT count(*) AS n FROM (SELECT 1 FROM {source.FromAll} WHERE {source.WhereAll}{filter}{(request.Count == Counting.Estimate ? $" LIMIT {CountedExactly + 1}" : "")}) c";
            var again = SortOrder.Sql(order.Select((t, i) => t with { Expression = $"p.c{columns[i]}" }), dialect);
            page = $"SELECT p.*, q.n FROM ({counted}) q LEFT JOIN ({page}) p ON true ORDER BY {again}";
        }

        statement.Append(page);
        long? total = null;
        string? next = null;
        writer.WriteStartObject();
        writer.WriteStartArray("items");
        await using (var connection = await database.OpenAsync(cancel))
        await using (var command = statement.On(connection))
        await using (var reader = await command.ExecuteReaderAsync(cancel))
        {
            object?[] last = [];
            for (var row = 0; await reader.ReadAsync(cancel); row++)
            {
                if (request.Count != Counting.No)
                {
                    total = reader.GetInt64(selection.Columns.Count);
                    if (await reader.IsDBNullAsync(columns[^1], cancel))
                    {
                        break;
                    }
                }

                if (row == request.Limit)
                {
                    next = Cursor.Write(order, last, question, context.Workspace.Secret);
                    break;
                }

                if (row == request.Limit - 1)
                {
                    last = [.. order.Select((t, i) => dialect.Read(reader, columns[i], t.Stored))];
                }

                selection.Write(writer, reader, 0);
            }
        }

        selection.Note(context);
        writer.WriteEndArray();
        writer.WriteString("next", next);
        if (total is { } n)
        {
            await WriteTotalAsync(writer, n, request, context, cancel);
        }

        writer.WriteEndObject();
    }

    /// <summary>Whether an index gives the order: every object has them for its own order, of all living records and of one owner's.</summary>
    private static bool IsWalked(ListRequest request, QueryContext context, QuerySource source, List<SortTerm> order) =>
        !request.Recycled && (request.Sort ?? context.Root.DefaultSort) == context.Root.DefaultSort && source.Arms.Count == 1 && order.TrueForAll(t => t.Own);

    /// <summary>
    /// The rows of the page as table t0. Where an index is walked, whole rows come along at no cost; where rows have to be sorted, only their
    /// keys are, and whole rows are fetched for the page: sorting four thousand whole rows took PostgreSQL five times as long.
    /// </summary>
    private static string Found(QuerySource source, List<SortTerm> order, string condition, int limit, Dialect dialect, bool walked)
    {
        string Arm(string rule, string columns) => $"SELECT {columns} FROM {source.From} WHERE {rule}{condition} ORDER BY {SortOrder.Sql(order, dialect)} LIMIT {limit + 1}";
        if (walked)
        {
            return $"({Arm(source.Arms[0], "t0.*")}) t0";
        }

        var keys = string.Join(", ", order.Select((t, i) => $"{t.Expression} AS k{i}"));
        var arms = source.Arms.Select(rule => Arm(rule, keys)).ToList();
        var found = arms is [var only]
            ? only
            : $"SELECT * FROM ({string.Join(" UNION ALL ", arms.Select((arm, i) => $"SELECT * FROM ({arm}) a{i}"))}) f ORDER BY {SortOrder.Sql(order.Select((t, i) => t with { Expression = $"f.k{i}" }), dialect)} LIMIT {limit + 1}";
        return $"({found}) f JOIN {source.Root.Definition.Table.Name} t0 ON t0.id = f.k{order.Count - 1}";
    }

    private static async Task WriteTotalAsync(Utf8JsonWriter writer, long counted, ListRequest request, QueryContext context, CancellationToken cancel)
    {
        var isEstimate = request.Count == Counting.Estimate && counted > CountedExactly;
        long? estimate = null;
        if (isEstimate)
        {
            var statement = new Statement(context.Workspace.Database.Dialect);
            var asked = request.Filter is null ? null : FilterParser.Parse(request.Filter);
            var source = new QuerySource(context, statement, request.Recycled) { Asked = Asked.Of(asked, context) };
            var filter = asked is null ? "" : $" AND {new FilterSql(context, source, statement).Of(asked)}";
            statement.Append($"SELECT 1 FROM {source.FromAll} WHERE {source.WhereAll}{filter}");
            estimate = await context.Workspace.Database.EstimateAsync(statement, cancel);
        }

        writer.WriteNumber("total", Math.Max(counted, estimate ?? 0));
        writer.WriteString("totalIs", isEstimate ? "estimate" : "exact");
    }
}
