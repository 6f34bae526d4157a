namespace Rapport.Platform.Imports.Files;

/// <summary>How large the parts of a file may be, so that no file can fill the memory.</summary>
internal static class TableLimits
{
    /// <summary>Characters in one cell.</summary>
    public const int Cell = 1_000_000;

    /// <summary>Columns in one file.</summary>
    public const int Columns = 1_000;

    /// <summary>Rows Excel itself allows on one sheet.</summary>
    public const int SheetRows = 1_048_576;
}
