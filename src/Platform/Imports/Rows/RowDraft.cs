using Rapport.Platform.Imports.Files;
using Rapport.Platform.Problems;

namespace Rapport.Platform.Imports.Rows;

/// <summary>A row as far as it can be read without the database.</summary>
/// <param name="Row">The row as it stands in the file.</param>
/// <param name="Values">
/// One per planned column: the field's value, <see cref="Wanted"/> where a record has to be found, <see cref="Emptied"/>, or null for an empty cell.
/// </param>
/// <param name="Reasons">Why the row cannot go in; empty when nothing speaks against it so far.</param>
/// <param name="Skip">Why it is left out, where the mapping says to leave such rows out.</param>
internal sealed record RowDraft(TableRow Row, object?[] Values, IReadOnlyList<RowReason> Reasons, RowReason? Skip);

/// <summary>A record that is meant by a text.</summary>
/// <param name="Key">The folded key that is compared.</param>
/// <param name="Text">As it stands in the cell.</param>
internal sealed record Wanted(string Key, string Text);

/// <summary>The field is to be empty, also on a record that has a value: what <c>"missing": "empty"</c> asks for.</summary>
internal sealed class Emptied
{
    public static readonly Emptied Value = new();
}

/// <summary>Why a row did not go in, in both languages, as the error file tells it.</summary>
/// <param name="Column">The column it is about, where it is about one.</param>
/// <param name="Code">Stable and dotted.</param>
internal sealed record RowReason(string? Column, string Code, string Zh, string En)
{
    public static RowReason Of(string? column, Refusal refusal) => new(column, refusal.Code, refusal.Text.Zh, refusal.Text.En);
}
