using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Rapport.Platform.Definitions;
using Rapport.Testing;
using Shouldly;
using Xunit;

namespace Rapport.Api.Tests.Fields;

public sealed class FieldDefinitionTests(Servers servers) : IClassFixture<Servers>
{
    [Theory, OnBothDatabases]
    public async Task A_new_field_stands_in_the_definition_with_its_labels_and_options(TestDatabase database)
    {
        var api = await servers.Administrator(database);

        var made = await api.Field("contact", "hobby", "choice", JsonSerializer.Deserialize<JsonElement>("{\"label\": {\"zh-CN\": \"爱好\", \"en\": \"Hobby\"}, \"options\": [{\"value\": \"go\", \"label\": {\"zh-CN\": \"围棋\"}}]}"));

        made["name"].GetString().ShouldBe("custom.hobby");
        var field = (await api.Get("objects/contact")).Is(200)["fields"].EnumerateArray().Single(f => f.Text("name") == "custom.hobby");
        field.GetRawText().ShouldBe(made.Text);
        field.At("label").GetProperty("zh-CN").GetString().ShouldBe("爱好");
        field.At("options")[0].At("label.en").GetString().ShouldBe("围棋");
        var changed = (await api.Patch("objects/contact/fields/hobby", "{\"label\": {\"en\": \"Pastime\"}, \"required\": true}")).Is(200);
        changed["label.en"].GetString().ShouldBe("Pastime");
        (await api.Post("contacts", new { name = "x" })).Is(422).FirstError.ShouldBe("custom.hobby value.required");
        (await api.Delete("objects/contact/fields/custom.hobby")).Is(204);
        (await api.Post("contacts", new { name = "x" })).Is(201);
    }

    [Theory, OnBothDatabases]
    public async Task A_field_that_is_made_again_has_its_values_back(TestDatabase database)
    {
        var api = await servers.Administrator(database);
        await api.Field("task", "again", "text", new { filterable = true });
        var id = (await api.Task(with: new { custom = new { again = "alt" } })).Id();

        (await api.Delete("objects/task/fields/again")).Is(204);
        (await api.Get($"tasks/{id}")).Text.ShouldNotContain("alt");
        (await api.Get("tasks?filter=custom.again eq 'alt'")).IsProblem(400, "filter.unknown_field");
        (await api.Patch($"tasks/{id}", "{\"custom\": {\"again\": \"x\"}}")).Is(422);
        await api.Field("task", "again", "text", new { filterable = true });

        (await api.Get($"tasks/{id}"))["custom.again"].GetString().ShouldBe("alt");
        (await api.Get("tasks?filter=custom.again eq 'ALT'")).Items.Count.ShouldBe(1);
    }

    [Theory, OnBothDatabases]
    public async Task Values_of_a_removed_definition_survive_a_change_of_their_record(TestDatabase database)
    {
        var api = await servers.Administrator(database);
        await api.Field("contact", "relic", "integer");
        await api.Field("contact", "kept", "text");
        var id = (await api.Contact(with: new { custom = new { relic = 5, kept = "a" } })).Id();
        (await api.Delete("objects/contact/fields/relic")).Is(204);

        var patched = (await api.Patch($"contacts/{id}", new { title = "采购经理", custom = new { kept = "b" } })).Is(200);
        patched["custom"].GetRawText().ShouldNotContain("relic");
        (await api.Post("contacts/batch", new[] { new { op = "update", id, data = new { custom = new { kept = (string?)null } } } })).Is(200).Items[0].Text("status").ShouldBe("200");
        (await api.Delete($"contacts/{id}")).Is(204);
        (await api.Post($"contacts/{id}/restore")).Is(200);

        await api.Field("contact", "relic", "integer");
        var custom = (await api.Get($"contacts/{id}"))["custom"];
        custom.At("relic").GetInt32().ShouldBe(5);
        custom.At("kept").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Theory]
    [OnBothDatabases("integer", "5")]
    [OnBothDatabases("date", "\"2024-01-31\"")]
    [OnBothDatabases("multiChoice", "[\"a\"]")]
    [OnBothDatabases("address", "{\"city\": \"上海\"}")]
    public async Task A_field_that_is_made_again_with_another_type_begins_empty(TestDatabase database, string type, string value)
    {
        var api = await servers.Administrator(database);
        var name = $"turned{type}";
        await api.Field("activity", name, "text", new { filterable = true });
        var id = (await api.Activity(with: new Dictionary<string, object> { ["custom"] = new Dictionary<string, string> { [name] = "no number" } })).Id();
        (await api.Delete($"objects/activity/fields/{name}")).Is(204);

        await api.Field("activity", name, type, new { options = new[] { new { value = "a" } }, filterable = type is "integer" or "date" });

        (await api.Get($"activities/{id}")).Is(200)[$"custom.{name}"].ValueKind.ShouldBe(JsonValueKind.Null);
        (await api.Patch($"activities/{id}", $"{{\"custom\": {{\"{name}\": {value}}}}}")).Is(200)[$"custom.{name}"].ValueKind.ShouldNotBe(JsonValueKind.Null);
        (await api.Get($"activities?filter=custom.{name} ne null")).Is(200).Items.Count.ShouldBe(1);
    }

    [Theory, OnBothDatabases]
    public async Task A_unique_field_keeps_values_apart_whatever_their_case(TestDatabase database)
    {
        var api = await servers.Administrator(database);
        await api.Field("product", "sku", "text", new { unique = true });
        await api.Product(with: new { custom = new { sku = "A-1" } });

        (await api.Post("products", new { name = "x", custom = new { sku = "ａ-1" } })).IsProblem(409, "record.duplicate").FirstError.ShouldBe("custom.sku record.duplicate");
        var race = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => api.Post("products", new { name = "x", custom = new { sku = "B-2" } })));
        race.Count(a => a.Status == 201).ShouldBe(1);
        race.Where(a => a.Status != 201).ShouldAllBe(a => a.Status == 409);
    }

    [Theory, OnBothDatabases]
    public async Task A_field_whose_values_repeat_cannot_become_unique_and_stays_as_it_was(TestDatabase database)
    {
        var api = await servers.Administrator(database);
        await api.Field("product", "shelf", "text", new { filterable = true });
        await api.Product(with: new { custom = new { shelf = "1" } });
        await api.Product(with: new { custom = new { shelf = "1" } });

        (await api.Patch("objects/product/fields/shelf", new { unique = true })).IsProblem(409, "field.duplicates_exist");

        (await api.Post("products", new { name = "x", custom = new { shelf = "1" } })).Is(201);
        (await api.Get("products?filter=custom.shelf eq '1'")).Items.Count.ShouldBe(3);
        (await api.Get("objects/product"))["fields"].EnumerateArray().Single(f => f.Text("name") == "custom.shelf").At("unique").GetBoolean().ShouldBeFalse();
        (await Schema.Catalogue.CustomIndexesAsync(await servers.On(database), "custom_product_shelf", 1)).ShouldHaveSingleItem().ShouldNotContain("unique");
    }

    [Theory, OnBothDatabases]
    public async Task A_removed_field_whose_values_repeat_cannot_come_back_as_unique(TestDatabase database)
    {
        var api = await servers.Administrator(database);
        await api.Field("team", "place", "text");
        await api.Team(with: new { custom = new { place = "1" } });
        await api.Team(with: new { custom = new { place = "1" } });
        await api.Delete("objects/team/fields/place");

        (await api.Post("objects/team/fields", new { name = "place", type = "text", unique = true })).IsProblem(409, "field.duplicates_exist");

        (await api.Get("objects/team")).Text.ShouldNotContain("custom.place");
        (await api.Post("objects/team/fields", new { name = "place", type = "text" })).Is(201);
    }

    [Theory, OnBothDatabases]
    public async Task A_field_that_is_refused_leaves_nothing_where_news_were_looked_for_meanwhile(TestDatabase database)
    {
        var server = await servers.On(database);
        var api = await servers.Administrator(database);
        await api.Field("team", "corner", "text");
        await api.Team(with: new { custom = new { corner = "1" } });
        await api.Team(with: new { custom = new { corner = "1" } });
        await api.Delete("objects/team/fields/corner");
        var definitions = server.Services.GetRequiredService<DefinitionStore>();

        var refused = api.Post("objects/team/fields", new { name = "corner", type = "text", unique = true });
        do
        {
            await definitions.LoadAsync(TestContext.Current.CancellationToken);
        }
        while (!refused.IsCompleted && !(await api.Get("objects/team")).Text.Contains("custom.corner", StringComparison.Ordinal));

        (await refused).IsProblem(409, "field.duplicates_exist");
        (await api.Get("objects/team")).Text.ShouldNotContain("custom.corner");
    }

    [Theory]
    [OnBothDatabases("currency", "text", "fee", "money")]
    [OnBothDatabases("feeBase", "text", "fee", "money")]
    [OnBothDatabases("fee", "money", "currency", "text")]
    [OnBothDatabases("fee", "money", "feeBase", "text")]
    public async Task An_amount_does_not_take_the_name_of_another_field(TestDatabase database, string first, string firstType, string second, string secondType)
    {
        await using var server = await TestServer.StartAsync(database);
        var api = await server.As("administrator");
        await api.Field("contact", first, firstType);

        (await api.Post("objects/contact/fields", new { name = second, type = secondType })).IsProblem(409, "field.exists");

        (await api.Get("contacts")).Is(200);
        (await api.Post("contacts", new { name = "x" })).Is(201);
    }

    [Theory, OnBothDatabases]
    public async Task Two_long_names_with_one_beginning_have_an_index_each(TestDatabase database)
    {
        var server = await servers.On(database);
        var api = await server.As("administrator");
        var beginning = string.Concat(Enumerable.Repeat("longName", 7));

        await api.Field("opportunity", beginning + "A", "integer", new { filterable = true });
        await api.Field("opportunity", beginning + "B", "integer", new { filterable = true });

        (await Schema.Catalogue.CustomIndexesAsync(server, "custom_opportunity_long", 2)).Count.ShouldBe(2);
    }

    [Theory, OnBothDatabases]
    public async Task Of_five_creations_of_one_field_at_once_exactly_one_holds(TestDatabase database)
    {
        var api = await servers.Administrator(database);

        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => api.Post("objects/lead/fields", new { name = "once", type = "text" })));

        answers.Count(a => a.Status == 201).ShouldBe(1);
        answers.Where(a => a.Status != 201).ShouldAllBe(a => a.Status == 409 && a.Code == "field.exists");
    }
}
