namespace Rapport.Platform.Imports.Rows;

/// <summary>Rows that are written together.</summary>
/// <param name="Rows">In the order of the file.</param>
/// <param name="Retry">They stood aside for a look-up on their own object before.</param>
/// <param name="Last">Nothing more can come that they could wait for.</param>
internal sealed record RowBatch(IReadOnlyList<RowDraft> Rows, bool Retry = false, bool Last = false)
{
    public long Position => Rows[^1].Row.Number;
}
