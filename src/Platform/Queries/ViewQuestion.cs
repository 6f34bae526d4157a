using Rapport.Platform.Storage;

namespace Rapport.Platform.Queries;

/// <summary>What a view asks of a list, checked before anybody asks it.</summary>
internal static class ViewQuestion
{
    /// <exception cref="Problems.RefusedException">As the list would refuse it: 400 with the position, or what is not there; 403 for a masked field.</exception>
    public static void Check(QueryContext context, IEnumerable<string> columns, string? filter, string? sort)
    {
        var statement = new Statement(context.Workspace.Database.Dialect);
        var source = new QuerySource(context, statement);
        foreach (var column in columns)
        {
            source.Resolve(column, Selection.Name);
        }

        if (sort is not null)
        {
            SortOrder.Of(sort, source);
        }

        if (filter is not null)
        {
            new FilterSql(context, source, statement).Of(FilterParser.Parse(filter));
        }
    }
}
