using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Rapport.Platform.Fields;
using Rapport.Platform.Problems;
using Rapport.Platform.Records;

namespace Rapport.Platform.Web;

/// <summary>Up to 1,000 changes of one object in one request, each answered in order.</summary>
internal static class BatchEndpoint
{
    public const int Max = 1_000;

    public static void Map(IEndpointRouteBuilder api) => api.MapPost("/{objects}/batch", Batch).Needs(Permission.SignedIn);

    private static async Task Batch(HttpContext http, string objects, Workspace workspace, RecordWriter writer)
    {
        http.Request.Query.Allow("atomic");
        var definition = RecordEndpoints.Definition(workspace, objects);
        var atomic = http.Request.Query.Text("atomic") switch
        {
            null or "false" => false,
            "true" => true,
            _ => throw NotAtomic().Exception(),
        };
        using var body = await http.JsonAsync();
        if (body.RootElement.ValueKind != JsonValueKind.Array || body.RootElement.GetArrayLength() is 0 or > Max)
        {
            throw NotABatch().Exception();
        }

        IReadOnlyList<Change> changes = [];
        try
        {
            changes = await writer.RunAsync(http.Writing(), async session =>
            {
                // Made anew for each attempt, so that a repeated transaction starts from the request.
                changes = [.. body.RootElement.EnumerateArray().Select(Read)];
                await session.ApplyAsync(session.Catalog[definition.Name], [.. changes.Where(c => !c.IsRefused)], http.RequestAborted);
                return atomic && changes.Any(c => c.IsRefused) ? throw new AbortedException() : changes;
            }, http.RequestAborted);
        }
        catch (AbortedException)
        {
            await AnswerAsync(http, 409, changes, aborted: true);
            return;
        }

        await AnswerAsync(http, 200, changes, aborted: false);
    }

    private static Change Read(JsonElement item)
    {
        var id = default(Guid);
        var version = 0;
        var isObject = item.ValueKind == JsonValueKind.Object;
        var op = isObject && item.TryGetProperty("op", out var o) ? PlainText.Of(o) : null;
        var hasId = isObject && item.TryGetProperty("id", out var i) && Guid.TryParseExact(PlainText.Of(i), "D", out id);
        var hasVersion = isObject && item.TryGetProperty("version", out var v) && v.ValueKind == JsonValueKind.Number && v.TryGetInt32(out version);
        JsonElement? data = isObject && item.TryGetProperty("data", out var d) ? d : null;
        var known = isObject && item.EnumerateObject().All(m => m.Name is "op" or "id" or "version" or "data");
        ChangeKind? kind = op switch
        {
            "create" => ChangeKind.Create,
            "update" => ChangeKind.Update,
            "delete" => ChangeKind.Delete,
            "restore" => ChangeKind.Restore,
            _ => null,
        };
        var needsData = kind is ChangeKind.Create or ChangeKind.Update;
        var valid = known && kind is not null && hasId == (kind != ChangeKind.Create) && needsData == data is not null;
        var change = new Change(kind ?? ChangeKind.Update, hasId && kind != ChangeKind.Create ? id : null) { Body = data, ExpectedVersion = hasVersion ? version : null };
        if (!valid)
        {
            change.Refuse(NotAnItem());
        }

        return change;
    }

    private static Task AnswerAsync(HttpContext http, int status, IReadOnlyList<Change> changes, bool aborted) => http.AnswerAsync(status, writer =>
    {
        writer.WriteStartObject();
        writer.WriteStartArray("items");
        foreach (var change in changes)
        {
            Write(writer, change, aborted, http.Language());
        }

        writer.WriteEndArray();
        if (aborted)
        {
            Problem.WriteWhole(writer, http, Records.Errors.BatchAborted(), [], http.Language());
        }

        writer.WriteEndObject();
    }, aborted ? Problem.MediaType : Answer.Json);

    private static void Write(Utf8JsonWriter writer, Change change, bool aborted, Language language)
    {
        writer.WriteStartObject();
        if (change.IsRefused)
        {
            var refused = change.Refused();
            Problem.WriteMembers(writer, refused.Refusal, refused.Errors, language);
        }
        else if (aborted)
        {
            Problem.WriteMembers(writer, Records.Errors.BatchAborted(), [], language);
        }
        else
        {
            writer.WriteNumber("status", change.Kind switch { ChangeKind.Create => 201, ChangeKind.Delete => 204, _ => 200 });
            writer.WriteString("id", change.After.Id);
            writer.WriteNumber("version", change.After.Version);
        }

        writer.WriteEndObject();
    }

    private static Refusal NotABatch() => new(400, "batch.invalid",
        ($"请求正文必须是 1 到 {Max} 项的 JSON 数组。", $"The body must be a JSON array of 1 to {Max} items."));

    private static Refusal NotAtomic() => new(400, "batch.atomic",
        ("atomic 只能是 true 或 false。", "atomic must be true or false."));

    private static Refusal NotAnItem() => new(400, "batch.item_invalid",
        ("每一项应为 {op: create|update|delete|restore, id?, version?, data?}；create 没有 id，update、delete、restore 要有 id。",
         "An item is {op: create|update|delete|restore, id?, version?, data?}; create has no id, update, delete and restore have one."));

    private sealed class AbortedException : Exception;
}
