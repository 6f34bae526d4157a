using System.Text.Json;
using Rapport.Testing;
using Shouldly;
using Xunit;
using static Rapport.Api.Tests.Security.RightsBuilders;

namespace Rapport.Api.Tests.Security;

/// <summary>A hidden field is not there, whichever way one looks: every answer is the one for a field that nobody ever made.</summary>
public sealed class HiddenFieldTests(Servers servers) : IClassFixture<Servers>
{
    [Theory]
    [OnBothDatabases("accounts?select=")]
    [OnBothDatabases("accounts?sort=-")]
    [OnBothDatabases("accounts/aggregate?groupBy=")]
    [OnBothDatabases("contacts?select=account.")]
    [OnBothDatabases("contacts?sort=account.")]
    [OnBothDatabases("contacts/aggregate?groupBy=account.")]
    [OnBothDatabases("opportunities?select=contact.account.")]
    [OnBothDatabases("accounts?view=recycle-bin&select=")]
    public async Task No_question_knows_it(TestDatabase database, string address)
    {
        var (_, person, _) = await PersonAsync(database, new { annualRevenue = "hidden", industry = "hidden", parentId = "hidden" });

        var unknown = (await person.Get(address + "nothing")).Is(400);
        foreach (var field in new[] { "annualRevenue", "annualRevenueBase", "industry", "parentId", "parent", "parent.name" })
        {
            var hidden = (await person.Get(address + field)).Is(400);
            (hidden.Code, hidden["detail"].GetString()).ShouldBe((unknown.Code, unknown["detail"].GetString()!.Replace("nothing", field, StringComparison.Ordinal)));
        }
    }

    [Theory]
    [OnBothDatabases("accounts?filter={0} ne null")]
    [OnBothDatabases("contacts?filter=account/{0} eq null")]
    [OnBothDatabases("accounts/aggregate?measures=sum({0})")]
    [OnBothDatabases("accounts/aggregate?measures=countDistinct({0})")]
    [OnBothDatabases("contacts/aggregate?measures=max(account.{0})")]
    public async Task No_filter_and_no_measure_knows_it(TestDatabase database, string address)
    {
        var (_, person, _) = await PersonAsync(database, new { annualRevenue = "hidden" });
        Task<ApiAnswer> Ask(string field) => person.Get(address.Replace("{0}", field, StringComparison.Ordinal));

        var unknown = (await Ask("nothing")).Is(400);
        foreach (var field in new[] { "annualRevenue", "annualRevenueBase" })
        {
            var hidden = (await Ask(field)).Is(400);
            (hidden.Code, hidden["detail"].GetString()).ShouldBe((unknown.Code, unknown["detail"].GetString()!.Replace("nothing", field, StringComparison.Ordinal)));
        }
    }

    [Theory, OnBothDatabases]
    public async Task No_answer_shows_it(TestDatabase database)
    {
        var (_, person, account) = await PersonAsync(database, new { annualRevenue = "hidden", city = "hidden" });
        static IEnumerable<string> Members(JsonElement record) => record.EnumerateObject().Select(m => m.Name);

        foreach (var record in new[]
        {
            (await person.Get($"accounts/{account}")).Is(200).Json,
            (await person.Get($"accounts?filter=id eq {account}")).Items.Single(),
            (await person.Patch($"accounts/{account}", new { country = "中国" })).Is(200).Json,
            (await person.Post("accounts", new { name = "x" }, "key")).Is(201).Json,
            (await person.Post("accounts", new { name = "x" }, "key")).Is(201).Json,
        })
        {
            Members(record).ShouldNotContain(m => m.StartsWith("annualRevenue", StringComparison.Ordinal) || m == "city");
            Members(record).ShouldContain("currency");
        }

        foreach (var definition in new[] { (await person.Get("objects/account")).Json, (await person.Get("objects")).Items.Single(o => o.Text("name") == "account") })
        {
            definition.At("fields").EnumerateArray().Select(f => f.Text("name")).ShouldNotContain(f => f == "city" || f!.StartsWith("annualRevenue", StringComparison.Ordinal));
        }

        (await person.Get("roles")).Is(200).Text.ShouldNotContain("annualRevenue");
    }

    [Theory, OnBothDatabases]
    public async Task Nobody_can_name_it_in_a_body(TestDatabase database)
    {
        var (administrator, person, account) = await PersonAsync(database, new { city = "hidden" });

        (await person.Patch($"accounts/{account}", new { city = "杭州" })).Is(422).FirstError.ShouldBe("city field.unknown");
        (await person.Patch($"accounts/{account}", new { city = (string?)null })).Is(422).FirstError.ShouldBe("city field.unknown");
        (await person.Post("accounts", new { name = "x", city = "杭州" })).Is(422).FirstError.ShouldBe("city field.unknown");
        (await person.Post("accounts/batch", new[] { new { op = "update", id = account, data = new { city = "x" } } })).Items.Single().At("errors")[0].Text("code").ShouldBe("field.unknown");
        (await administrator.Get($"accounts/{account}"))["city"].GetString().ShouldBe("上海");
    }

    [Theory, OnBothDatabases]
    public async Task History_and_timeline_do_not_tell_of_its_changes(TestDatabase database)
    {
        var (administrator, person, account) = await PersonAsync(database, new { annualRevenue = "hidden", city = "hidden" });
        (await administrator.Patch($"accounts/{account}", new { city = "杭州", annualRevenue = 4711, country = "中国" })).Is(200);

        var history = (await person.Get($"accounts/{account}/history")).Is(200);
        history.Items[0].At("changes").EnumerateArray().Select(c => c.Text("field")).ShouldBe(["country"]);
        history.Text.ShouldNotContain("4711");
        (await person.Get($"accounts/{account}/timeline")).Is(200).Items[0].Text("title").ShouldBe("country");
    }

    [Theory, OnBothDatabases]
    public async Task A_hidden_reference_leads_nowhere_and_brings_nothing_to_a_timeline(TestDatabase database)
    {
        var server = await servers.On(database);
        var administrator = await server.As("administrator");
        var role = await administrator.Role(new
        {
            account = Everything("all"),
            contact = Everything("all", new { accountId = "hidden" }),
            activity = Everything("all", new { accountId = "hidden" }),
        });
        var person = await server.AddUserAsync(role);
        var account = (await administrator.Account()).Id();
        await administrator.Contact("张伟", new { accountId = account });
        await administrator.Activity("致电", new { accountId = account });

        (await administrator.Get($"accounts/{account}/timeline")).Items.Select(i => i.Text("title")).ShouldBe(["致电", null]);
        (await person.Get($"accounts/{account}/timeline")).Is(200).Items.Select(i => i.Text("title")).ShouldBe([null]);
        var unknown = (await person.Get("contacts?select=nothing")).Is(400)["detail"].GetString()!;
        (await person.Get("contacts?select=account")).Is(400)["detail"].GetString().ShouldBe(unknown.Replace("nothing", "account", StringComparison.Ordinal));
        (await person.Get("contacts?select=account.name")).Is(400);
        (await person.Get($"contacts?filter=accountId eq {account}")).IsProblem(400, "filter.unknown_field");
        (await person.Get("contacts")).Is(200).Text.ShouldNotContain("account");
    }

    [Theory, OnBothDatabases]
    public async Task An_administrators_field_hides_as_well(TestDatabase database)
    {
        var field = $"secret{Builders.Next}";
        var server = await servers.On(database);
        var administrator = await server.As("administrator");
        await administrator.Field("account", field, "text");
        var (_, person, account) = await PersonAsync(database, new Dictionary<string, string> { [$"custom.{field}"] = "hidden" });
        (await administrator.Patch($"accounts/{account}", new { custom = new Dictionary<string, string> { [field] = "机密" } })).Is(200);

        (await person.Get($"accounts/{account}")).Is(200).Text.ShouldNotContain("机密");
        (await person.Get($"accounts?select=custom.{field}")).IsProblem(400, "select.unknown_field");
        (await person.Get($"accounts?filter=custom.{field} eq '机密'")).IsProblem(400, "filter.unknown_field");
        (await person.Patch($"accounts/{account}", new { custom = new Dictionary<string, string> { [field] = "x" } })).Is(422).FirstError.ShouldBe($"custom.{field} field.unknown");
        (await administrator.Get($"accounts/{account}"))[$"custom.{field}"].GetString().ShouldBe("机密");
    }

    [Theory, OnBothDatabases]
    public async Task Nobody_is_asked_for_a_field_that_became_required_while_it_is_hidden(TestDatabase database)
    {
        var field = $"later{Builders.Next}";
        var server = await servers.On(database);
        var administrator = await server.As("administrator");
        await administrator.Field("lead", field, "text");
        var role = await administrator.Role(new { lead = Everything("own", new Dictionary<string, string> { [$"custom.{field}"] = "hidden" }) });
        var person = await server.AddUserAsync(role);
        (await administrator.Patch($"objects/lead/fields/{field}", new { required = true })).Is(200);

        (await person.Post("leads", new { name = "x" })).Is(201);
        (await administrator.Post("leads", new { name = "x" })).Is(422).FirstError.ShouldBe($"custom.{field} value.required");
        (await administrator.Delete($"objects/lead/fields/{field}")).Is(204);
    }

    [Theory, OnBothDatabases]
    public async Task A_stage_does_not_ask_for_a_hidden_field(TestDatabase database)
    {
        var server = await servers.On(database);
        var administrator = await server.As("administrator");
        var person = await server.AddUserAsync(await administrator.Role(new { opportunity = Everything("own", new { lossReason = "hidden" }) }));
        var opportunity = (await person.Opportunity()).Id();

        (await administrator.Post($"opportunities/{opportunity}/move-stage", new { stage = "lost" })).Is(422).FirstError.ShouldBe("lossReason stage.requires");
        (await person.Post($"opportunities/{opportunity}/move-stage", new { stage = "lost" })).Is(200)["outcome"].GetString().ShouldBe("lost");
    }

    [Theory]
    [OnBothDatabases("hidden")]
    [OnBothDatabases("masked")]
    public async Task Converting_a_lead_shows_nothing_of_it_that_was_not_shown(TestDatabase database, string access)
    {
        var server = await servers.On(database);
        var administrator = await server.As("administrator");
        var person = await server.AddUserAsync(await administrator.Role(new { lead = Everything("own", new { phone = access }), account = Everything("own"), contact = Everything("own") }));
        var lead = (await administrator.Lead(with: new { phone = "021-61234567", email = "wang@kehu.example", ownerId = person.UserId })).Id();

        var contact = (await person.Post($"leads/{lead}/convert", new { })).Is(200)["contact.id"].GetString();

        var made = (await person.Get($"contacts/{contact}")).Is(200);
        made["phone"].ValueKind.ShouldBe(JsonValueKind.Null);
        made["email"].GetString().ShouldBe("wang@kehu.example");
    }

    [Theory, OnBothDatabases]
    public async Task Converting_a_lead_fills_in_what_the_converter_may_not_see_of_the_contact(TestDatabase database)
    {
        var server = await servers.On(database);
        var administrator = await server.As("administrator");
        var person = await server.AddUserAsync(await administrator.Role(new { lead = Everything("own"), account = Everything("own"), contact = Everything("own", new { phone = "hidden" }) }));
        var lead = (await person.Lead(with: new { phone = "021-61234567" })).Id();

        var contact = (await person.Post($"leads/{lead}/convert", new { })).Is(200)["contact.id"].GetString();

        (await person.Get($"contacts/{contact}")).Is(200).Text.ShouldNotContain("61234567");
        (await administrator.Get($"contacts/{contact}"))["phone"].GetString().ShouldBe("021-61234567");
    }

    /// <summary>Somebody who does everything with accounts but for these fields, and an account with a contact and an opportunity.</summary>
    private async Task<(ApiClient Administrator, ApiClient Person, string Account)> PersonAsync(TestDatabase database, object fields)
    {
        var server = await servers.On(database);
        var administrator = await server.As("administrator");
        var role = await administrator.Role(new { account = Everything("all", fields), contact = Everything("all"), opportunity = Everything("all") });
        var account = (await administrator.Account(with: new { annualRevenue = 1234, city = "上海" })).Id();
        var contact = (await administrator.Contact(with: new { accountId = account })).Id();
        await administrator.Opportunity(with: new { contactId = contact });
        return (administrator, await server.AddUserAsync(role), account);
    }
}
