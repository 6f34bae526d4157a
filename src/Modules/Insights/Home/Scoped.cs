using System.Globalization;
using System.Text.Json;
using Rapport.Platform.Queries;

namespace Rapport.Insights.Home;

/// <summary>Asks about the records of those whom a scope means.</summary>
internal sealed class Scoped(Questions questions, string scope, CancellationToken cancel)
{
    public string? Owners { get; } = scope switch
    {
        "mine" => "ownerId eq me()",
        "team" => "ownerId in myTeam()",
        _ => null,
    };

    public string Filter(params ReadOnlySpan<string?> conditions) => Conditions.All([Owners, .. conditions]);

    public async Task<Counted> CountAsync(string objectName, string path, params string?[] conditions)
    {
        var filter = Filter(conditions);
        return new(path, filter, (await questions.GroupsAsync(objectName, "count", filter, cancel: cancel)).Single().Count());
    }

    /// <summary>The first records; of the fields, those that the viewer sees. A reference is asked for as <c>accountId:account</c>.</summary>
    public Task<IReadOnlyList<JsonElement>> FirstAsync(string objectName, string fields, string filter, string sort, int limit)
    {
        var seen = fields.Split(',').Select(f => f.Split(':')).Where(f => questions.Sees(objectName, f[0])).Select(f => f[^1]);
        return questions.ListAsync(objectName, string.Join(',', seen), filter, sort, limit, cancel);
    }

    /// <summary>The record a reference leads to; null where there is none, or none that the viewer sees.</summary>
    public static Named? Reference(JsonElement item, string name) =>
        item.TryGetProperty(name, out var found) && found.ValueKind == JsonValueKind.Object ? new(found.GetProperty("id").GetString()!, found.Text("name")) : null;

    public static string? Text(JsonElement item, string name) => item.TryGetProperty(name, out var found) ? found.GetString() : null;

    public static decimal? Number(JsonElement item, string name) => item.TryGetProperty(name, out _) ? item.Number(name) : null;

    public static DateTime? Moment(JsonElement item, string name) => item.TryGetProperty(name, out var found) && found.ValueKind == JsonValueKind.String ? found.GetDateTime() : null;

    public static DateOnly? Day(JsonElement item, string name) => Text(item, name) is { } text ? DateOnly.Parse(text, CultureInfo.InvariantCulture) : null;
}
