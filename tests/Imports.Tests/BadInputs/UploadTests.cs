using System.Text.Encodings.Web;
using System.Text.Json;
using Rapport.Testing;
using Shouldly;
using Xunit;

namespace Rapport.Imports.Tests.BadInputs;

/// <summary>uploads.json: what is sent, and what is answered: status, code, and the words in both languages.</summary>
public sealed class UploadTests
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Theory, OnBothDatabases]
    public async Task Every_bad_upload_is_refused_with_its_reason_and_leaves_nothing(TestDatabase database)
    {
        var cases = JsonSerializer.Deserialize<BadUpload[]>(await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "BadInputs/uploads.json"), TestContext.Current.CancellationToken), Json)!;
        await using var server = await TestServer.StartAsync(database);
        var api = await server.As("administrator");

        var answers = new List<BadUpload>();
        foreach (var one in cases)
        {
            var zh = await api.In("zh-CN").SendAsync(one.Request());
            var en = await api.In("en").SendAsync(one.Request());
            zh.Status.ShouldBe(en.Status, one.Name);
            answers.Add(one with { Status = zh.Status, Code = Code(zh), Zh = Words(zh), En = Words(en) });
        }

        string.Join('\n', answers.Select(a => JsonSerializer.Serialize(a, Json))).ShouldBe(string.Join('\n', cases.Select(c => JsonSerializer.Serialize(c, Json))));
        (await api.Get("imports")).Items.ShouldBeEmpty();
        (await api.Count("accounts")).ShouldBe(0);
        server.UploadedFiles().ShouldBeEmpty();
    }

    private static string? Code(ApiAnswer answer) => answer.Status == 202 ? null : answer.FirstError ?? answer.Code;

    private static string? Words(ApiAnswer answer) =>
        answer.Status == 202 ? answer.Text : answer.Json.TryGetProperty("errors", out var errors) ? errors[0].Text("message") : answer.Json.Text("detail");
}
