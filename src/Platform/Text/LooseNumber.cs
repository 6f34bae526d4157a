namespace Rapport.Platform.Text;

/// <summary>
/// A number as people write it in files and forms: grouped, in full width, in brackets, with a currency, a percent sign
/// or a unit (<c>￥1.2万</c>, <c>(1,234.50)</c>, <c>12%</c>, <c>1.2E+05</c>). Never throws.
/// </summary>
public static class LooseNumber
{
    private const int LongestText = 100;

    /// <param name="text">What was written.</param>
    /// <param name="mark">The decimal mark of the column, where it is known.</param>
    /// <param name="value">The exact value: nothing is rounded; more than 28 digits are refused.</param>
    /// <param name="percent">A percent sign stood there; <paramref name="value"/> is what stood before it (12 for <c>12%</c>).</param>
    public static bool TryParse(string? text, DecimalMark mark, out decimal value, out bool percent)
    {
        value = 0;
        percent = false;
        var trimmed = text.AsSpan().Trim();
        if (trimmed.Length > LongestText)
        {
            return false;
        }
        Span<char> buffer = stackalloc char[LongestText];
        var affixes = new NumberAffixes(buffer[..HalfWidth.Write(trimmed, buffer)]);
        if (!affixes.TryTake())
        {
            return false;
        }
        // Where the mark is unknown the dot is tried first: 1,234 is grouped, 1.234 is not, and 12,5 can only be read with a comma.
        var parsed = (mark != DecimalMark.Comma && PlainNumber.TryParse(affixes.Core, '.', affixes.Zeros, out value))
            || (mark != DecimalMark.Dot && PlainNumber.TryParse(affixes.Core, ',', affixes.Zeros, out value));
        percent = parsed && affixes.Percent;
        value = parsed && affixes.Negative ? -value : value;
        return parsed;
    }
}
