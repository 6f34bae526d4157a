using System.IO.Compression;

namespace Rapport.Platform.Imports.Files;

/// <summary>Tells by a file's first bytes what it is; its name is not trusted.</summary>
internal static class FileSignature
{
    /// <summary>Throws <see cref="FileProblemException"/> for what is no table.</summary>
    public static TableKind Read(string path)
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
            _ => TableKind.Csv,
        };
    }

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
