using System.Text.Json;
using Rapport.Api.Tests.Schema;
using Rapport.Testing;
using Shouldly;
using Xunit;

namespace Rapport.Api.Tests.Fields;

public sealed class FieldTests(Servers servers) : IClassFixture<Servers>
{
    private const string Product = "objects/product/fields";

    [Theory, OnBothDatabases]
    public async Task Values_of_a_removed_field_outlive_changes_of_the_record_and_come_back_with_it(TestDatabase database)
    {
        var api = await servers.Administrator(database);
        var (removed, other) = (Name(), Name());
        await api.Field("product", removed, "text");
        await api.Field("product", other, "integer");
        var product = await api.Product(with: Custom(removed, "保留"));

        (await api.Delete($"{Product}/{removed}")).Is(204);
        (await api.Patch($"products/{product.Id()}", Custom(other, 5))).Is(200)["custom"].TryGetProperty(removed, out _).ShouldBeFalse();
        await api.Field("product", removed, "text");

        (await api.Get($"products/{product.Id()}"))[$"custom.{removed}"].GetString().ShouldBe("保留");
    }

    [Theory, OnBothDatabases]
    public async Task A_field_that_another_server_added_appears_without_a_restart(TestDatabase database)
    {
        var api = await servers.Administrator(database);
        var name = Name();
        var definition = JsonSerializer.Serialize(new { name, type = "text", labelZh = "远", labelEn = "Far", maxLength = 50 });

        await Catalogue.ExecuteAsync(await servers.On(database), $"INSERT INTO custom_fields (object, name, position, definition) VALUES ('product', '{name}', 900, '{definition}')");

        await Eventually(async () => (await api.Post("products", new { name = "x", custom = new Dictionary<string, string> { [name] = "y" } })).Status == 201);
    }

    [Theory]
    [OnBothDatabases("contact", "currency")]
    [OnBothDatabases("lead", "feeBase")]
    public async Task Money_is_refused_where_a_field_has_the_name_of_its_companion(TestDatabase database, string on, string companion)
    {
        var api = await servers.Administrator(database);
        await api.Field(on, companion, "text");

        (await api.Post($"objects/{on}/fields", new { name = "fee", type = "money" })).IsProblem(409, "field.exists");

        (await api.Get($"{on}s")).Is(200);
    }

    [Theory, OnBothDatabases]
    public async Task A_field_is_unique_only_while_its_definition_says_so(TestDatabase database)
    {
        var api = await servers.Administrator(database);
        var name = Name();
        await api.Field("product", name, "text", new { unique = true, filterable = true });
        await api.Product(with: Custom(name, "A"));
        (await api.Post("products", new { name = "x", custom = new Dictionary<string, string> { [name] = "ａ" } })).IsProblem(409, "record.duplicate");

        (await api.Patch($"{Product}/{name}", new { unique = false })).Is(200);
        await Eventually(async () => (await api.Post("products", new { name = "x", custom = new Dictionary<string, string> { [name] = "a" } })).Status == 201);

        (await api.Patch($"{Product}/{name}", new { unique = true })).IsProblem(409, "field.duplicates_exist");
        await Eventually(async () => (await api.Post("products", new { name = "x", custom = new Dictionary<string, string> { [name] = "a" } })).Status == 201);
    }

    [Theory, OnBothDatabases]
    public async Task Long_names_that_begin_alike_have_indexes_of_their_own(TestDatabase database)
    {
        var api = await servers.Administrator(database);
        string[] names = [new string('n', 55) + "X", new string('n', 55) + "Y"];
        foreach (var name in names)
        {
            await api.Field("product", name, "text", new { unique = true });
        }

        foreach (var name in names)
        {
            var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(n => api.Post("products", new { name = $"p{n}", custom = new Dictionary<string, string> { [name] = "one" } })));
            answers.Count(a => a.Status == 201).ShouldBe(1);
            answers.Where(a => a.Status != 201).ShouldAllBe(a => a.Status == 409 && a.Code == "record.duplicate");
        }
    }

    [Theory, OnBothDatabases]
    public async Task Indexes_of_several_fields_are_built_one_after_the_other(TestDatabase database)
    {
        var api = await servers.Administrator(database);

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(n => api.Post(Product, new { name = Name(), type = "text", filterable = true, unique = n % 2 == 0 })));

        answers.ShouldAllBe(a => a.Status == 201);
    }

    [Theory]
    [OnBothDatabases("{\"type\":\"integer\",\"max\":1e25}", "1e22", "value.out_of_range")]
    [OnBothDatabases("{\"type\":\"date\"}", "\"\\ud800\"", "text.broken")]
    [OnBothDatabases("{\"type\":\"dateTime\"}", "\"\\ud800\"", "text.broken")]
    [OnBothDatabases("{\"type\":\"boolean\"}", "\"\\ud800\"", "text.broken")]
    public async Task A_value_that_no_field_can_hold_is_refused(TestDatabase database, string field, string value, string code)
    {
        var api = await servers.Administrator(database);
        var name = Name();
        (await api.Post(Product, $"{{\"name\":\"{name}\",{field[1..]}")).Is(201);

        (await api.Post("products", $"{{\"name\":\"x\",\"custom\":{{\"{name}\":{value}}}}}")).Is(422).FirstError.ShouldBe($"custom.{name} {code}");
    }

    [Theory]
    [OnBothDatabases("{\"type\":\"text\",\"label\":{\"en\":\"a\\u0000b\"}}", "label text.control_characters")]
    [OnBothDatabases("{\"type\":\"choice\",\"options\":[{\"value\":\"a\\u0000b\"}]}", "options text.control_characters")]
    [OnBothDatabases("{\"type\":\"choice\",\"options\":[null]}", "options field.options")]
    [OnBothDatabases("{\"type\":\"text\",\"maxLength\":1000,\"filterable\":true}", "filterable field.not_indexable")]
    [OnBothDatabases("{\"type\":\"web\",\"unique\":true}", "filterable field.not_indexable")]
    public async Task A_field_that_cannot_be_is_refused(TestDatabase database, string body, string error)
    {
        var api = await servers.Administrator(database);

        (await api.Post(Product, $"{{\"name\":\"{Name()}\",{body[1..]}")).Is(422).FirstError.ShouldBe(error);
    }

    [Theory, OnBothDatabases]
    public async Task Options_added_to_a_field_of_ones_own_do_not_go_to_the_built_in_field_of_that_name(TestDatabase database)
    {
        var api = await servers.Administrator(database);
        await api.Field("account", "industry", "choice", new { open = true });

        await api.Account(with: new { custom = new { industry = "深海养殖" } });

        var fields = (await api.Get("objects/account"))["fields"].EnumerateArray().ToDictionary(f => f.GetProperty("name").GetString()!);
        Options(fields["custom.industry"]).ShouldContain("深海养殖");
        Options(fields["industry"]).ShouldNotContain("深海养殖");
    }

    private static string Name() => $"f{Builders.Next}";

    private static object Custom(string name, object value) => new { custom = new Dictionary<string, object> { [name] = value } };

    private static IEnumerable<string> Options(JsonElement field) => field.GetProperty("options").EnumerateArray().Select(o => o.GetProperty("value").GetString()!);

    /// <summary>Waits for the job that sets the index.</summary>
    private static async Task Eventually(Func<Task<bool>> holds)
    {
        for (var tries = 0; !await holds(); tries++)
        {
            tries.ShouldBeLessThan(200);
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
    }
}
