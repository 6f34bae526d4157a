using Rapport.Platform.Storage;

namespace Rapport.Platform.Queries;

/// <summary>One term of an order: the expression compared, and its direction. Null is the smallest value.</summary>
internal sealed record SortTerm(string Expression, Stored Stored, bool Descending, bool Nullable)
{
    /// <summary>Whether it is a column of the object's own table, which every row of a page has.</summary>
    public bool Own => Expression.StartsWith("t0.", StringComparison.Ordinal);
}

/// <summary>The order of a list, always complete: it ends in the id, so that every record has one place.</summary>
internal static class SortOrder
{
    private const int MaxTerms = 5;

    public static List<SortTerm> Of(string sort, QuerySource source)
    {
        var names = sort.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (names.Length > MaxTerms)
        {
            throw Errors.TooManyItems("sort", MaxTerms).Exception();
        }

        var terms = new List<SortTerm>();
        var last = false;
        foreach (var name in names)
        {
            last = name.StartsWith('-');
            var path = name.TrimStart('-', '+').Replace('/', '.');
            var field = source.Resolve(path, "sort");
            if (!field.Field.Type.Sortable)
            {
                throw Errors.NotSortable(path).Exception();
            }

            terms.Add(Term(field, source, last));
            if (path == "id")
            {
                return terms;
            }
        }

        // The id goes the way of the last term, so that one index serves the order in both directions.
        terms.Add(new("t0.id", Stored.Id, last, Nullable: false));
        return terms;
    }

    public static string Sql(IEnumerable<SortTerm> terms, Dialect dialect) =>
        string.Join(", ", terms.Select(t => t.Expression + Direction(t, dialect)));

    /// <summary>Where null stands is not said of an id, which has none: indexes end in the plain id, and serve only the order they were made for.</summary>
    public static string Direction(SortTerm term, Dialect dialect) =>
        term.Stored.Kind == StorageKind.Id && !term.Nullable ? term.Descending ? " DESC" : " ASC" : dialect.Direction(term.Descending);

    private static SortTerm Term(QueryField field, QuerySource source, bool descending)
    {
        var nullable = !(field.Field.Required && field.Source == source.Root);
        return field.Field.Type.HasSortKey ? new(source.SortKey(field), Stored.Text, descending, nullable)
            : field.Field.Type.HasKey ? new(source.Key(field), Stored.Text, descending, nullable)
            : new(field.Expression, field.Field.Stored, descending, nullable);
    }
}
