using System.IO.Compression;

namespace Rapport.Platform.Imports.Files;

/// <summary>
/// Refuses a workbook that unpacks to far more than it weighs, before anything reads it. Every part is unpacked and counted, as the
/// sizes that a ZIP file declares can lie.
/// </summary>
internal static class WorkbookPackage
{
    private const long Total = 4L << 30;

    /// <summary>All but the sheets is held in memory while reading: shared strings, styles.</summary>
    private const long InMemory = 256L << 20;

    /// <summary>Real sheets shrink five- to fifty-fold; a bomb a thousandfold.</summary>
    private const int Ratio = 200;
    private const long RatioFrom = 16L << 20;

    public static void Check(string path)
    {
        using var zip = ZipFile.OpenRead(path);
        var budget = new byte[128 * 1024];
        long total = 0, inMemory = 0;
        foreach (var entry in zip.Entries)
        {
            var sheet = entry.FullName.StartsWith("xl/worksheets/", StringComparison.OrdinalIgnoreCase);
            long size = 0;
            using var part = entry.Open();
            for (int read; (read = part.Read(budget)) > 0;)
            {
                size += read;
                total += read;
                inMemory += sheet ? 0 : read;
                if (total > Total || inMemory > InMemory || (size > RatioFrom && size > Ratio * entry.CompressedLength))
                {
                    throw new FileProblemException(FileProblem.Broken);
                }
            }
        }
    }
}
