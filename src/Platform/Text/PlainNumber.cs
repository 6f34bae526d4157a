using System.Globalization;

namespace Rapport.Platform.Text;

/// <summary>Digits, one kind of group separator, one decimal mark, an exponent: read exactly or refused.</summary>
internal static class PlainNumber
{
    private const int MostDigits = 28;

    /// <param name="text">Without sign and affixes.</param>
    /// <param name="mark"><c>.</c> or <c>,</c>; the other one may separate groups.</param>
    /// <param name="zeros">The power of ten that a unit adds.</param>
    /// <param name="value">The exact value.</param>
    public static bool TryParse(ReadOnlySpan<char> text, char mark, int zeros, out decimal value)
    {
        value = 0;
        var exponent = text.IndexOfAny('e', 'E');
        if (exponent >= 0)
        {
            if (!TryParseExponent(text[(exponent + 1)..], out var power))
            {
                return false;
            }
            zeros += power;
            text = text[..exponent];
        }
        var point = text.IndexOf(mark);
        var whole = point < 0 ? text : text[..point];
        var fraction = point < 0 ? [] : text[(point + 1)..];
        Span<char> digits = stackalloc char[text.Length];
        if (whole.Length + fraction.Length == 0
            || !TryJoinGroups(whole, mark, digits, out var count)
            || fraction.ContainsAnyExceptInRange('0', '9'))
        {
            return false;
        }
        fraction.CopyTo(digits[count..]);
        return TryScale(digits[..(count + fraction.Length)].TrimStart('0'), fraction.Length - zeros, out value);
    }

    private static bool TryParseExponent(ReadOnlySpan<char> text, out int power) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out power)
        && Math.Abs((long)power) <= 2 * MostDigits;

    // 1,234,567: the first group has one to three digits and does not begin with 0, the others have three.
    private static bool TryJoinGroups(ReadOnlySpan<char> whole, char mark, Span<char> digits, out int count)
    {
        count = 0;
        var separatorAt = whole.IndexOfAny(mark == '.' ? ", '" : ". '");
        var separator = separatorAt < 0 ? default : whole[separatorAt];
        if (separatorAt is 0 or > 3 || (separatorAt > 0 && whole[0] == '0'))
        {
            return false;
        }
        for (var i = 0; i < whole.Length; i++)
        {
            var isSeparatorsPlace = separatorAt > 0 && i >= separatorAt && (i - separatorAt) % 4 == 0;
            if (isSeparatorsPlace ? whole[i] != separator : !char.IsAsciiDigit(whole[i]))
            {
                return false;
            }
            if (!isSeparatorsPlace)
            {
                digits[count++] = whole[i];
            }
        }
        return separatorAt < 0 || (whole.Length - separatorAt) % 4 == 0;
    }

    private static bool TryScale(ReadOnlySpan<char> digits, int scale, out decimal value)
    {
        value = 0;
        if (digits.IsEmpty)
        {
            return true;
        }
        if (digits.Length > MostDigits || scale > MostDigits || digits.Length - scale > MostDigits)
        {
            return false;
        }
        foreach (var digit in digits)
        {
            value = (value * 10) + (digit - '0');
        }
        for (; scale < 0; scale++)
        {
            value *= 10;
        }
        // Built from its parts, because a division would round.
        var parts = decimal.GetBits(value);
        value = new decimal(parts[0], parts[1], parts[2], isNegative: false, (byte)scale);
        return true;
    }
}
