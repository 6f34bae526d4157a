namespace Rapport.Platform.Text;

/// <summary>Telephone numbers: what was typed is what people see; this makes the key by which two numbers are the same.</summary>
public static class PhoneText
{
    private const int LongestText = 100;
    private const int FewestDigits = 3;
    private const int MostDigits = 20;

    // Longer marks before those they contain.
    private static readonly string[] ExtensionMarks = [";ext=", "extension", "ext.", "ext", "x", "#", "转分机", "分机", "转", "轉分機", "分機", "轉"];

    /// <summary>
    /// Digits, a leading <c>+</c> where the country code is known, <c>x</c> before an extension: <c>+8613912345678</c>,
    /// <c>+862161234567x801</c>. Chinese mobile numbers and numbers with a Chinese area code get their country code, however
    /// they are written. Null for fewer than 3 or more than 20 digits, and for anything that is not a telephone number.
    /// </summary>
    public static string? Normalise(string? text)
    {
        var trimmed = text.AsSpan().Trim();
        if (trimmed.Length > LongestText)
        {
            return null;
        }
        Span<char> buffer = stackalloc char[LongestText];
        ReadOnlySpan<char> typed = buffer[..HalfWidth.Write(trimmed, buffer)];
        typed = typed.StartsWith("tel:", StringComparison.OrdinalIgnoreCase) ? typed[4..] : typed;

        Split(typed, out var main, out var extension);
        Span<char> key = stackalloc char[MostDigits + 1];
        Span<char> extensionKey = stackalloc char[MostDigits];
        if (!TryCollect(main, allowPlus: true, key[..MostDigits], out var length, out var international)
            || !TryCollect(extension, allowPlus: false, extensionKey, out var extensionLength, out _)
            || length < FewestDigits || length + extensionLength > MostDigits
            || (main.Length < typed.Length && extensionLength == 0))
        {
            return null;
        }
        var number = WithCountry(key[..length], international);
        return extensionLength == 0 ? number : $"{number}x{extensionKey[..extensionLength]}";
    }

    /// <summary>
    /// The number with its middle digits starred, as people do: <c>139****1234</c>. Of short numbers less is left, of extensions and
    /// numbers of less than seven digits nothing.
    /// </summary>
    public static string Mask(string number)
    {
        Split(string.Concat(number.Select(HalfWidth.Of)), out var main, out _);
        var end = main.Length;
        var digits = number.Take(end).Count(char.IsDigit);
        var (shownFirst, shownLast) = digits >= 11 ? (digits - 8, 4) : digits >= 7 ? (0, 2) : (0, 0);
        var seen = 0;
        return string.Concat(number.Select((c, i) => !char.IsDigit(c) || (i < end && (seen++ < shownFirst || seen > digits - shownLast)) ? c : '*'));
    }

    private static void Split(ReadOnlySpan<char> typed, out ReadOnlySpan<char> main, out ReadOnlySpan<char> extension)
    {
        main = typed;
        extension = [];
        foreach (var mark in ExtensionMarks)
        {
            if (typed.IndexOf(mark, StringComparison.OrdinalIgnoreCase) is >= 0 and var at)
            {
                main = typed[..at];
                extension = typed[(at + mark.Length)..];
                return;
            }
        }
    }

    private static bool TryCollect(ReadOnlySpan<char> typed, bool allowPlus, Span<char> digits, out int length, out bool plus)
    {
        length = 0;
        plus = false;
        for (var i = 0; i < typed.Length; i++)
        {
            var character = typed[i];
            if (plus && typed[i..].StartsWith("(0)"))
            {
                // +44 (0)20 7946 0018: the 0 is dialled inside the country only.
                i += 2;
            }
            else if (char.IsAsciiDigit(character))
            {
                if (length == digits.Length)
                {
                    return false;
                }
                digits[length++] = character;
            }
            else if (character == '+' && allowPlus && !plus && length == 0)
            {
                plus = true;
            }
            else if (!" -().[]/·:\t".Contains(character, StringComparison.Ordinal))
            {
                return false;
            }
        }
        return true;
    }

    private static string WithCountry(ReadOnlySpan<char> digits, bool international)
    {
        if (!international && digits.StartsWith("00"))
        {
            digits = digits[2..];
            international = true;
        }
        if (international)
        {
            // +86 (021) 6123 4567.
            return digits.StartsWith("860") ? $"+86{digits[3..]}" : $"+{digits}";
        }
        if (IsChineseMobile(digits))
        {
            return $"+86{digits}";
        }
        if (digits.StartsWith("86") && IsChineseMobile(digits[2..]))
        {
            return $"+{digits}";
        }
        var hasAreaCode = digits.Length is 11 or 12 && digits[0] == '0';
        return hasAreaCode ? $"+86{digits[1..]}" : digits.ToString();
    }

    private static bool IsChineseMobile(ReadOnlySpan<char> digits) =>
        digits.Length == 11 && digits[0] == '1' && digits[1] is >= '3' and <= '9';
}
