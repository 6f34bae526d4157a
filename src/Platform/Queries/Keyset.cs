using Rapport.Platform.Storage;

namespace Rapport.Platform.Queries;

/// <summary>The condition that begins a page after the last row of the one before.</summary>
internal static class Keyset
{
    /// <summary>
    /// For an order a, b: <c>a &gt; x OR (a = x AND b &gt; y)</c>, led by the redundant <c>a &gt;= x</c>: without it the databases walk the
    /// index from its beginning (measured 233 ms against 0.13 ms).
    /// </summary>
    public static string After(IReadOnlyList<SortTerm> terms, IReadOnlyList<object?> last, Statement statement)
    {
        var condition = "";
        for (var i = terms.Count - 1; i >= 0; i--)
        {
            var term = terms[i];
            var value = last[i];
            var parameter = value is null ? null : statement.Value(term.Stored, value);
            var beyond = Beyond(term, parameter);
            var same = parameter is null ? $"{term.Expression} IS NULL" : $"{term.Expression} = {parameter}";
            condition = condition.Length == 0 ? beyond : $"({beyond} OR ({same} AND {condition}))";
            if (i == 0 && terms.Count > 1 && Bound(term, parameter) is { } bound)
            {
                condition = $"({bound} AND {condition})";
            }
        }

        return condition;
    }

    private static string Beyond(SortTerm term, string? parameter) => (term.Descending, parameter) switch
    {
        (false, null) => $"{term.Expression} IS NOT NULL",
        (true, null) => "false",
        (false, _) => $"{term.Expression} > {parameter}",
        (true, _) => term.Nullable ? $"({term.Expression} < {parameter} OR {term.Expression} IS NULL)" : $"{term.Expression} < {parameter}",
    };

    private static string? Bound(SortTerm term, string? parameter) => (term.Descending, parameter) switch
    {
        (false, null) => null,
        (true, null) => $"{term.Expression} IS NULL",
        (false, _) => $"{term.Expression} >= {parameter}",
        (true, _) => term.Nullable ? null : $"{term.Expression} <= {parameter}",
    };
}
