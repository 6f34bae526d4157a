using System.Text;

namespace Rapport.Platform.Imports.Files;

/// <summary>
/// Reads delimited text (RFC 4180 and what people make of it) row by row at constant memory.
/// CsvHelper's parser is not used here: it keeps a whole row in memory without a limit on its columns, takes a quote still open at the
/// end of the file for a good cell, and does not tell on which line it was opened.
/// </summary>
internal sealed class DelimitedText : IDisposable
{
    private const int End = -1;
    private const char Quote = '"';

    private readonly StreamReader reader;
    private readonly char delimiter;
    private readonly char[] buffer = new char[32 * 1024];
    private readonly List<string?> cells = [];
    private char[] cell = new char[256];
    private int length;
    private int position;
    private int filled;
    private long line = 1;
    private bool control;

    private DelimitedText(string path, Encoding encoding, char delimiter)
    {
        reader = new StreamReader(path, encoding, detectEncodingFromByteOrderMarks: false,
            new FileStreamOptions { Options = FileOptions.SequentialScan, BufferSize = 128 * 1024 });
        this.delimiter = delimiter;
        if (Peek() == '\uFEFF')
        {
            position++;
        }
    }

    /// <summary>
    /// Every row, with lines that hold nothing at all left out. Throws <see cref="FileProblemException"/> where it cannot go
    /// on.
    /// </summary>
    public static IEnumerable<RawRow> Read(string path, Encoding encoding, char delimiter)
    {
        using var text = new DelimitedText(path, encoding, delimiter);
        while (text.Peek() != End)
        {
            var start = text.line;
            text.ReadRow();
            if (text.cells is not [null])
            {
                yield return new RawRow(start, [.. text.cells], text.control);
            }
        }
    }

    public void Dispose() => reader.Dispose();

    private void ReadRow()
    {
        cells.Clear();
        control = false;
        do
        {
            if (cells.Count == TableLimits.Columns)
            {
                throw new FileProblemException(FileProblem.TooManyColumns);
            }

            length = 0;
            ReadCell();
            cells.Add(Take());
        }
        while (EndsCell());
    }

    /// <summary>Steps over what ended the cell; true when it was a delimiter and another cell follows.</summary>
    private bool EndsCell()
    {
        var ending = Peek();
        if (ending == End)
        {
            return false;
        }

        position++;
        if (ending == delimiter)
        {
            return true;
        }

        SkipLineFeedAfter(ending);
        line++;
        return false;
    }

    private void ReadCell()
    {
        while (Peek() is ' ' or '\t' && buffer[position] != delimiter)
        {
            position++;
        }

        if (Peek() == Quote)
        {
            ReadQuoted();
        }

        while (Peek() != End)
        {
            var rest = buffer.AsSpan(position, filled - position);
            var stop = rest.IndexOfAny(delimiter, '\r', '\n');
            Append(stop < 0 ? rest : rest[..stop], line);
            position += stop < 0 ? rest.Length : stop;
            if (stop >= 0)
            {
                return;
            }
        }
    }

    private void ReadQuoted()
    {
        var opened = line;
        position++;
        while (true)
        {
            if (Peek() == End)
            {
                throw new FileProblemException(FileProblem.QuoteUnclosed(opened));
            }

            var rest = buffer.AsSpan(position, filled - position);
            var stop = rest.IndexOfAny(Quote, '\r', '\n');
            AppendQuoted(stop < 0 ? rest : rest[..stop], opened);
            position += stop < 0 ? rest.Length : stop + 1;
            if (stop < 0)
            {
                continue;
            }

            if (rest[stop] != Quote)
            {
                SkipLineFeedAfter(rest[stop]);
                AppendQuoted("\n", opened);
                line++;
            }
            else if (Peek() == Quote)
            {
                AppendQuoted("\"", opened);
                position++;
            }
            else
            {
                break;
            }
        }

        while (Peek() is ' ' or '\t' && buffer[position] != delimiter)
        {
            AppendQuoted(" ", opened);
            position++;
        }

        // Text right after a quote that closes on a later line than it opened: the quote met here opens another cell, ours was never
        // closed. On the same line it is carelessness ("Acme" Inc) that cannot swallow rows, and is read as Excel does.
        var next = Peek();
        if (line != opened && next != End && next != delimiter && next is not ('\r' or '\n'))
        {
            throw new FileProblemException(FileProblem.QuoteUnclosed(opened));
        }

        if (length > TableLimits.Cell)
        {
            throw new FileProblemException(FileProblem.CellTooLarge(opened, cells.Count + 1));
        }
    }

    /// <summary>
    /// Past the limit it only notes that the cell is too long: whether the quote is closed at all is the better message.
    /// </summary>
    private void AppendQuoted(ReadOnlySpan<char> text, long opened)
    {
        if (length <= TableLimits.Cell)
        {
            Append(text.Length > TableLimits.Cell + 1 - length ? text[..(TableLimits.Cell + 1 - length)] : text, opened, checks: false);
        }
    }

    private void Append(ReadOnlySpan<char> text, long start, bool checks = true)
    {
        if (checks && length + text.Length > TableLimits.Cell)
        {
            throw new FileProblemException(FileProblem.CellTooLarge(start, cells.Count + 1));
        }

        if (length + text.Length > cell.Length)
        {
            Array.Resize(ref cell, Math.Max(cell.Length * 2, length + text.Length));
        }

        text.CopyTo(cell.AsSpan(length));
        length += text.Length;
    }

    private string? Take()
    {
        var text = cell.AsSpan(0, length).Trim();
        foreach (var character in text)
        {
            control |= char.IsControl(character) && character is not ('\t' or '\n');
        }

        return text.IsEmpty ? null : text.ToString();
    }

    private void SkipLineFeedAfter(int ending)
    {
        if (ending == '\r' && Peek() == '\n')
        {
            position++;
        }
    }

    private int Peek()
    {
        if (position == filled)
        {
            filled = reader.Read(buffer, 0, buffer.Length);
            position = 0;
        }

        return filled == 0 ? End : buffer[position];
    }
}
