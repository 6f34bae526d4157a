namespace Rapport.Platform.Queries;

/// <summary>A parsed filter. Positions count characters from 0, for error texts.</summary>
internal abstract record FilterNode(int Position);

internal sealed record AndNode(int Position, IReadOnlyList<FilterNode> Parts) : FilterNode(Position);

internal sealed record OrNode(int Position, IReadOnlyList<FilterNode> Parts) : FilterNode(Position);

internal sealed record NotNode(int Position, FilterNode Inner) : FilterNode(Position);

/// <param name="Position">Where it stands.</param>
/// <param name="Path">The dotted path of the field.</param>
/// <param name="Operator">eq, ne, gt, ge, lt or le.</param>
/// <param name="Operand">What it is compared with.</param>
internal sealed record CompareNode(int Position, string Path, string Operator, Operand Operand) : FilterNode(Position);

internal sealed record InNode(int Position, string Path, IReadOnlyList<Operand> Operands) : FilterNode(Position);

/// <summary>Whether what a reference points at is among what other records point at: <c>id in tasks.opportunityId where (done ne true)</c>.</summary>
/// <param name="Position">Where it stands.</param>
/// <param name="Path">The dotted path of the reference, or of the record's own id.</param>
/// <param name="Other">Where the other records are, and which of their references counts.</param>
/// <param name="Inner">What is asked of the other records.</param>
internal sealed record WhereNode(int Position, string Path, Operand Other, FilterNode Inner) : FilterNode(Position);

/// <param name="Position">Where it stands.</param>
/// <param name="Function">contains, startswith or endswith.</param>
/// <param name="Path">The dotted path of the field.</param>
/// <param name="Text">The text looked for.</param>
internal sealed record MatchNode(int Position, string Function, string Path, string Text) : FilterNode(Position);

/// <param name="Position">Where it stands.</param>
/// <param name="Text">The literal, or the only argument of a function.</param>
/// <param name="Function">me, myTeam, today, now, daysAgo or period; null for a literal.</param>
internal sealed record Operand(int Position, string? Text, string? Function)
{
    public bool IsNull => Text is null && Function is null;
}
