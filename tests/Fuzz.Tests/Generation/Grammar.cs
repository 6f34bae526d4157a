using System.Text.RegularExpressions;
using Rapport.Fuzz.Tests.Description;

namespace Rapport.Fuzz.Tests.Generation;

/// <summary>Texts that have a grammar of their own: filters, orders, selections, groups, measures.</summary>
internal sealed partial class Grammar(Situation situation)
{
    private static readonly HashSet<string> Plain = ["text", "longText", "email", "phone", "web", "choice", "integer", "decimal", "money", "percent", "date", "dateTime", "boolean", "currency"];
    private readonly Dice dice = situation.Dice;

    /// <summary>A good value of a parameter of a query; null to leave it out.</summary>
    public string? Parameter(Parameter parameter)
    {
        var of = situation.Object;
        return parameter.Name switch
        {
            "filter" => of is null ? null : Filter(of, 2),
            "sort" when situation.Operation.Path.EndsWith("/aggregate", StringComparison.Ordinal) => null,
            "sort" => of is null ? null : string.Join(',', dice.Some(of.Fields.Where(f => Plain.Contains(f.Type) && f.Sortable), 3).Select(f => (dice.Once(2) ? "-" : "") + f.Path)),
            "select" => of is null ? null : Select(of),
            "groupBy" => of is null ? null : Groups(of),
            "measures" => of is null ? null : Measures(of),
            "limit" => dice.PickOf("1", "2", "50", "500"),
            "cursor" => null,
            "user" => dice.Pick(situation.World.SpareUsers),
            "from" => "2020-01-01",
            "to" => "2040-01-01T00:00:00Z",
            _ => parameter.Schema.TryGetProperty("enum", out var words) ? dice.Pick([.. words.EnumerateArray().Select(w => w.GetString()!)])
                : parameter.Schema.TryGetProperty("format", out _) ? dice.Pick(situation.World.SpareUsers) : dice.Word(),
        };
    }

    public string Filter(ObjectInfo of, int depth) => depth > 0 && dice.Once(2)
        ? dice.PickOf($"({Filter(of, depth - 1)}) and {Filter(of, depth - 1)}", $"{Filter(of, depth - 1)} or {Filter(of, depth - 1)}", $"not ({Filter(of, depth - 1)})")
        : Term(of, "", 1);

    /// <summary>Takes a text apart and puts it together wrongly.</summary>
    public string Garbled(string text)
    {
        var tokens = Token().Matches(text).Select(m => m.Value).DefaultIfEmpty("x").ToList();
        for (var i = dice.Number(1, 4); i > 0; i--)
        {
            var at = dice.Number(0, tokens.Count);
            switch (dice.Number(0, 7))
            {
                case 0 when tokens.Count > 1:
                    tokens.RemoveAt(at);
                    break;
                case 1:
                    tokens.Insert(at, tokens[dice.Number(0, tokens.Count)]);
                    break;
                case 2:
                    tokens[at] = Nasty.Text(dice);
                    break;
                case 3:
                    tokens.Insert(at, dice.PickOf("(", ")", "'", ",", " and ", " or ", " not ", " eq ", " in ", "/", ".", ":", "-", "--", "\0"));
                    break;
                case 4:
                    tokens[at] = $"'{Nasty.Text(dice).Replace("'", "''", StringComparison.Ordinal)}'";
                    break;
                case 5:
                    tokens.Insert(at, string.Concat(Enumerable.Repeat(dice.PickOf("(", "not ", "not (", "a eq 1 and ", "id,", "account.", "-"), dice.PickOf(3, 40, 400, 3_000))));
                    break;
                default:
                    tokens[at] = Nasty.Number(dice);
                    break;
            }
        }

        return string.Concat(tokens);
    }

    private string Term(ObjectInfo of, string before, int steps)
    {
        var field = dice.Pick([.. of.Fields.Where(f => Plain.Contains(f.Type) || f.Type is "reference" or "id")]);
        var path = before + field.Path;
        if (field is { Type: "reference", Reference: { } target })
        {
            return steps > 0 && dice.Once(2) && field.Name.EndsWith("Id", StringComparison.Ordinal)
                ? Term(situation.World.ByName(target)!, $"{before}{field.Path[..^2]}{dice.PickOf(".", "/")}", steps - 1)
                : dice.PickOf($"{path} eq null", $"{path} eq {situation.World.Stock.Known(situation.World.ByName(target)!, situation.Caller, dice)}", $"{path} ne null");
        }

        return field.Type switch
        {
            "id" => $"{path} eq {Guid.Empty:D}",
            "integer" or "decimal" or "money" or "percent" => $"{path} {Comparison()} {dice.Number(0, 500)}",
            "boolean" => $"{path} eq {dice.PickOf("true", "false")}",
            "date" => dice.PickOf($"{path} {Comparison()} 2026-01-31", $"{path} lt today()", $"{path} ge daysAgo({dice.Number(0, 400)})", $"{path} in period('{dice.PickOf("this-month", "last-quarter", "this-fiscal-year", "this-year")}')"),
            "dateTime" => dice.PickOf($"{path} {Comparison()} 2026-01-31T00:00:00Z", $"{path} lt now()"),
            "choice" when field.Options.Count > 0 => dice.PickOf($"{path} eq '{dice.Pick(field.Options)}'", $"{path} in ('{dice.Pick(field.Options)}','{dice.Pick(field.Options)}')", $"{path} ne null"),
            "choice" or "currency" => $"{path} eq null",
            _ => dice.PickOf($"{path} eq '{dice.Word()}'", $"contains({path},'w')", $"startswith({path},'{dice.Word()}')", $"endswith({path},'e')", $"{path} in ('{dice.Word()}','x')", $"{path} ne null", $"{path} {Comparison()} 'm'"),
        };
    }

    private string Comparison() => dice.PickOf("eq", "ne", "gt", "ge", "lt", "le");

    private string Select(ObjectInfo of) => string.Join(',', dice.Some(of.Fields, 5).Select(f => f is { Type: "reference", Reference: not null } && f.Path.EndsWith("Id", StringComparison.Ordinal) && dice.Once(2) ? $"{f.Path[..^2]}.{situation.World.ByName(f.Reference)!.Title}" : f.Path));

    private string? Groups(ObjectInfo of)
    {
        var fields = of.Fields.Where(f => f.Type is "choice" or "boolean" or "reference" or "date" or "currency").ToList();
        return fields.Count == 0 ? null : string.Join(',', dice.Some(fields, 2).Select(f => f.Type == "date" ? $"{f.Path}:{dice.PickOf("day", "week", "month", "quarter", "year", "fiscalQuarter", "fiscalYear")}" : f.Path));
    }

    private string Measures(ObjectInfo of)
    {
        var numbers = of.Fields.Where(f => f.Type is "money" or "integer" or "decimal").Select(f => f.Path).ToList();
        return numbers.Count > 0 && dice.Once(2) ? $"count,{dice.PickOf("sum", "avg", "min", "max")}({dice.Pick(numbers)})" : "count";
    }

    [GeneratedRegex(@"\w+|\s+|'[^']*'|[^\w\s]")]
    private static partial Regex Token();
}
