using Rapport.Testing;
using Shouldly;
using Xunit;

namespace Rapport.Api.Tests.Sales;

public sealed class ConvertLeadTests(SalesServers servers) : IClassFixture<SalesServers>
{
    [Theory, OnBothDatabases]
    public async Task A_lead_becomes_account_contact_and_opportunity(TestDatabase database)
    {
        var api = await servers.Administrator(database);
        var owner = (await servers.On(database)).As("salesperson");
        var lead = (await api.Lead("李娜", new { company = "远山科技", title = "采购经理", mobile = "13912345678", city = "杭州", source = "referral", ownerId = (await owner).UserId })).Id();

        var made = (await api.Post($"leads/{lead}/convert", new { opportunity = new { amount = 5000, stage = "needs" } })).Is(200);

        var account = await api.Get($"accounts/{made.Json.Text("account.id")}");
        (account.Json.Text("name"), account.Json.Text("city"), account.Json.Text("source"), account.Json.Text("ownerId")).ShouldBe(("远山科技", "杭州", "referral", (await owner).UserId));
        var contact = await api.Get($"contacts/{made.Json.Text("contact.id")}");
        (contact.Json.Text("name"), contact.Json.Text("title"), contact.Json.Text("accountId"), contact.Json.Text("ownerId")).ShouldBe(("李娜", "采购经理", account.Id(), (await owner).UserId));
        var opportunity = await api.Get($"opportunities/{made.Json.Text("opportunity.id")}");
        (opportunity.Json.Text("name"), opportunity.Json.Text("stage"), opportunity.Json.Text("accountId"), opportunity.Json.Text("contactId")).ShouldBe(("远山科技", "needs", account.Id(), contact.Id()));
        opportunity.Json.Text("ownerId").ShouldBe((await owner).UserId);
        var converted = (await api.Get($"leads/{lead}")).Json;
        converted.GetRawText().ShouldBe(made["lead"].GetRawText());
        (converted.Text("status"), converted.Text("convertedAt")).ShouldBe(("converted", "2026-03-01T20:00:00Z"));
        (converted.Text("accountId"), converted.Text("contactId"), converted.Text("opportunityId")).ShouldBe((account.Id(), contact.Id(), opportunity.Id()));
    }

    [Theory, OnBothDatabases]
    public async Task Activities_and_tasks_follow_the_lead_and_keep_what_they_have(TestDatabase database)
    {
        var api = await servers.Administrator(database);
        var (lead, other) = ((await api.Lead()).Id(), (await api.Account()).Id());
        var activity = (await api.Activity(with: new { leadId = lead })).Id();
        var task = (await api.Task(with: new { leadId = lead, accountId = other })).Id();
        var stranger = (await api.Task()).Id();

        var made = (await api.Post($"leads/{lead}/convert")).Is(200);

        made["opportunity"].ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null);
        var (account, contact) = (made.Json.Text("account.id"), made.Json.Text("contact.id"));
        (await References($"activities/{activity}")).ShouldBe((account, contact, lead));
        (await References($"tasks/{task}")).ShouldBe((other, contact, lead));
        (await References($"tasks/{stranger}")).ShouldBe((null, null, null));

        async Task<(string?, string?, string?)> References(string address)
        {
            var record = (await api.Get(address)).Is(200).Json;
            return (record.Text("accountId"), record.Text("contactId"), record.Text("leadId"));
        }
    }

    [Theory, OnBothDatabases]
    public async Task An_existing_account_is_taken_as_it_is_and_no_contact_made_when_none_is_wanted(TestDatabase database)
    {
        var api = await servers.Administrator(database);
        var account = await api.Account("远山科技");
        var lead = (await api.Lead(with: new { company = "别的公司", city = "杭州" })).Id();

        var made = (await api.Post($"leads/{lead}/convert", new { accountId = account.Id(), contact = false })).Is(200);

        made.Json.Text("account.id").ShouldBe(account.Id());
        made["contact"].ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null);
        (await api.Get($"accounts/{account.Id()}")).Text.ShouldBe(account.Text);
    }

    [Theory]
    [OnBothDatabases("{\"opportunity\": {\"stage\": \"lost\"}}", "opportunity.lossReason stage.requires")]
    [OnBothDatabases("{\"opportunity\": {\"stage\": \"won\"}}", "opportunity.amount stage.requires")]
    [OnBothDatabases("{\"opportunity\": {\"amount\": \"much\"}}", "opportunity.amount value.type")]
    [OnBothDatabases("{\"opportunity\": {\"colour\": \"red\"}}", "opportunity.colour field.unknown")]
    [OnBothDatabases("{\"opportunity\": {\"accountId\": null}}", "opportunity.accountId lead.set_by_conversion")]
    [OnBothDatabases("{\"accountId\": \"00000000-0000-0000-0000-000000000001\"}", "accountId reference.not_found")]
    public async Task A_refused_conversion_leaves_nothing_behind(TestDatabase database, string body, string error)
    {
        var api = await servers.Administrator(database);
        var company = $"无痕 {Builders.Next}";
        var lead = await api.Lead(company, new { company });

        (await api.Post($"leads/{lead.Id()}/convert", body)).Is(422).FirstError.ShouldBe(error);

        foreach (var objects in new[] { "accounts", "contacts", "opportunities" })
        {
            (await api.Get($"{objects}?filter=name eq '{company}'")).Is(200).Items.ShouldBeEmpty();
        }

        (await api.Get($"leads/{lead.Id()}")).Text.ShouldBe(lead.Text);
        (await api.Post($"leads/{lead.Id()}/convert")).Is(200);
    }

    [Theory, OnBothDatabases]
    public async Task A_lead_is_converted_once_and_by_its_conversion_only(TestDatabase database)
    {
        var api = await servers.Administrator(database);
        var lead = (await api.Lead()).Id();
        (await api.Patch($"leads/{lead}", new { status = "converted" })).Is(422).FirstError.ShouldBe("status lead.convert_only");

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => api.Post($"leads/{lead}/convert")));

        answers.Select(a => a.Status).Order().ShouldBe([200, 409, 409, 409]);
        (await api.Post($"leads/{lead}/convert")).IsProblem(409, "lead.already_converted");
        (await api.Patch($"leads/{lead}", new { status = "new" })).IsProblem(409, "lead.already_converted");
        (await api.Post($"leads/{Guid.NewGuid()}/convert")).IsProblem(404, "record.not_found");
    }
}
