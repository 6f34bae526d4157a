using System.Text.RegularExpressions;

namespace Rapport.Platform.Imports.Files;

/// <summary>Tells whether a text is written like a number. It makes no values: what a number means is not decided here.</summary>
internal static partial class NumberShape
{
    /// <summary>
    /// Integer, decimal or percentage, or none. Digits that start with a zero or are more than 15 are identifiers, not amounts: as a
    /// number they would lose digits.
    /// </summary>
    public static CellShapes Of(string text)
    {
        // Nearly every number is plain digits: those need no pattern.
        if (!text.AsSpan().ContainsAnyExceptInRange('0', '9'))
        {
            return text.Length > 15 ? CellShapes.None : text.Length > 1 && text[0] == '0' ? CellShapes.LeadingZero : CellShapes.Integer;
        }

        if (text.Length > 40 || !Pattern().IsMatch(text))
        {
            return CellShapes.None;
        }

        var digits = text.AsSpan().TrimStart("+-(（¥￥$€£ ");
        if (text.Count(char.IsAsciiDigit) > 15 && !text.Contains('.'))
        {
            return CellShapes.None;
        }

        return digits.Length > 1 && digits[0] == '0' && char.IsAsciiDigit(digits[1]) ? CellShapes.LeadingZero
            : text.EndsWith('%') || text.EndsWith('％') ? CellShapes.Percent
            : Whole().IsMatch(text) ? CellShapes.Integer
            : CellShapes.Decimal;
    }

    [GeneratedRegex("""
        ^[-+]?[(（]?[-+]?\s?[¥￥$€£]?\s?
        (?:\d+|\d{1,3}(?:[,，]\d{3})+|\d{1,3}(?:\.\d{3}){2,}|\d{1,3}(?:[\u0020\u00A0\u202F']\d{3})+)?
        (?:(?<=\d)[.,]\d+|(?<!\d)\.\d+)?(?<=\d)(?:[eE][-+]?\d{1,3})?
        \s?(?:%|％|元|万|万元|亿|亿元|[¥￥$€£])?[)）]?$
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();

    [GeneratedRegex(@"^[-+]?(?:\d+|\d{1,3}(?:,\d{3})+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Whole();
}
