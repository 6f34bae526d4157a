using System.Text.Json;
using Rapport.Testing;
using Shouldly;
using Xunit;

namespace Rapport.Api.Tests.Fields;

/// <summary>Every field type, as a built-in field where there is one and as an administrator's field.</summary>
public sealed class FieldTypeTests(FieldTypeTests.AllTypes types) : IClassFixture<FieldTypeTests.AllTypes>
{
    [Theory]
    [OnBothDatabases("aText", "\"  一行 Text \"", "\"一行 Text\"")]
    [OnBothDatabases("aText", "\"\\uD83D\\uDE00 عربى ﷽ e\\u0301\"", "\"😀 عربى ﷽ e\\u0301\"")]
    [OnBothDatabases("aText", "\"' OR 1=1; DROP TABLE accounts; --\"", "\"' OR 1=1; DROP TABLE accounts; --\"")]
    [OnBothDatabases("aLongText", "\"一\\n二\\r\\n\\t三\"", "\"一\\n二\\r\\n\\t三\"")]
    [OnBothDatabases("anInteger", "-999999999999999", "-999999999999999")]
    [OnBothDatabases("anInteger", "1e3", "1000")]
    [OnBothDatabases("anInteger", "5.0", "5")]
    [OnBothDatabases("aDecimal", "-12345678901.2345", "-12345678901.2345")]
    [OnBothDatabases("aDecimal", "0.10", "0.1")]
    [OnBothDatabases("aDecimal", "-0", "0")]
    [OnBothDatabases("aDecimal", "1.5E+2", "150")]
    [OnBothDatabases("aPercent", "12.5", "12.5")]
    [OnBothDatabases("someMoney", "9999999999999", "9999999999999")]
    [OnBothDatabases("someMoney", "0.0001", "0.0001")]
    [OnBothDatabases("aBoolean", "false", "false")]
    [OnBothDatabases("aDate", "\"2024-02-29\"", "\"2024-02-29\"")]
    [OnBothDatabases("aDate", "\"1900-01-01\"", "\"1900-01-01\"")]
    [OnBothDatabases("aTime", "\"2024-02-29T23:30:00+08:00\"", "\"2024-02-29T15:30:00Z\"")]
    [OnBothDatabases("aTime", "\"2024-02-29T15:30:00.123456Z\"", "\"2024-02-29T15:30:00.123Z\"")]
    [OnBothDatabases("aTime", "\"1969-12-31T23:59:59.999Z\"", "\"1969-12-31T23:59:59.999Z\"")]
    [OnBothDatabases("aChoice", "\"a\"", "\"a\"")]
    [OnBothDatabases("aChoice", "\"乙\"", "\"b\"")]
    [OnBothDatabases("anOpenChoice", "\"新的\"", "\"新的\"")]
    [OnBothDatabases("choices", "[\"b\", \"a\", \"b\"]", "[\"b\",\"a\"]")]
    [OnBothDatabases("choices", "[]", "null")]
    [OnBothDatabases("anEmail", "\"Li.Lei@Example.COM\"", "\"Li.Lei@example.com\"")]
    [OnBothDatabases("aPhone", "\"+86 (139) 1234-5678\"", "\"+86 (139) 1234-5678\"")]
    [OnBothDatabases("aWeb", "\"https://例え.jp/路?q=1\"", "\"https://例え.jp/路?q=1\"")]
    [OnBothDatabases("anAddress", "{\"city\": \"上海\", \"street\": \"南京路 1 号\"}", "{\"country\":null,\"province\":null,\"city\":\"上海\",\"district\":null,\"street\":\"南京路 1 号\",\"postalCode\":null}")]
    [OnBothDatabases("anAddress", "{\"city\": \"\"}", "null")]
    [OnBothDatabases("aText", "\"\"", "null")]
    public async Task A_value_comes_back_as_it_was_meant(TestDatabase database, string field, string json, string expected)
    {
        var api = await types.Administrator(database);

        var created = await api.Lead(with: JsonSerializer.Deserialize<JsonElement>($"{{\"custom\": {{\"{field}\": {json}}}}}"));

        created["custom." + field].ToString().ShouldBe(JsonDocument.Parse(expected).RootElement.ToString());
        (await api.Get($"leads/{created.Id()}")).Text.ShouldBe(created.Text);
        var patched = (await api.Patch($"leads/{created.Id()}", $"{{\"custom\": {{\"{field}\": {json}}}}}")).Is(200);
        patched.Version().ShouldBe(1, "the same value is no change");
    }

    [Theory]
    [OnBothDatabases("aText", "5", "value.type")]
    [OnBothDatabases("aText", "\"a\\nb\"", "text.control_characters")]
    [OnBothDatabases("aText", "\"a\\u0000b\"", "text.control_characters")]
    [OnBothDatabases("aText", "\"\\uD800\"", "text.broken")]
    [OnBothDatabases("aLongText", "\"a\\u0000b\"", "text.control_characters")]
    [OnBothDatabases("anInteger", "1.5", "value.type")]
    [OnBothDatabases("anInteger", "\"5\"", "value.type")]
    [OnBothDatabases("anInteger", "1000000000000000", "value.out_of_range")]
    [OnBothDatabases("anInteger", "1e400", "value.type")]
    [OnBothDatabases("aDecimal", "\"1.5\"", "value.type")]
    [OnBothDatabases("aDecimal", "0.00001", "number.too_precise")]
    [OnBothDatabases("aDecimal", "123456789012.3456", "number.too_precise")]
    [OnBothDatabases("aDecimal", "1e400", "value.out_of_range")]
    [OnBothDatabases("aDecimal", "10000000000000", "value.out_of_range")]
    [OnBothDatabases("aPercent", "100.1", "value.out_of_range")]
    [OnBothDatabases("aPercent", "-1", "value.out_of_range")]
    [OnBothDatabases("someMoney", "-10000000000000", "value.out_of_range")]
    [OnBothDatabases("someMoney", "true", "value.type")]
    [OnBothDatabases("aBoolean", "\"true\"", "value.type")]
    [OnBothDatabases("aBoolean", "1", "value.type")]
    [OnBothDatabases("aDate", "\"2017-02-30\"", "date.unreadable")]
    [OnBothDatabases("aDate", "\"0001-01-01\"", "value.out_of_range")]
    [OnBothDatabases("aDate", "\"2017-2-3\"", "date.unreadable")]
    [OnBothDatabases("aDate", "\"\\uD800\"", "text.broken")]
    [OnBothDatabases("aDate", "20170203", "value.type")]
    [OnBothDatabases("aTime", "\"2024-02-29T15:30:00\"", "datetime.unreadable")]
    [OnBothDatabases("aTime", "\"2024-02-30T15:30:00Z\"", "datetime.unreadable")]
    [OnBothDatabases("aTime", "\"2024-02-29T15:30:00+99:00\"", "datetime.unreadable")]
    [OnBothDatabases("aTime", "\"\\uDFFF\"", "text.broken")]
    [OnBothDatabases("aChoice", "\"z\"", "choice.unknown")]
    [OnBothDatabases("aChoice", "[\"a\"]", "value.type")]
    [OnBothDatabases("anOpenChoice", "\"a\\u0000\"", "text.control_characters")]
    [OnBothDatabases("choices", "\"a\"", "value.type")]
    [OnBothDatabases("choices", "[\"a\", \"z\"]", "choice.unknown")]
    [OnBothDatabases("choices", "[1]", "value.type")]
    [OnBothDatabases("anEmail", "\"nobody\"", "email.invalid")]
    [OnBothDatabases("aPhone", "\"call me\"", "phone.invalid")]
    [OnBothDatabases("aWeb", "\"javascript:alert(1)\"", "web.invalid")]
    [OnBothDatabases("anAddress", "\"上海\"", "value.type")]
    [OnBothDatabases("anAddress", "{\"town\": \"上海\"}", "value.type")]
    [OnBothDatabases("anAddress", "{\"city\": {\"x\": 1}}", "value.type")]
    [OnBothDatabases("someoneId", "\"me\"", "value.type")]
    [OnBothDatabases("someoneId", "\"\\uD800\"", "text.broken")]
    [OnBothDatabases("someoneId", "\"00000000-0000-0000-0000-000000000000\"", "reference.not_found")]
    [OnBothDatabases("currency", "\"XYZ\"", "currency.unknown")]
    [OnBothDatabases("currency", "\"\\uD800\"", "text.broken")]
    [OnBothDatabases("currency", "5", "value.type")]
    public async Task A_value_that_is_none_is_refused_on_its_field(TestDatabase database, string field, string json, string code)
    {
        var api = await types.Administrator(database);

        (await api.Post("leads", $"{{\"name\": \"x\", \"custom\": {{\"{field}\": {json}}}}}")).IsProblem(422, "record.invalid").FirstError.ShouldBe($"custom.{field} {code}");
    }

    public sealed class AllTypes : Servers
    {
        protected override async Task<TestServer> PrepareAsync(TestServer server)
        {
            await AdministratorsFields.AddAllAsync(await server.As("administrator"), "lead");
            return server;
        }
    }
}
