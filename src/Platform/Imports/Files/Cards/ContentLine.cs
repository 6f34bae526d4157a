using System.Text;

namespace Rapport.Platform.Imports.Files.Cards;

/// <summary>One property of a card or calendar: <c>TEL;TYPE=CELL:+86 138 …</c>.</summary>
/// <param name="Line">The line of the file where it starts, from 1.</param>
/// <param name="Name">Upper case, without the group before it.</param>
/// <param name="Parameters">With their names in upper case; one without a name, as vCard 2.1 has them, stands under TYPE.</param>
/// <param name="Value">As it stands in the file after its transfer encoding; its own escapes are still there.</param>
internal sealed record ContentLine(long Line, string Name, ILookup<string, string> Parameters, string Value)
{
    private static readonly string[] Encodings = ["QUOTED-PRINTABLE", "BASE64", "B", "8BIT", "7BIT"];

    /// <summary>The TYPE parameters in upper case.</summary>
    public IEnumerable<string> Types => Parameters["TYPE"].SelectMany(t => t.Split(',')).Select(t => t.Trim().ToUpperInvariant());

    public string? Parameter(string name) => Parameters[name].FirstOrDefault();

    /// <summary>The value as text.</summary>
    public string Text => Unescaped(Value);

    /// <summary>The parts of a value with semicolons, as text.</summary>
    public IReadOnlyList<string> Parts => [.. Split(Value).Select(Unescaped)];

    /// <summary>Takes a whole line apart; null where it is none. The characters of an undecoded line are the bytes of the file.</summary>
    public static ContentLine? Of(string text, long line, LineDecoder decoder)
    {
        var colon = Colon(text);
        if (colon <= 0)
        {
            return null;
        }

        var parts = Pieces(text[..colon]);
        var name = parts[0][(parts[0].LastIndexOf('.') + 1)..].Trim().ToUpperInvariant();
        if (name.Length == 0 || !name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_'))
        {
            return null;
        }

        var parameters = parts.Skip(1).Select(p => p.Split('=', 2)).Select(p => p.Length == 2 ? (Name: p[0].Trim().ToUpperInvariant(), Value: p[1].Trim().Trim('"'))
            : (Name: Encodings.Contains(p[0].Trim().ToUpperInvariant()) ? "ENCODING" : "TYPE", Value: p[0].Trim())).ToLookup(p => p.Name, p => decoder.Decode(p.Value, null));
        var value = text[(colon + 1)..];
        var charset = parameters["CHARSET"].FirstOrDefault();
        var encoding = parameters["ENCODING"].FirstOrDefault()?.ToUpperInvariant();
        return new(line, name, parameters, decoder.Decode(encoding == "QUOTED-PRINTABLE" ? QuotedPrintable.Decoded(value) : value, charset));
    }

    /// <summary>Whether a line goes on in the next one because its last sign is the soft break of quoted-printable.</summary>
    public static bool BreaksSoftly(ReadOnlySpan<char> text) =>
        text.EndsWith("=") && Colon(text) is > 0 and var colon && text[..colon].Contains("QUOTED-PRINTABLE", StringComparison.OrdinalIgnoreCase);

    /// <summary>Splits at semicolons that are not escaped.</summary>
    private static IEnumerable<string> Split(string value)
    {
        var start = 0;
        for (var at = 0; at <= value.Length; at++)
        {
            if (at == value.Length || value[at] == ';')
            {
                yield return value[start..at];
                start = at + 1;
            }
            else if (value[at] == '\\')
            {
                at++;
            }
        }
    }

    private static string Unescaped(string value)
    {
        var text = new StringBuilder(value.Length);
        for (var at = 0; at < value.Length; at++)
        {
            if (value[at] != '\\' || at + 1 == value.Length)
            {
                text.Append(value[at]);
                continue;
            }

            text.Append(value[++at] switch
            {
                'n' or 'N' => "\n",
                ',' or ';' or ':' or '\\' or '"' => value[at].ToString(),
                var other => "\\" + other,
            });
        }

        return text.ToString().ReplaceLineEndings("\n").Trim();
    }

    private static int Colon(ReadOnlySpan<char> text)
    {
        var quoted = false;
        for (var at = 0; at < text.Length; at++)
        {
            quoted ^= text[at] == '"';
            if (text[at] == ':' && !quoted)
            {
                return at;
            }
        }

        // A quote that is never closed quotes nothing.
        return quoted ? text.IndexOf(':') : -1;
    }

    private static List<string> Pieces(string head)
    {
        var pieces = new List<string>();
        var (start, quoted) = (0, false);
        for (var at = 0; at <= head.Length; at++)
        {
            if (at == head.Length || (head[at] == ';' && !quoted))
            {
                pieces.Add(head[start..at]);
                start = at + 1;
            }
            else
            {
                quoted ^= head[at] == '"';
            }
        }

        return pieces;
    }
}
