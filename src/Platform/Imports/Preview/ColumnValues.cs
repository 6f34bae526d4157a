using Rapport.Platform.Imports.Files;

namespace Rapport.Platform.Imports.Preview;

/// <summary>The different values of a column and in how many rows each stands.</summary>
/// <param name="Complete">Whether every row of the file was counted.</param>
internal sealed record CountedValues(IReadOnlyDictionary<string, long> Values, bool Complete);

/// <summary>
/// Counts the values of columns: from what was learnt about the file, and where they are too many for that, by walking it once. Bounded, so
/// that neither the time nor the memory of a preview grows with the file.
/// </summary>
internal static class ColumnValues
{
    private const int MostRows = 50_000;
    private const int MostDistinct = 10_000;

    /// <summary>Whatever is longer names no record.</summary>
    private const int Longest = 1_000;

    public static Dictionary<int, CountedValues> Of(Import import, string path, IEnumerable<int> columns)
    {
        var counted = new Dictionary<int, CountedValues>();
        var walked = new List<int>();
        foreach (var column in columns)
        {
            if (import.Profile.Columns[column].Distinct is { } distinct)
            {
                counted[column] = new(distinct.ToDictionary(v => v.Value, v => v.Count, StringComparer.Ordinal), true);
            }
            else
            {
                walked.Add(column);
            }
        }

        if (walked.Count > 0)
        {
            Walk(import, path, walked, counted);
        }

        return counted;
    }

    /// <summary>The rows of a file that can be read, as far as one preview reads; none where the file is gone.</summary>
    public static IEnumerable<TableRow> Rows(Import import, string path) =>
        File.Exists(path) ? TableFile.Read(path, import.Format).Take(MostRows).Where(r => r.Problem is null) : [];

    /// <summary>Whether <see cref="Rows"/> are all rows.</summary>
    public static bool AreAll(Import import, string path) => import.Profile.Rows <= MostRows && File.Exists(path);

    private static void Walk(Import import, string path, List<int> columns, Dictionary<int, CountedValues> counted)
    {
        var values = columns.ToDictionary(c => c, _ => new Dictionary<string, long>(StringComparer.Ordinal));
        var cut = new HashSet<int>();
        foreach (var row in Rows(import, path))
        {
            foreach (var column in columns)
            {
                if (row.Cells[column] is not { } text)
                {
                    continue;
                }

                if (values[column].TryGetValue(text, out var count) || (values[column].Count < MostDistinct && text.Length <= Longest))
                {
                    values[column][text] = count + 1;
                }
                else
                {
                    cut.Add(column);
                }
            }
        }

        foreach (var column in columns)
        {
            counted[column] = new(values[column], !cut.Contains(column) && AreAll(import, path));
        }
    }
}
