using System.Text;

namespace Rapport.Platform.Imports.Files.Cards;

/// <summary>
/// Makes text of the bytes of one line. Old cards say the encoding of each line, and exports of phones mix them, so that no file as a whole
/// has one; a line that says nothing is UTF-8, else what the file is said to be, else GB18030 where it looks like it, else Western.
/// </summary>
/// <param name="said">The encoding of the file, as somebody says; null where nobody does.</param>
/// <param name="areBytes">Whether the characters of a line are bytes; those of UTF-16 files are text already.</param>
internal sealed class LineDecoder(Encoding? said, bool areBytes)
{
    private static readonly Encoding Western = TextEncodings.Find("windows-1252")!;
    private static readonly Encoding Chinese = TextEncodings.Find(TextEncodings.Gb18030)!;
    private static readonly Encoding Unicode = TextEncodings.Find(TextEncodings.Utf8)!;

    public string Decode(string line, string? charset)
    {
        if (line.All(char.IsAscii) && charset is null)
        {
            return line;
        }

        // Codes of quoted-printable are bytes in any file.
        if (!areBytes && (charset is null || line.Any(c => c > 0xFF)))
        {
            return line;
        }

        var bytes = Encoding.Latin1.GetBytes(line);
        foreach (var encoding in new[] { charset is null ? null : TextEncodings.Find(charset), said, Unicode, LooksChinese(bytes) ? Chinese : null }.OfType<Encoding>())
        {
            try
            {
                return encoding.GetString(bytes);
            }
            catch (DecoderFallbackException)
            {
                // Not this one.
            }
        }

        return Encoding.GetEncoding(Western.CodePage).GetString(bytes);
    }

    /// <summary>Whether bytes above ASCII come in pairs of GB2312.</summary>
    private static bool LooksChinese(byte[] bytes)
    {
        for (var at = 0; at < bytes.Length; at++)
        {
            if (bytes[at] >= 0x80 && (bytes[at] < 0xA1 || ++at == bytes.Length || bytes[at] < 0xA1))
            {
                return false;
            }
        }

        return true;
    }
}
