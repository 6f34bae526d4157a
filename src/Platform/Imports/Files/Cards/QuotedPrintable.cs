using System.Globalization;
using System.Text;

namespace Rapport.Platform.Imports.Files.Cards;

/// <summary>Reads quoted-printable: <c>=E5=BC=A0</c>. What is no code stays as it is.</summary>
internal static class QuotedPrintable
{
    public static string Decoded(string text)
    {
        var decoded = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == '=' && at + 2 < text.Length && byte.TryParse(text.AsSpan(at + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
            {
                decoded.Append((char)code);
                at += 2;
            }
            else
            {
                decoded.Append(text[at]);
            }
        }

        return decoded.ToString();
    }
}
