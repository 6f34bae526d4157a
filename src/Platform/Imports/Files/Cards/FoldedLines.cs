using System.Text;

namespace Rapport.Platform.Imports.Files.Cards;

/// <summary>Reads the lines of cards and calendars, those that are folded over several as one, at constant memory: of a picture in one line only the beginning is kept.</summary>
internal sealed class FoldedLines : IDisposable
{
    private readonly StreamReader reader;
    private readonly StringBuilder line = new();
    private long number;

    public FoldedLines(string path, string? said)
    {
        Span<byte> start = stackalloc byte[2];
        using (var stream = File.OpenRead(path))
        {
            stream.ReadAtLeast(start, 2, throwOnEndOfStream: false);
        }

        Encoding? wide = start is [0xFF, 0xFE] ? Encoding.Unicode : start is [0xFE, 0xFF] ? Encoding.BigEndianUnicode : null;
        reader = new StreamReader(path, wide ?? Encoding.Latin1, detectEncodingFromByteOrderMarks: false, new FileStreamOptions { Options = FileOptions.SequentialScan, BufferSize = 128 * 1024 });
        Decoder = new(said is null ? null : TextEncodings.Find(said), wide is null);
    }

    public LineDecoder Decoder { get; }

    /// <summary>The next line with its number and whether it was too long to be kept whole; null at the end.</summary>
    public (string Text, long Line, bool Cut)? Next()
    {
        line.Clear();
        if (!ReadPhysical(out var cut))
        {
            return null;
        }

        var start = number;
        while (reader.Peek() is var next && (next is ' ' or '\t' || (line.Length > 0 && line[^1] == '=' && ContentLine.BreaksSoftly(line.ToString()))))
        {
            if (next is ' ' or '\t')
            {
                reader.Read();
            }
            else
            {
                line.Length--;
            }

            if (!ReadPhysical(out var more))
            {
                break;
            }

            cut |= more;
        }

        var text = line.ToString();
        return (start == 1 ? text.TrimStart('\uFEFF').Replace("\u00EF\u00BB\u00BF", "", StringComparison.Ordinal) : text, start, cut);
    }

    public void Dispose() => reader.Dispose();

    private bool ReadPhysical(out bool cut)
    {
        cut = false;
        if (reader.Peek() < 0)
        {
            return false;
        }

        number++;
        for (int next; (next = reader.Read()) >= 0;)
        {
            if (next is '\r' or '\n')
            {
                if (next == '\r' && reader.Peek() == '\n')
                {
                    reader.Read();
                }

                break;
            }

            if (line.Length < TableLimits.Cell)
            {
                line.Append((char)next);
            }
            else
            {
                cut = true;
            }
        }

        return true;
    }
}
