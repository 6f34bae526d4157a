using Rapport.Platform.Problems;
using Rapport.Platform.Queries;
using Rapport.Platform.Storage;

namespace Rapport.Platform.Access.Sharing.Rules;

/// <summary>The filter of a sharing rule. It must mean the same whoever asks and whenever, because what it opens is written down when a record is saved.</summary>
internal static class RuleFilter
{
    private const string Owner = "owner.";

    /// <summary>Checks a filter as an administrator writes it.</summary>
    /// <exception cref="RefusedException">400: not a filter of that object; 422: one that depends on who asks, when, or on other records than the owner.</exception>
    public static void Check(QueryContext context, string filter)
    {
        var parsed = FilterParser.Parse(filter);
        if (!IsLasting(parsed))
        {
            throw new RefusedException(ShareErrors.RuleFilter(), [ShareErrors.RuleFilter()]);
        }

        var statement = new Statement(context.Workspace.Database.Dialect);
        _ = new FilterSql(context, new(context, statement), statement).Of(parsed);
    }

    /// <summary>Whether a filter looks at owners, and so follows when people change teams.</summary>
    public static bool FollowsOwners(string filter) => FilterParser.Parse(filter).Paths().Any(p => p.StartsWith(Owner, StringComparison.Ordinal));

    /// <summary>The condition in SQL. A filter whose field is gone takes no record, so that it stops no write.</summary>
    public static string Sql(QueryContext context, QuerySource source, Statement statement, string filter)
    {
        try
        {
            return new FilterSql(context, source, statement).Of(FilterParser.Parse(filter));
        }
        catch (RefusedException)
        {
            return "false";
        }
    }

    private static bool IsLasting(FilterNode node) => node.Paths().All(p => !Dotted(p) || p.StartsWith(Owner, StringComparison.Ordinal)) && node.Operands().All(o => o.Function is null);

    private static bool Dotted(string path) => (path.StartsWith("custom.", StringComparison.Ordinal) ? path["custom.".Length..] : path).Contains('.', StringComparison.Ordinal);
}
