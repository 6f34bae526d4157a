using System.Text;
using System.Text.Json;
using Rapport.Fuzz.Tests.Description;
using Rapport.Fuzz.Tests.Requests;
using Rapport.Fuzz.Tests.Worlds;

namespace Rapport.Fuzz.Tests.Judging;

/// <summary>What every answer has to be, whatever was asked.</summary>
internal static class Judge
{
    /// <returns>What is wrong with the answer; nothing when it is as it should be.</returns>
    public static IEnumerable<string> Of(FuzzRequest request, Heard heard, Caller caller, World world)
    {
        if (heard.Silence is { } silence)
        {
            yield return silence;
            yield break;
        }

        if (heard.Status >= 500)
        {
            yield return $"{heard.Status}: the server takes a caller's fault, or its own, for nobody's.";
        }

        if (!caller.SeesAll && world.Secrets.ToldBy(heard.Whole) is { } secret)
        {
            yield return $"The answer tells the secret {secret}.";
        }

        if (request.Unheard && heard.Status is 400 or 413 or 414 or 431 && heard.Text.Length == 0)
        {
            yield break;
        }

        if (!request.Elsewhere && !request.Operation.Statuses.Contains(heard.Status))
        {
            yield return $"{heard.Status} is not described for {request.Operation}.";
        }

        if (heard.Status >= 400 && request.Method != "HEAD")
        {
            foreach (var wrong in Problems.In(heard, Asked(request), LanguageOf(request, caller)))
            {
                yield return wrong;
            }
        }
        else if (!request.Elsewhere && heard.Status == request.Operation.Success && request.Operation.Answer is { } schema && Difference(world.Document, request, heard, schema) is { } difference)
        {
            yield return $"The answer is not as described: {difference}";
        }
    }

    private static string? Difference(ApiDocument document, FuzzRequest request, Heard heard, JsonElement schema)
    {
        try
        {
            using var json = JsonDocument.Parse(heard.Text);
            return new SchemaCheck(document, partial: request.Query.Any(q => q.Name == "select")).Difference(json.RootElement, schema);
        }
        catch (JsonException error)
        {
            return error.Message;
        }
    }

    /// <summary>The language the caller is to be answered in; null where it is not clear.</summary>
    private static string? LanguageOf(FuzzRequest request, Caller caller) =>
        request.Disguised ? null : request.Headers.FirstOrDefault(h => h.Name == "Accept-Language").Value ?? (caller.UserId is null ? "zh-CN" : null);

    /// <summary>All that the caller said, so that what an answer repeats is not taken for the server's own words.</summary>
    private static string Asked(FuzzRequest request) =>
        $"{Uri.UnescapeDataString(request.Address())} {string.Join(' ', request.Headers.Select(h => h.Value))} {(request.Content() is { Length: < 1_000_000 } bytes ? Encoding.UTF8.GetString(bytes) : "")}";
}
