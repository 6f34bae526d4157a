using System.Text.Json.Nodes;
using Rapport.Testing;
using Shouldly;
using Xunit;

namespace Rapport.Api.Tests.Records;

/// <summary>A field that became required binds what is written from then on, not the records that were there before.</summary>
public sealed class RequiredFieldTests(Servers servers) : IClassFixture<Servers>
{
    [Theory]
    [OnBothDatabases("text", "\"A\"")]
    [OnBothDatabases("integer", "5")]
    [OnBothDatabases("boolean", "false")]
    [OnBothDatabases("date", "\"2024-01-31\"")]
    [OnBothDatabases("multiChoice", "[\"a\"]")]
    public async Task An_old_record_can_be_changed_in_other_ways_and_no_value_cleared(TestDatabase database, string type, string value)
    {
        var api = await servers.Administrator(database);
        var name = $"late{type}";
        await api.Field("product", name, type, type == "multiChoice" ? new { options = new[] { new { value = "a" } } } : null);
        var old = (await api.Product()).Id();
        var filled = (await api.Product(with: Custom(value))).Id();
        (await api.Patch($"objects/product/fields/{name}", new { required = true })).Is(200);

        (await api.Patch($"products/{old}", new { code = "P-1" })).Is(200).Version().ShouldBe(2);
        (await api.Post("products/batch", new[] { new { op = "update", id = old, data = new { code = "P-2" } } })).Is(200).Items[0].Text("status").ShouldBe("200");
        (await api.Delete($"products/{old}")).Is(204);
        (await api.Post($"products/{old}/restore")).Is(200);
        (await api.Patch($"products/{filled}", Custom("null"))).Is(422).FirstError.ShouldBe($"custom.{name} value.required");
        (await api.Post("products", new { name = "新的" })).Is(422).FirstError.ShouldBe($"custom.{name} value.required");
        (await api.Patch($"products/{old}", Custom(value))).Is(200);
        (await api.Patch($"products/{old}", Custom("null"))).Is(422).FirstError.ShouldBe($"custom.{name} value.required");

        // The other types' tests make products of their own.
        (await api.Delete($"objects/product/fields/{name}")).Is(204);

        JsonObject Custom(string json) => new() { ["custom"] = new JsonObject { [name] = JsonNode.Parse(json) } };
    }

    [Theory]
    [OnBothDatabases("null")]
    [OnBothDatabases("\"\"")]
    [OnBothDatabases("\"  \"")]
    public async Task A_field_that_was_always_required_is_never_cleared(TestDatabase database, string value)
    {
        var api = await servers.Administrator(database);
        var account = await api.Account();

        (await api.Patch($"accounts/{account.Id()}", $"{{\"name\": {value}}}")).Is(422).FirstError.ShouldBe("name value.required");
        (await api.Get($"accounts/{account.Id()}")).Text.ShouldBe(account.Text);
    }
}
