namespace Rapport.Platform.Queries;

/// <summary>What a filter asks for that makes a better row rule possible. A filter that may take other rows too asks for nothing.</summary>
/// <param name="Owner">The one owner whose records it takes, as most lists of a salesperson do.</param>
/// <param name="OfOneRecord">Whether it takes only what points at one record that somebody owns, such as the contacts of an account: those are few.</param>
internal readonly record struct Asked(Guid? Owner, bool OfOneRecord)
{
    /// <summary>The field that names the owner, of every object that has owners.</summary>
    public const string OwnerField = "ownerId";

    public static Asked Of(FilterNode? filter, QueryContext context) => filter switch
    {
        AndNode and => and.Parts.Select(part => Of(part, context)).Aggregate((a, b) => new(a.Owner ?? b.Owner, a.OfOneRecord || b.OfOneRecord)),
        CompareNode { Operator: "eq", Operand.IsNull: false } compare => Of(compare, context),
        _ => default,
    };

    private static Asked Of(CompareNode compare, QueryContext context)
    {
        if (compare.Path == OwnerField && context.Root.Owned)
        {
            return new(One(compare.Operand, context), false);
        }

        return new(null, context.Root.Find(compare.Path) is { Reference: { } target, Filterable: true } && context.Catalog[target].Owned);
    }

    private static Guid? One(Operand owner, QueryContext context) =>
        owner.Function == "me" ? context.Viewer.UserId : owner.Function is null && Guid.TryParseExact(owner.Text!.Trim(), "D", out var id) ? id : null;
}
