using Rapport.Platform.Problems;

namespace Rapport.Platform.Queries;

/// <summary>
/// Reads the filter grammar: a subset of OData 4.01 with functions for people and periods. Bounded in length, depth and terms, so
/// that no filter can be expensive to read.
/// </summary>
internal sealed class FilterParser
{
    private const int MaxLength = 50_000;
    private const int MaxDepth = 40;
    private const int MaxTerms = 200;
    private const int MaxInList = 1_000;

    private static readonly string[] Operators = ["eq", "ne", "gt", "ge", "lt", "le"];
    private static readonly string[] Matches = ["contains", "startswith", "endswith"];
    private static readonly string[] Functions = ["me", "myTeam", "today", "now", "daysAgo", "period"];

    private readonly List<Token> tokens;
    private int at;
    private int depth;
    private int terms;
    private bool isInside;

    private FilterParser(List<Token> tokens) => this.tokens = tokens;

    /// <summary>The filter's tree.</summary>
    /// <exception cref="RefusedException">400 with the position and what was expected there.</exception>
    public static FilterNode Parse(string filter)
    {
        if (filter.Length > MaxLength)
        {
            throw Errors.TooComplex().Exception();
        }

        if (filter.IndexOf('\0', StringComparison.Ordinal) is >= 0 and var position)
        {
            // No value holds it, and PostgreSQL takes no parameter with it.
            throw Errors.Filter(position, ("不能有空字符（U+0000）", "the character U+0000 can stand nowhere")).Exception();
        }

        var parser = new FilterParser(FilterLexer.Tokens(filter));
        var node = parser.Or();
        return parser.Current.Kind == TokenKind.End
            ? node
            : throw parser.Expected(("应为 and、or 或结尾", "expected and, or or the end"));
    }

    private Token Current => tokens[at];

    private FilterNode Or() => Chain("or", And, (position, parts) => new OrNode(position, parts));

    private FilterNode And() => Chain("and", Not, (position, parts) => new AndNode(position, parts));

    private FilterNode Chain(string word, Func<FilterNode> next, Func<int, List<FilterNode>, FilterNode> make)
    {
        var position = Current.Position;
        var parts = new List<FilterNode> { next() };
        while (TakeWord(word))
        {
            parts.Add(next());
        }

        return parts.Count == 1 ? parts[0] : make(position, parts);
    }

    private FilterNode Not()
    {
        var position = Current.Position;
        if (++depth > MaxDepth || ++terms > MaxTerms)
        {
            throw Errors.TooComplex().Exception();
        }

        FilterNode node;
        if (TakeWord("not"))
        {
            node = new NotNode(position, Not());
        }
        else if (Take(TokenKind.Open))
        {
            node = Or();
            Need(TokenKind.Close, ("应为 )", "expected )"));
        }
        else
        {
            node = Comparison();
        }

        depth--;
        return node;
    }

    private FilterNode Comparison()
    {
        var name = Current;
        if (name.Kind != TokenKind.Word)
        {
            throw Expected(("应为字段名", "expected a field"));
        }

        at++;
        if (Matches.Contains(name.Text) && Take(TokenKind.Open))
        {
            return Match(name);
        }

        var path = name.Text.Replace('/', '.');
        if (TakeWord("in"))
        {
            return In(name, path);
        }

        var word = Current;
        if (word.Kind != TokenKind.Word || !Operators.Contains(word.Text))
        {
            throw Expected(("应为 eq、ne、gt、ge、lt、le 或 in", "expected eq, ne, gt, ge, lt, le or in"));
        }

        at++;
        return new CompareNode(name.Position, path, word.Text, Operand());
    }

    private MatchNode Match(Token function)
    {
        var path = Current;
        Need(TokenKind.Word, ("应为字段名", "expected a field"));
        Need(TokenKind.Comma, ("应为逗号", "expected a comma"));
        var text = Current;
        Need(TokenKind.Text, ("应为单引号里的文本", "expected a text in single quotes"));
        Need(TokenKind.Close, ("应为 )", "expected )"));
        return new(function.Position, function.Text, path.Text.Replace('/', '.'), text.Text);
    }

    private FilterNode In(Token name, string path)
    {
        var other = Current;
        if (other.Kind != TokenKind.Word || tokens[at + 1] is not { Kind: TokenKind.Word, Text: "where" })
        {
            return new InNode(name.Position, path, InOperands());
        }

        if (isInside)
        {
            throw Errors.Filter(other.Position, ("where 里不能再有 where", "where cannot stand inside where")).Exception();
        }

        at += 2;
        isInside = true;
        Need(TokenKind.Open, ("应为 (", "expected ("));
        var inner = Or();
        Need(TokenKind.Close, ("应为 )", "expected )"));
        isInside = false;
        return new WhereNode(name.Position, path, new(other.Position, other.Text.Replace('/', '.'), "where"), inner);
    }

    private List<Operand> InOperands()
    {
        if (Current.Kind == TokenKind.Word)
        {
            return [Operand()];
        }

        Need(TokenKind.Open, ("应为 (", "expected ("));
        var operands = new List<Operand>();
        do
        {
            operands.Add(Operand());
            if (operands.Count > MaxInList)
            {
                throw Errors.TooComplex().Exception();
            }
        }
        while (Take(TokenKind.Comma));
        Need(TokenKind.Close, ("应为逗号或 )", "expected a comma or )"));
        return operands;
    }

    private Operand Operand()
    {
        var token = Current;
        if (token.Kind == TokenKind.Text)
        {
            at++;
            return new(token.Position, token.Text, null);
        }

        if (token.Kind != TokenKind.Word)
        {
            throw Expected(("应为一个值", "expected a value"));
        }

        at++;
        if (token.Text == "null")
        {
            return new(token.Position, null, null);
        }

        return Functions.Contains(token.Text) && Take(TokenKind.Open) ? Call(token) : new(token.Position, token.Text, null);
    }

    private Operand Call(Token function)
    {
        string? argument = null;
        if (Current.Kind is TokenKind.Word or TokenKind.Text)
        {
            argument = Current.Text;
            at++;
        }

        Need(TokenKind.Close, ("应为 )", "expected )"));
        return new(function.Position, argument, function.Text);
    }

    private bool TakeWord(string word)
    {
        if (Current.Kind != TokenKind.Word || Current.Text != word)
        {
            return false;
        }

        at++;
        return true;
    }

    private bool Take(TokenKind kind)
    {
        if (Current.Kind != kind)
        {
            return false;
        }

        at++;
        return true;
    }

    private void Need(TokenKind kind, Labels expected)
    {
        if (!Take(kind))
        {
            throw Expected(expected);
        }
    }

    private RefusedException Expected(Labels expected) => Errors.Filter(Current.Position, expected).Exception();
}
