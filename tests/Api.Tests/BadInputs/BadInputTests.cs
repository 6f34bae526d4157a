using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Rapport.Api.Tests.Schema;
using Rapport.Platform;
using Rapport.Testing;
using Shouldly;
using Xunit;

namespace Rapport.Api.Tests.BadInputs;

/// <summary>
/// Every case of <c>bad-inputs.json</c> on both databases and in both languages: the answer is the one written down, a refused request
/// has written nothing, and the server goes on answering.
/// </summary>
public sealed class BadInputTests(Servers servers) : IClassFixture<Servers>
{
    /// <summary>Non-ASCII is not escaped, and half surrogates, which no text can hold, stand in a case's <c>text</c>.</summary>
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly List<BadInput> Cases =
        JsonSerializer.Deserialize<List<BadInput>>(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "BadInputs", "bad-inputs.json")), Json)!;

    public static IEnumerable<TheoryDataRow<string, TestDatabase>> Rows =>
        from database in Enum.GetValues<TestDatabase>()
        from one in Cases
        select new TheoryDataRow<string, TestDatabase>(one.Name, database) { Skip = database == TestDatabase.Postgres ? PostgresServer.WhyMissing : null };

    [Theory, MemberData(nameof(Rows))]
    public async Task Bad_input_is_answered_as_written_and_changes_nothing(string name, TestDatabase database)
    {
        var one = Cases.Single(c => c.Name == name);
        var server = await servers.On(database);
        var api = await server.As("administrator");
        var values = await Setups.RunAsync(one.Setup, server, api);
        var before = await WrittenAsync(server);

        var chinese = await SendAsync(api.In("zh-CN"), one.Request, values);

        chinese.Status.ShouldBe(one.Status, chinese.Text);
        if (one.Code is null)
        {
            Holds(JsonNode.Parse(chinese.Text), one.Echo!).ShouldBeTrue(chinese.Text);
        }
        else
        {
            var english = await SendAsync(api.In("en"), one.Request, values);
            $"{Answer(chinese)}\n{Answer(english)}".ShouldBe(Filled($"{one.Code}: {one.Zh}\n{one.Code}: {one.En}", values), chinese.Text);
            chinese.Json.GetProperty("traceId").GetString().ShouldNotBeNullOrEmpty();
            (await WrittenAsync(server)).ShouldBe(before);
        }

        (await api.Get("me")).Is(200);
        (await api.Get("accounts?limit=1")).Is(200);
    }

    [Fact]
    public void Every_case_has_a_name_of_its_own()
    {
        Cases.Count.ShouldBeGreaterThan(80);
        Cases.Select(c => c.Name).ShouldBeUnique();
    }

    /// <summary>Code and text as the caller sees them: of the one field it is about, else of the request.</summary>
    private static string Answer(ApiAnswer answer)
    {
        answer.MediaType.ShouldBe("application/problem+json", answer.Text);
        return answer.Json.TryGetProperty("errors", out var errors) && errors.GetArrayLength() == 1
            ? $"{errors[0].Text("field")} {errors[0].Text("code")}: {errors[0].Text("message")}"
            : $"{answer.Code}: {answer["detail"].GetString()}";
    }

    /// <summary>Whether an answer has what is expected; members that nobody expects may be there too.</summary>
    private static bool Holds(JsonNode? answer, JsonNode? expected) => (answer, expected) switch
    {
        (JsonObject a, JsonObject e) => e.All(m => Holds(a[m.Key], m.Value)),
        (JsonArray a, JsonArray e) => a.Count == e.Count && a.Zip(e).All(p => Holds(p.First, p.Second)),
        _ => JsonNode.DeepEquals(answer, expected),
    };

    private static Task<ApiAnswer> SendAsync(ApiClient api, BadRequest request, Dictionary<string, string> values)
    {
        var repeated = string.Concat(Enumerable.Repeat(request.Repeat ?? "", request.Times));
        string Fill(string text) => Filled(text, values).Replace("{repeat}", repeated, StringComparison.Ordinal);
        var query = string.Join('&', (request.Query ?? []).Select(p => $"{p.Key}={Uri.EscapeDataString(Fill(p.Value))}"));
        var message = new HttpRequestMessage(new(request.Method), Fill(request.Path) + (query.Length == 0 ? "" : "?" + query));
        var bytes = request.Bytes is { } hex ? Convert.FromHexString(hex)
            : (request.Text ?? request.Body?.ToJsonString(Json)) is { } text ? Encoding.UTF8.GetBytes(Fill(text))
            : null;
        if (bytes is not null)
        {
            message.Content = new ByteArrayContent(bytes);
            message.Content.Headers.ContentType = request.ContentType.Length == 0 ? null : MediaTypeHeaderValue.Parse(request.ContentType);
            // A server that refuses a large body does not read it, and a client that is still sending would only see the line cut.
            message.Headers.ExpectContinue = bytes.Length > 1_000_000;
        }

        foreach (var (name, value) in request.Headers ?? [])
        {
            message.Headers.TryAddWithoutValidation(name, Fill(value));
        }

        return api.SendAsync(message);
    }

    private static string Filled(string text, Dictionary<string, string> values) =>
        values.Aggregate(text, (filled, value) => filled.Replace($"{{{value.Key}}}", value.Value, StringComparison.Ordinal));

    /// <summary>How many rows every table holds and how often any record was changed.</summary>
    private static async Task<string> WrittenAsync(TestServer server)
    {
        var tables = server.Services.GetRequiredService<Workspace>().Catalog.All.Select(o => o.Table.Name).Concat(["history", "outbox", "custom_fields", "field_options", "tokens", "idempotency", "totp", "recovery_codes", "passkeys", "roles", "access", "share_rules"]);
        var counts = await Catalogue.QueryAsync(server, string.Join(" UNION ALL ", tables.Select(t => $"SELECT '{t}', count(*) FROM {t}")), r => string.Create(CultureInfo.InvariantCulture, $"{r.GetString(0)} {r.GetInt64(1)}"));
        return string.Join('\n', counts.Order(StringComparer.Ordinal));
    }
}
