using Rapport.Platform.Text;

namespace Rapport.Platform.Imports.Files;

/// <summary>What a column's cells are; at least 98 % of the filled ones, else it is text.</summary>
internal enum ColumnKind
{
    Text,
    Integer,
    Decimal,
    Percent,
    Date,
    DateTime,
    Boolean,
    Email,
    Phone,
    Url,
    Uuid,
}

/// <summary>A value and in how many rows it stands.</summary>
internal sealed record ValueCount(string Value, long Count);

/// <summary>What was learnt about one column from all of its cells.</summary>
/// <param name="Index">From 0.</param>
/// <param name="Filled">Rows in which the cell is not empty; rows with a problem do not count.</param>
/// <param name="DateOrder">
/// The order of dates where it is certain; null for other kinds and while <paramref name="DateAmbiguous"/>.
/// </param>
/// <param name="DateAmbiguous">Whether one of <see cref="FileProfile.Questions"/> is about this column.</param>
/// <param name="DecimalMark">The mark its numbers agree on.</param>
/// <param name="Samples">The first few different values, long ones clipped.</param>
/// <param name="Distinct">All different values, the most frequent first; null when they are more than 200 or long texts.</param>
internal sealed record ColumnProfile(
    int Index,
    string Name,
    long Filled,
    ColumnKind Kind,
    DateOrder? DateOrder,
    bool DateAmbiguous,
    DecimalMark DecimalMark,
    IReadOnlyList<string> Samples,
    IReadOnlyList<ValueCount>? Distinct);

/// <summary>What was learnt about a file by reading all of it once.</summary>
/// <param name="Rows">Data rows, those with a problem included.</param>
/// <param name="ProblemRows">Rows that cannot be taken as they are.</param>
/// <param name="FirstRows">Ten at most, long cells clipped.</param>
/// <param name="Questions">What only a person can answer.</param>
internal sealed record FileProfile(
    long Rows,
    long ProblemRows,
    IReadOnlyList<ColumnProfile> Columns,
    IReadOnlyList<TableRow> FirstRows,
    IReadOnlyList<DateQuestion> Questions);
