namespace Rapport.Platform.Queries;

/// <summary>What a parsed filter names.</summary>
internal static class FilterPaths
{
    /// <summary>The dotted paths of the fields.</summary>
    public static IEnumerable<string> Paths(this FilterNode node) => node switch
    {
        CompareNode compare => [compare.Path],
        InNode @in => [@in.Path],
        MatchNode match => [match.Path],
        WhereNode where => [where.Path],
        _ => Inner(node).SelectMany(Paths),
    };

    /// <summary>What the fields are compared with.</summary>
    public static IEnumerable<Operand> Operands(this FilterNode node) => node switch
    {
        CompareNode compare => [compare.Operand],
        InNode @in => @in.Operands,
        WhereNode where => [where.Other],
        _ => Inner(node).SelectMany(Operands),
    };

    private static IEnumerable<FilterNode> Inner(FilterNode node) => node switch
    {
        AndNode and => and.Parts,
        OrNode or => or.Parts,
        NotNode not => [not.Inner],
        _ => [],
    };
}
