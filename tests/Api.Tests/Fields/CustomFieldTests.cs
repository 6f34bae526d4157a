using System.Text.Json;
using Rapport.Testing;
using Shouldly;
using Xunit;

namespace Rapport.Api.Tests.Fields;

/// <summary>Administrators' fields of every type work everywhere a built-in field does.</summary>
public sealed class CustomFieldTests(CustomFieldTests.World world) : IClassFixture<CustomFieldTests.World>
{
    [Theory]
    [OnBothDatabases("aText eq 'ＯＮＥ'", "1")]
    [OnBothDatabases("aText ne 'one'", "2,3")]
    [OnBothDatabases("contains(custom.aText, 'W')", "2")]
    [OnBothDatabases("contains(custom.aLongText, '二')", "1")]
    [OnBothDatabases("anInteger gt -5", "2")]
    [OnBothDatabases("anInteger in (-7, 12)", "1,2")]
    [OnBothDatabases("aDecimal le -0.5", "1")]
    [OnBothDatabases("aPercent eq 12.5", "1")]
    [OnBothDatabases("someMoney ge 0.0001", "1,2")]
    [OnBothDatabases("someMoney lt 1", "2")]
    [OnBothDatabases("someMoneyBase eq 1050", "1")]
    [OnBothDatabases("aBoolean eq false", "1")]
    [OnBothDatabases("aBoolean ne false", "2,3")]
    [OnBothDatabases("aDate lt 2024-03-01", "1")]
    [OnBothDatabases("aDate in period('this-year')", "")]
    [OnBothDatabases("aTime eq 2024-02-29T23:30:00Z", "1")]
    [OnBothDatabases("aTime gt 2024-02-29T23:30:00Z", "2")]
    [OnBothDatabases("aChoice eq 'a'", "1")]
    [OnBothDatabases("aChoice in ('a', null)", "1,3")]
    [OnBothDatabases("choices eq 'b'", "1,2")]
    [OnBothDatabases("choices ne 'b'", "3")]
    [OnBothDatabases("choices in ('a')", "1")]
    [OnBothDatabases("choices eq null", "3")]
    [OnBothDatabases("anEmail eq 'ONE@rapport.example'", "1")]
    [OnBothDatabases("aPhone eq '13912345678'", "1")]
    [OnBothDatabases("contains(custom.aWeb, 'rapport')", "1")]
    [OnBothDatabases("contains(custom.anAddress, '南京')", "1")]
    [OnBothDatabases("someoneId eq null", "3")]
    [OnBothDatabases("someone.name eq '远山科技'", "1")]
    [OnBothDatabases("someone.owner.name ne null", "1,2")]
    public async Task They_filter(TestDatabase database, string filter, string names)
    {
        var api = await world.Administrator(database);
        var text = filter.Contains("custom.", StringComparison.Ordinal) ? filter : "custom." + filter;

        (await api.Get($"leads?select=name&filter={Uri.EscapeDataString(text)}")).Is(200).Items.Select(i => i.Text("name")).ShouldBe(names.Split(',', StringSplitOptions.RemoveEmptyEntries), ignoreOrder: true);
    }

    [Theory]
    [OnBothDatabases("aText", "3,1,2")]
    [OnBothDatabases("anInteger", "3,1,2")]
    [OnBothDatabases("aDecimal", "3,1,2")]
    [OnBothDatabases("someMoney", "3,2,1")]
    [OnBothDatabases("someMoneyBase", "2,3,1")]
    [OnBothDatabases("aBoolean", "3,1,2")]
    [OnBothDatabases("aDate", "3,1,2")]
    [OnBothDatabases("aTime", "3,1,2")]
    [OnBothDatabases("aChoice", "3,1,2")]
    [OnBothDatabases("anEmail", "3,1,2")]
    [OnBothDatabases("someone.name", "3,2,1")]
    public async Task They_sort_with_null_smallest_and_page(TestDatabase database, string field, string names)
    {
        var api = await world.Administrator(database);
        var found = new List<string>();
        foreach (var sign in new[] { "", "-" })
        {
            string? cursor = null;
            do
            {
                var page = (await api.Get($"leads?select=name&sort={sign}custom.{field},name&limit=1{(cursor is null ? "" : $"&cursor={cursor}")}")).Is(200);
                found.Add(page.Items.Single().Text("name")!);
                cursor = page["next"].GetString();
            }
            while (cursor is not null);
        }

        string.Join(',', found.Take(3)).ShouldBe(names);
        // The base amount is null twice, where the name decides.
        (field == "someMoneyBase" ? "1,2,3" : string.Join(',', names.Split(',').Reverse())).ShouldBe(string.Join(',', found.Skip(3)));
    }

    [Theory]
    [OnBothDatabases("anInteger", "null,-7,12")]
    [OnBothDatabases("aText", "null,one,Two")]
    [OnBothDatabases("someMoney", "null,0.0001,150")]
    [OnBothDatabases("aBoolean", "null,false,true")]
    [OnBothDatabases("aDate:quarter", "null,2024-Q1,2024-Q2")]
    [OnBothDatabases("aTime:day", "null,2024-03-01,2024-06-30")]
    [OnBothDatabases("aChoice", "null,a,b")]
    [OnBothDatabases("someone.name", "null,北方,远山科技")]
    public async Task They_group(TestDatabase database, string key, string expected)
    {
        var api = await world.Administrator(database);

        var groups = (await api.Get($"leads/aggregate?groupBy=custom.{key}&sort=custom.{key}")).Is(200).Groups;

        groups.Select(g => g.EnumerateObject().First().Value).Select(v => v.ValueKind == JsonValueKind.Null ? "null" : v.ToString().Replace("False", "false", StringComparison.Ordinal).Replace("True", "true", StringComparison.Ordinal)).ShouldBe(expected.Split(','));
        groups.ShouldAllBe(g => g.GetProperty("count").GetInt32() == 1);
    }

    [Theory, OnBothDatabases]
    public async Task They_are_summed_with_their_currencies_and_base_amounts(TestDatabase database)
    {
        var api = await world.Administrator(database);

        var group = (await api.Get("leads/aggregate?measures=sum(custom.someMoney),sum(custom.someMoneyBase),sum(custom.anInteger),avg(custom.aDecimal),min(custom.aDate),max(custom.aText),countDistinct(custom.aChoice)")).Is(200).Groups.Single();

        group.GetProperty("sum(custom.someMoney)").ValueKind.ShouldBe(JsonValueKind.Null);
        group.GetProperty("currencies").GetInt32().ShouldBe(2);
        group.GetProperty("sum(custom.someMoneyBase)").GetDecimal().ShouldBe(1050);
        group.GetProperty("noRate").GetInt32().ShouldBe(1);
        group.GetProperty("sum(custom.anInteger)").GetDecimal().ShouldBe(5);
        group.GetProperty("avg(custom.aDecimal)").GetDecimal().ShouldBe(0.75m);
        group.GetProperty("min(custom.aDate)").GetString().ShouldBe("2024-02-29");
        group.GetProperty("countDistinct(custom.aChoice)").GetInt32().ShouldBe(2);
    }

    [Theory, OnBothDatabases]
    public async Task They_are_selected_and_looked_through(TestDatabase database)
    {
        var api = await world.Administrator(database);

        var item = (await api.Get("leads?filter=name eq '1'&select=custom.someMoney,custom.someone.name,custom.someone.owner.name,custom.aDate")).Is(200).Items.Single();

        item.At("custom.someMoney").GetDecimal().ShouldBe(150);
        item.Text("custom.someone.name").ShouldBe("远山科技");
        item.Text("custom.someone.owner.name").ShouldBe("administrator");
        item.At("custom").EnumerateObject().Select(m => m.Name).ShouldBe(["someMoney", "someone", "aDate"], ignoreOrder: true);
    }

    [Theory, OnBothDatabases]
    public async Task They_are_patched_batched_and_told_in_the_history(TestDatabase database)
    {
        var api = await world.Administrator(database);
        var id = (await api.Contact(with: new { custom = new { score = 1, note = "x" } })).Id();

        var patched = (await api.Patch($"contacts/{id}", "{\"custom\": {\"score\": 2}}")).Is(200);
        patched["custom.note"].GetString().ShouldBe("x");
        (await api.Post("contacts/batch", new[] { new { op = "update", id, data = new { custom = new { score = 3, note = (string?)null } } } })).Is(200);

        var history = (await api.Get($"contacts/{id}/history")).Items;
        history[0].At("changes").EnumerateArray().Select(c => $"{c.Text("field")}: {c.Text("from")} → {c.Text("to")}").ShouldBe(["custom.score: 2 → 3", "custom.note: x → "], ignoreOrder: true);
        (await api.Patch($"contacts/{id}", "{\"custom\": null}")).IsProblem(422, "record.invalid").FirstError.ShouldBe("custom field.unknown");
    }

    public sealed class World : Servers
    {
        protected override async Task<TestServer> PrepareAsync(TestServer server)
        {
            var api = await server.As("administrator");
            await AdministratorsFields.AddAllAsync(api, "lead");
            await api.Field("contact", "score", "integer");
            await api.Field("contact", "note", "text");
            await api.Rate("USD", "2020-01-01", 7);
            var (far, north) = ((await api.Account("远山科技")).Id(), (await api.Account("北方")).Id());
            await api.Lead("1", new
            {
                custom = new
                {
                    aText = "one", aLongText = "一\n二", anInteger = -7, aDecimal = -0.5, aPercent = 12.5, someMoney = 150, currency = "USD", aBoolean = false, aDate = "2024-02-29", aTime = "2024-02-29T23:30:00Z",
                    aChoice = "a", choices = new[] { "a", "b" }, anEmail = "one@rapport.example", aPhone = "+86 139-1234-5678", aWeb = "https://rapport.example", anAddress = new { street = "南京路" }, someoneId = far,
                },
            });
            await api.Lead("2", new
            {
                custom = new
                {
                    aText = "Two", anInteger = 12, aDecimal = 2, aPercent = 0, someMoney = 0.0001, currency = "EUR", aBoolean = true, aDate = "2024-06-30", aTime = "2024-06-30T00:00:00Z",
                    aChoice = "b", choices = new[] { "b" }, anEmail = "two@rapport.example", aPhone = "010-8888888", someoneId = north,
                },
            });
            await api.Lead("3");
            return server;
        }
    }
}
