namespace Rapport.Platform.Imports.Files;

/// <summary>What a table file is made of.</summary>
internal enum TableKind
{
    Csv,
    Xlsx,

    /// <summary>Business cards.</summary>
    Vcf,

    /// <summary>A calendar.</summary>
    Ics,
}

/// <summary>
/// Everything needed to read a file again without looking at it first, so that it can be stored with an import and an
/// interrupted import goes on with the same reading.
/// </summary>
/// <param name="Encoding">A name <see cref="TextEncodings.Find"/> knows; of no meaning for XLSX.</param>
/// <param name="Delimiter">Of no meaning for XLSX.</param>
/// <param name="Header">Whether the first row that is not empty holds the column names.</param>
/// <param name="Sheet">The sheet that is read, of cards and calendars the component that is a row; null for CSV.</param>
/// <param name="Columns">The columns' names in order, each one once; a column without a name is <c>column N</c> by its position.</param>
internal sealed record TableFormat(
    TableKind Kind, string Encoding, char Delimiter, bool Header, string? Sheet, IReadOnlyList<string> Columns);

/// <summary>What a person says outright about a file; it wins over what detection would find. Null leaves it to detection.</summary>
/// <param name="Component">Which entries of a calendar are wanted.</param>
/// <param name="FileName">What the file is called: a card file without a card in it is no table either.</param>
internal sealed record FormatHint(string? Encoding = null, char? Delimiter = null, bool? Header = null, string? Component = null, string? FileName = null)
{
    public static readonly FormatHint None = new();
}
