using System.Text;

namespace Rapport.Platform.Queries;

internal enum TokenKind
{
    Word,
    Text,
    Open,
    Close,
    Comma,
    End,
}

/// <param name="Kind">What it is; words are names, operators, numbers and dates.</param>
/// <param name="Text">The word, or the text without its quotes.</param>
/// <param name="Position">Where it begins, from 0.</param>
internal readonly record struct Token(TokenKind Kind, string Text, int Position);

/// <summary>Cuts a filter into tokens.</summary>
internal static class FilterLexer
{
    public static List<Token> Tokens(string filter)
    {
        var tokens = new List<Token>();
        var i = 0;
        while (i < filter.Length)
        {
            var c = filter[i];
            if (char.IsWhiteSpace(c))
            {
                i++;
                continue;
            }

            var start = i;
            switch (c)
            {
                case '(':
                    tokens.Add(new(TokenKind.Open, "(", i++));
                    break;
                case ')':
                    tokens.Add(new(TokenKind.Close, ")", i++));
                    break;
                case ',':
                    tokens.Add(new(TokenKind.Comma, ",", i++));
                    break;
                case '\'':
                    tokens.Add(new(TokenKind.Text, Quoted(filter, ref i), start));
                    break;
                default:
                    while (i < filter.Length && !char.IsWhiteSpace(filter[i]) && filter[i] is not ('(' or ')' or ',' or '\''))
                    {
                        i++;
                    }

                    tokens.Add(new(TokenKind.Word, filter[start..i], start));
                    break;
            }
        }

        tokens.Add(new(TokenKind.End, "", filter.Length));
        return tokens;
    }

    private static string Quoted(string filter, ref int i)
    {
        var start = i++;
        var text = new StringBuilder();
        while (i < filter.Length)
        {
            if (filter[i] != '\'')
            {
                text.Append(filter[i++]);
            }
            else if (i + 1 < filter.Length && filter[i + 1] == '\'')
            {
                text.Append('\'');
                i += 2;
            }
            else
            {
                i++;
                return text.ToString();
            }
        }

        throw Errors.Filter(start, ("这里的单引号没有结束", "the quote that opens here is not closed")).Exception();
    }
}
