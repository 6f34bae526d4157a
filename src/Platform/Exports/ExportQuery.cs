using System.Data.Common;
using Rapport.Platform.Queries;
using Rapport.Platform.Storage;

namespace Rapport.Platform.Exports;

/// <summary>What an export asks, as it stands in the address.</summary>
internal sealed record ExportRequest(string? Select, string? Filter, string? Sort, bool Recycled);

/// <summary>All records that a list would show page by page, in one statement whose rows are read one by one.</summary>
internal sealed class ExportQuery
{
    private readonly Statement statement;
    private readonly Database database;

    /// <exception cref="Problems.RefusedException">400 or 403: what a list would refuse too.</exception>
    public ExportQuery(ExportRequest request, QueryContext context)
    {
        database = context.Workspace.Database;
        statement = new(database.Dialect);
        var asked = request.Filter is null ? null : FilterParser.Parse(request.Filter);
        var source = new QuerySource(context, statement, request.Recycled) { Asked = Asked.Of(asked, context) };
        var order = SortOrder.Of(request.Sort ?? context.Root.DefaultSort, source);
        var filter = asked is null ? "" : $" AND {new FilterSql(context, source, statement).Of(asked)}";
        Columns = ExportColumns.Of(request.Select, context, source, request.Recycled);
        statement.Append($"SELECT {Columns.Fetched.Sql("c")} FROM {source.FromAll} WHERE {source.WhereAll}{filter} ORDER BY {SortOrder.Sql(order, database.Dialect)}");
    }

    public ExportColumns Columns { get; }

    /// <summary>Reads row by row, however many there are.</summary>
    public async Task ReadAsync(Func<DbDataReader, Task> row, CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        await using var command = statement.On(connection);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
        {
            await row(reader);
        }
    }
}
