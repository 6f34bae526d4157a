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
        var statement = new Statement(database.Dialect);
        var source = new QuerySource(context, statement, request.Recycled);
        var order = SortOrder.Of(request.Sort ?? context.Root.DefaultSort, source);
        var filter = request.Filter is null ? "" : $" AND {new FilterSql(context, source, statement).Of(FilterParser.Parse(request.Filter))}";
        var question = $"{context.Root.Name}\n{context.Viewer.UserId}\n{request.Sort ?? context.Root.DefaultSort}\n{request.Filter}\n{request.Recycled}";
        var after = request.Cursor is null ? "" : " AND " + Keyset.After(order, Cursor.Read(request.Cursor, order, question, context.Workspace.Secret), statement);

        // The page is found first and what it shows is joined to it afterwards: a sort without an index joined every record there is.
        var keys = string.Join(", ", order.Select((t, i) => $"{t.Expression} AS k{i}"));
        var found = Found(source.Arms.Select(arm => $"SELECT {keys} FROM {source.From} WHERE {arm}{filter}{after} ORDER BY {SortOrder.Sql(order, database.Dialect)} LIMIT {request.Limit + 1}"), order, request.Limit, database.Dialect);
        var shown = new QuerySource(context, statement, request.Recycled);
        var selection = Selection.Of(request.Select, context, shown, request.Recycled);
        var shownOrder = ByKeys("f", order, database.Dialect);
        var page = $"SELECT {string.Join(", ", order.Select((_, i) => $"f.k{i}"))}, {selection.Columns.Sql("c")} FROM ({found}) f JOIN {shown.FromOn($"t0.id = f.k{order.Count - 1}")} ORDER BY {shownOrder}";
        var counted = $"SELECT count(*) AS n FROM (SELECT 1 FROM {source.FromAll} WHERE {source.WhereAll}{filter}{(request.Count == Counting.Estimate ? $" LIMIT {CountedExactly + 1}" : "")}) c";
        var outerOrder = ByKeys("p", order, database.Dialect);
        statement.Append(request.Count == Counting.No ? page : $"SELECT p.*, q.n FROM ({counted}) q LEFT JOIN ({page}) p ON true ORDER BY {outerOrder}");

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
                    total = reader.GetInt64(order.Count + selection.Columns.Count);
                    if (await reader.IsDBNullAsync(order.Count - 1, cancel))
                    {
                        break;
                    }
                }

                if (row == request.Limit)
                {
                    next = Cursor.Write(order, last, question, context.Workspace.Secret);
                    break;
                }

                last = [.. order.Select((t, i) => database.Dialect.Read(reader, i, t.Stored))];
                selection.Write(writer, reader, order.Count);
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

    /// <summary>The page of each arm, and of them together.</summary>
    private static string Found(IEnumerable<string> arms, List<SortTerm> order, int limit, Dialect dialect) => arms.ToList() is [_, _, ..] several
        ? $"SELECT * FROM ({string.Join(" UNION ALL ", several.Select((arm, i) => $"SELECT * FROM ({arm}) a{i}"))}) f ORDER BY {ByKeys("f", order, dialect)} LIMIT {limit + 1}"
        : arms.Single();

    private static string ByKeys(string alias, List<SortTerm> order, Dialect dialect) =>
        string.Join(", ", order.Select((t, i) => $"{alias}.k{i}{SortOrder.Direction(t, dialect)}"));

    private static async Task WriteTotalAsync(Utf8JsonWriter writer, long counted, ListRequest request, QueryContext context, CancellationToken cancel)
    {
        var isEstimate = request.Count == Counting.Estimate && counted > CountedExactly;
        long? estimate = null;
        if (isEstimate)
        {
            var statement = new Statement(context.Workspace.Database.Dialect);
            var source = new QuerySource(context, statement, request.Recycled);
            var filter = request.Filter is null ? "" : $" AND {new FilterSql(context, source, statement).Of(FilterParser.Parse(request.Filter))}";
            statement.Append($"SELECT 1 FROM {source.FromAll} WHERE {source.WhereAll}{filter}");
            estimate = await context.Workspace.Database.EstimateAsync(statement, cancel);
        }

        writer.WriteNumber("total", Math.Max(counted, estimate ?? 0));
        writer.WriteString("totalIs", isEstimate ? "estimate" : "exact");
    }
}
