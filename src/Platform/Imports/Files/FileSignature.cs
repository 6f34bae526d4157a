using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace Rapport.Platform.Imports.Files;

/// <summary>Tells by a file's first bytes what it is; its name is not trusted.</summary>
internal static partial class FileSignature
{
    private const int CardSample = 64 * 1024;

    /// <summary>Throws <see cref="FileProblemException"/> for what is no table.</summary>
    /// <param name="fileName">What the sender calls it; only asked where a card file is broken.</param>
    public static TableKind Read(string path, string? fileName)
    {
        Span<byte> start = stackalloc byte[8];
        using (var stream = File.OpenRead(path))
        {
            start = start[..stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)];
        }

        return start switch
        {
            [] => throw new FileProblemException(FileProblem.Empty),
            [(byte)'P', (byte)'K', 3, 4, ..] => WorkbookOr(path),
            [0xD0, 0xCF, 0x11, 0xE0, ..] => throw new FileProblemException(FileProblem.OldExcel),
            [(byte)'%', (byte)'P', (byte)'D', (byte)'F', (byte)'-', ..] or [0x89, (byte)'P', (byte)'N', (byte)'G', ..] or [0x1F, 0x8B, ..]
                or [0xFF, 0xD8, 0xFF, ..] => throw new FileProblemException(FileProblem.Binary),
            _ => Cards(path) ?? (Path.GetExtension(fileName)?.ToLowerInvariant() is ".vcf" or ".ics" or ".vcs" ? throw new FileProblemException(FileProblem.NoEntries) : TableKind.Csv),
        };
    }

    /// <summary>Cards and calendars begin with such a line, if not in the first one: exporters leave blank lines and headers of mail before it.</summary>
    private static TableKind? Cards(string path)
    {
        var sample = new byte[CardSample];
        using (var stream = File.OpenRead(path))
        {
            sample = sample[..stream.ReadAtLeast(sample, sample.Length, throwOnEndOfStream: false)];
        }

        var match = Beginning().Match(Encoding.Latin1.GetString([.. sample.Where(b => b != 0)]));
        return !match.Success ? null : match.Groups[1].Value.Equals("VCARD", StringComparison.OrdinalIgnoreCase) ? TableKind.Vcf : TableKind.Ics;
    }

    [GeneratedRegex(@"(?:^|[\r\n])[^\x20-\x7E\r\n]{0,3}[ \t]*BEGIN:(VCARD|VCALENDAR|VEVENT|VTODO)[ \t]*(?:[\r\n]|$)", RegexOptions.IgnoreCase)]
    private static partial Regex Beginning();

    private static TableKind WorkbookOr(string path)
    {
        try
        {
            using var zip = ZipFile.OpenRead(path);
            return zip.Entries.Any(entry => entry.FullName.StartsWith("xl/", StringComparison.OrdinalIgnoreCase))
                ? TableKind.Xlsx
                : throw new FileProblemException(FileProblem.Binary);
        }
        catch (Exception broken) when (broken is not FileProblemException)
        {
            throw new FileProblemException(FileProblem.Broken, broken);
        }
    }
}
