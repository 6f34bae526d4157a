namespace Rapport.Platform.Queries;

/// <summary>The one owner whose records a filter asks for, as most lists of a salesperson do.</summary>
internal static class OwnerAsked
{
    /// <summary>The field that names the owner, of every object that has owners.</summary>
    public const string Field = "ownerId";

    /// <summary>The owner that every record has which the filter takes, or null where it may take records of several.</summary>
    public static Guid? Of(FilterNode? filter, QueryContext context) => filter switch
    {
        AndNode and => and.Parts.Select(part => Of(part, context)).FirstOrDefault(owner => owner is not null),
        CompareNode { Path: Field, Operator: "eq", Operand.Function: "me" } when context.Root.Owned => context.Viewer.UserId,
        CompareNode { Path: Field, Operator: "eq", Operand: { Function: null, Text: { } text } } when context.Root.Owned && Guid.TryParseExact(text.Trim(), "D", out var owner) => owner,
        _ => null,
    };
}
