using System.Text;

namespace Rapport.Platform.Imports.Files;

/// <summary>Finds the delimiter by which the first rows fall into the same number of cells.</summary>
internal static class DelimiterSniffer
{
    private const int SampleRows = 200;
    private static readonly char[] Candidates = [',', ';', '\t', '|'];

    /// <summary>The delimiter; a comma where no candidate parts anything.</summary>
    public static char Detect(string path, Encoding encoding) => Candidates
        .Select(candidate => (Delimiter: candidate, Score: Score(Widths(path, encoding, candidate))))
        .MaxBy(candidate => candidate.Score).Delimiter;

    /// <summary>Whether a person may name this character as the delimiter.</summary>
    public static bool Accepts(char delimiter) =>
        delimiter != '"' && (delimiter == '\t' || char.IsPunctuation(delimiter) || char.IsSymbol(delimiter));

    /// <summary>The width most rows have; the wider one where two are as frequent.</summary>
    public static int UsualWidth(IReadOnlyCollection<int> widths) => widths
        .CountBy(width => width).OrderByDescending(pair => pair.Value).ThenByDescending(pair => pair.Key).FirstOrDefault().Key;

    private static (double Consistency, int Width) Score(List<int> widths)
    {
        var usual = UsualWidth(widths);
        if (usual < 2)
        {
            return (0, 0);
        }

        // The header obeys the delimiter too: a character that parts the rows but not the header is a habit of one column's texts.
        var consistency = Math.Round((double)widths.Count(width => width == usual) / widths.Count, 2);
        return (widths[0] == usual ? consistency : consistency / 2, usual);
    }

    private static List<int> Widths(string path, Encoding encoding, char delimiter)
    {
        var widths = new List<int>(SampleRows);
        try
        {
            foreach (var row in DelimitedText.Read(path, encoding, delimiter).Take(SampleRows))
            {
                widths.Add(row.Cells.Length);
            }
        }
        catch (FileProblemException)
        {
            // What was read up to here still speaks for or against this candidate; the chosen one reports its problem in the full pass.
        }

        return widths;
    }
}
