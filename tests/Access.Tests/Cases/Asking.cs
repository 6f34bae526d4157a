using System.Buffers.Text;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Rapport.Access.Tests.Model;
using Rapport.Access.Tests.Worlds;
using Rapport.Testing;

namespace Rapport.Access.Tests.Cases;

/// <summary>One case: somebody asks something, and the answer is held against the model. Every answer is also searched for what nobody may read there.</summary>
internal sealed partial class Asking(World world, Truth truth, Row viewer)
{
    private readonly ApiClient api = world.As(viewer);

    /// <summary>What was answered otherwise than the model says.</summary>
    public List<string> Differences { get; } = [];

    public World World => world;

    public Dice Dice => world.Dice;

    public Company Company => world.Company;

    public Truth Truth => truth;

    public Row Viewer => viewer;

    public Paths Paths { get; } = new(truth, viewer);

    public Task<ApiAnswer> Get(string address) => Answered("GET", address, null, api.Get(address));

    public Task<ApiAnswer> Post(string address, object body) => Answered("POST", address, body, api.Post(address, body));

    public Task<ApiAnswer> Patch(string address, object body) => Answered("PATCH", address, body, api.Patch(address, body));

    public Task<ApiAnswer> Delete(string address) => Answered("DELETE", address, null, api.Delete(address));

    public Task<ApiAnswer> Send(HttpRequestMessage request) => Answered("POST", request.RequestUri!.ToString(), "", api.SendAsync(request));

    /// <summary>Notes a difference, with everything needed to see it again.</summary>
    public void Same(string question, string expected, string got)
    {
        if (expected != got)
        {
            Differences.Add($"{viewer.Title} ({viewer.Id}, {viewer["role"]}, team {viewer["teamId"] ?? "none"})\n  {Uri.UnescapeDataString(question)}\n  expected:\n{Indented(expected)}\n  got:\n{Indented(got)}");
        }
    }

    public void Same(string question, JsonNode? expected, ApiAnswer got) =>
        Same(question, Canon.Of(expected), got.Status == 200 ? Canon.Of(JsonNode.Parse(got.Text)) : $"{got.Status} {got.Text}");

    /// <summary>An invisible record and one that was never there are told apart by nothing but the id in the request.</summary>
    public async Task LikeMissing(string question, string id, Func<string, Task<ApiAnswer>> ask)
    {
        var (hidden, missing) = (await ask(id), Guid.CreateVersion7().ToString());
        Same(question, Plain(await ask(missing), missing), Plain(hidden, id));
        Same(question, "404 record.not_found", $"{hidden.Status} {hidden.Code}");
    }

    /// <summary>An answer without the request's id and the trace.</summary>
    public static string Plain(ApiAnswer answer, string id) =>
        $"{answer.Status} {Trace().Replace(answer.Text, "").Replace(id, "ID", StringComparison.OrdinalIgnoreCase)}";

    private async Task<ApiAnswer> Answered(string method, string address, object? body, Task<ApiAnswer> answering)
    {
        var answer = await answering;
        var asked = Uri.UnescapeDataString(address) + (body is null or string ? body : System.Text.Json.JsonSerializer.Serialize(body));
        var said = answer.Text + Cursors(answer);
        foreach (var secret in Secrets().Where(s => said.Contains(s, StringComparison.Ordinal) && !asked.Contains(s, StringComparison.Ordinal)))
        {
            Same($"{method} {asked}", $"nothing of “{secret}”", said);
        }

        return answer;
    }

    /// <summary>Ids and names of records that the viewer does not see, and numbers and addresses that the viewer sees in part or not at all.</summary>
    private IEnumerable<string> Secrets()
    {
        foreach (var row in Company.Rows.Values)
        {
            if (!truth.Sees(viewer, row, row.Deleted))
            {
                yield return row.Id;
                yield return row.Title;
            }

            foreach (var field in row.Entity.Fields.Where(f => f.Kind is FieldKind.Phone or FieldKind.Email))
            {
                if (row[field.Path] is string value && (truth.Has(viewer, row.Entity, field.Path) >= Share.Masked || !truth.Sees(viewer, row, row.Deleted)))
                {
                    yield return value;
                }
            }
        }
    }

    /// <summary>What the cursor of a page carries: it is signed, not secret.</summary>
    private static string Cursors(ApiAnswer answer) =>
        answer is { Status: 200, MediaType: "application/json" } && answer.Json.ValueKind == System.Text.Json.JsonValueKind.Object && answer.Json.TryGetProperty("next", out var next) && next.GetString() is { } cursor
            ? Encoding.UTF8.GetString(Base64Url.DecodeFromChars(cursor))
            : "";

    private static string Indented(string text) => "    " + text.Replace("\n", "\n    ", StringComparison.Ordinal);

    [GeneratedRegex("\"traceId\":\"[^\"]*\"")]
    private static partial Regex Trace();
}
