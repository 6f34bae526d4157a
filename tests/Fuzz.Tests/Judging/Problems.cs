using System.Text.Json;
using System.Text.RegularExpressions;
using Rapport.Fuzz.Tests.Requests;

namespace Rapport.Fuzz.Tests.Judging;

/// <summary>What a refusal has to be: a problem in the documented shape, in the caller's language, and silent about the inside.</summary>
internal static partial class Problems
{
    public static IEnumerable<string> In(Heard heard, string asked, string? language)
    {
        if (heard.MediaType != "application/problem+json")
        {
            yield return $"{heard.Status} is answered as {heard.MediaType ?? "nothing"}, not as a problem.";
            yield break;
        }

        JsonElement json;
        var broken = "";
        try
        {
            json = JsonDocument.Parse(heard.Text).RootElement;
        }
        catch (JsonException error)
        {
            (json, broken) = (default, error.Message);
        }

        if (broken.Length > 0)
        {
            yield return $"The problem is no JSON: {broken}";
            yield break;
        }

        foreach (var member in new[] { "type", "title", "detail", "code", "traceId" })
        {
            if (!json.TryGetProperty(member, out var value) || value.ValueKind != JsonValueKind.String || value.GetString()!.Length == 0)
            {
                yield return $"The problem has no {member}.";
                yield break;
            }
        }

        if (json.GetProperty("status").GetInt32() != heard.Status || !Code().IsMatch(json.GetProperty("code").GetString()!))
        {
            yield return "The problem's status or code is not as documented.";
        }

        var errors = json.TryGetProperty("errors", out var list) ? list.EnumerateArray().Select(e => e.GetProperty("message").GetString()!).ToList() : [];
        foreach (var text in new[] { json.GetProperty("title").GetString()!, json.GetProperty("detail").GetString()! }.Concat(errors))
        {
            if (Inside().Matches(text).FirstOrDefault(m => !asked.Contains(m.Value, StringComparison.OrdinalIgnoreCase)) is { } inside)
            {
                yield return $"The problem tells of the inside: {inside.Value}";
            }

            if (language == "zh-CN" && !Chinese().IsMatch(text))
            {
                yield return $"The problem is not in Chinese: {text}";
            }

            if (language == "en" && Chinese().IsMatch(Quoted().Replace(text, "")) && !Chinese().IsMatch(asked))
            {
                yield return $"The problem is not in English: {text}";
            }
        }
    }

    /// <summary>What a text repeats of the request, which may have escaped it.</summary>
    [GeneratedRegex("“[^”]*”")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"^[a-z_]+(\.[a-z_]+)+$")]
    private static partial Regex Code();

    [GeneratedRegex(@"[\u4e00-\u9fff]")]
    private static partial Regex Chinese();

    /// <summary>Names of types, statements, files and tables, as they stand in the messages of frameworks.</summary>
    [GeneratedRegex(@"\b\w{1,60}Exception|\bSystem\.\w+|\bMicrosoft\.\w+|\bRapport\.\w+\.\w+|Npgsql|SQLite|PostgreSQL|\bSELECT \w+|\bINSERT INTO\b|\bUPDATE \w+ SET\b|syntax error|\bconstraint\b|\bpg_\w+|   at |\.cs:line|/tmp/|/home/|\bnull reference\b|Object reference")]
    private static partial Regex Inside();
}
