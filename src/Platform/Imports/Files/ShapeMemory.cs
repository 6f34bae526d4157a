namespace Rapport.Platform.Imports.Files;

/// <summary>
/// Remembers what a column's last different cells looked like. Columns repeat themselves, dates above all, and looking at a date costs
/// fifty times as much as finding it here.
/// </summary>
internal sealed class ShapeMemory
{
    private const int Most = 1_000;
    private const int LongestText = 40;

    private readonly Dictionary<string, (CellShapes Shapes, WrittenDate Date)> known = new(StringComparer.Ordinal);

    /// <inheritdoc cref="CellShape.Of(string, out WrittenDate)"/>
    public CellShapes Of(string text, out WrittenDate date)
    {
        if (!known.TryGetValue(text, out var look))
        {
            look.Shapes = CellShape.Of(text, out look.Date);
            if (text.Length <= LongestText)
            {
                // Starting afresh when full suits sorted columns, where old values do not come back.
                if (known.Count == Most)
                {
                    known.Clear();
                }

                known[text] = look;
            }
        }

        date = look.Date;
        return look.Shapes;
    }
}
