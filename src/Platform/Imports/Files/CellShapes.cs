using System.Text.RegularExpressions;

namespace Rapport.Platform.Imports.Files;

/// <summary>What one cell's text could be; eight digits can be a whole number as well as a date.</summary>
[Flags]
internal enum CellShapes
{
    None = 0,
    Integer = 1,
    Decimal = 2,
    Percent = 4,

    /// <summary>Digits with a zero in front, such as a postcode: a text that must not become a number.</summary>
    LeadingZero = 8,
    Date = 16,
    Boolean = 32,
    Email = 64,
    Phone = 128,

    /// <summary>A Chinese mobile number without any sign, which is a whole number by its looks.</summary>
    Mobile = 256,
    Url = 512,
    Uuid = 1024,
}

/// <summary>Looks at single cells.</summary>
internal static partial class CellShape
{
    private static readonly HashSet<string> Truths = new(StringComparer.OrdinalIgnoreCase)
    {
        "true", "false", "yes", "no", "y", "n", "是", "否",
    };

    public static CellShapes Of(string text) => Of(text, out _);

    /// <param name="date">The date in its parts where <see cref="CellShapes.Date"/> is among the shapes.</param>
    public static CellShapes Of(string text, out WrittenDate date)
    {
        date = default;
        if (Truths.Contains(text))
        {
            return CellShapes.Boolean;
        }

        if (!text.AsSpan().ContainsAnyInRange('0', '9'))
        {
            return Address(text);
        }

        var shape = NumberShape.Of(text);
        if (DateText.TryRead(text, out date) && date.Parts.FitsAny)
        {
            shape |= CellShapes.Date;
        }

        if (shape == CellShapes.Integer && text.Length == 11 && text[0] == '1' && text[1] >= '3')
        {
            shape |= CellShapes.Mobile;
        }

        return shape != CellShapes.None ? shape
            : Guid.TryParseExact(text, "D", out _) ? CellShapes.Uuid
            : IsPhone(text) ? CellShapes.Phone
            : Address(text);
    }

    private static CellShapes Address(string text)
    {
        if (text.Length > 2000 || text.Contains(' '))
        {
            return CellShapes.None;
        }

        return text.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
            || text.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            || (text.StartsWith("www.", StringComparison.OrdinalIgnoreCase) && text.LastIndexOf('.') > 4) ? CellShapes.Url
            : text.Contains('@') && Email().IsMatch(text) ? CellShapes.Email
            : CellShapes.None;
    }

    private static bool IsPhone(string text) =>
        text.Length <= 30 && text.Count(char.IsAsciiDigit) is >= 7 and <= 15 && Phone().IsMatch(text);

    [GeneratedRegex(@"^[^@\s,;<>]+@[^@\s,;<>]+\.[^@\s.,;<>]{2,}$", RegexOptions.CultureInvariant)]
    private static partial Regex Email();

    /// <summary>Digits in groups or behind a plus sign, with an extension at most.</summary>
    [GeneratedRegex("""
        ^(?:\+\d[\d\s().-]*|\(\d{2,4}\)\s?\d[\d\s-]*|\d{2,4}(?:[\s-]\d{2,8}){1,4})
        (?:\s?(?:x|ext\.?|转|-)\s?\d{1,5})?$
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Phone();
}
