using Rapport.Testing;
using Shouldly;
using Xunit;

namespace Rapport.Api.Tests.Security;

/// <summary>What a role hides or masks is told by no detour either.</summary>
public sealed class DetourTests(Servers servers) : IClassFixture<Servers>
{
    private const string Phone = "13912345678";

    [Theory, OnBothDatabases]
    public async Task A_masked_value_cannot_be_guessed_by_writing_it(TestDatabase database)
    {
        var api = await WithRole(database, new { contact = new { read = "own", create = true, change = "own", fields = new { phone = "masked" } } });
        var id = (await api.Contact(with: new { phone = Phone })).Id();

        var right = (await api.Patch($"contacts/{id}", new { phone = Phone })).IsProblem(422, "record.invalid");
        var wrong = (await api.Patch($"contacts/{id}", new { phone = "13900000000" })).IsProblem(422, "record.invalid");

        right.FirstError.ShouldBe("phone field.not_allowed");
        right["errors"].GetRawText().ShouldBe(wrong["errors"].GetRawText());
    }

    [Theory, OnBothDatabases]
    public async Task A_timeline_does_not_tell_what_a_hidden_reference_points_at(TestDatabase database)
    {
        var everything = new { read = "all", create = true, change = "all" };
        var api = await WithRole(database, new { account = everything, activity = new { read = "all", fields = new { accountId = "hidden" } }, task = everything });
        var admin = await servers.Administrator(database);
        var account = (await api.Account()).Id();
        await admin.Activity("隐藏", new { accountId = account });
        await admin.Task("可见", new { accountId = account });

        (await api.Get($"accounts/{account}/timeline")).Is(200).Items.Select(i => i.Text("title")).ShouldBe(["可见", null], ignoreOrder: true);
        (await admin.Get($"accounts/{account}/timeline")).Is(200).Items.Select(i => i.Text("title")).ShouldBe(["隐藏", "可见", null], ignoreOrder: true);
    }

    [Theory, OnBothDatabases]
    public async Task A_hidden_reference_is_refused_in_the_words_of_one_that_there_is_not(TestDatabase database)
    {
        var api = (await WithRole(database, new { contact = new { read = "all", fields = new { accountId = "hidden" } } })).In("en");

        (await api.Get("contacts?select=account")).IsProblem(400, "select.unknown_field")["detail"].GetString().ShouldBe("contact has no field “account”.");
        (await api.Get("contacts?select=nothing")).IsProblem(400, "select.unknown_field")["detail"].GetString().ShouldBe("contact has no field “nothing”.");
    }

    [Theory, OnBothDatabases]
    public async Task Converting_a_lead_shows_nothing_that_its_fields_hide(TestDatabase database)
    {
        var lead = new { read = "own", create = true, change = "own", fields = new { phone = "masked", company = "hidden" } };
        var made = new { read = "own", create = true };
        var api = await WithRole(database, new { lead, contact = made, account = made });
        var admin = await servers.Administrator(database);
        var id = (await admin.Lead("李娜", new { company = "远山科技", phone = Phone, email = "lina@example.com", ownerId = api.UserId })).Id();

        var converted = (await api.Post($"leads/{id}/convert")).Is(200);

        converted["account.name"].GetString().ShouldBe("李娜");
        var contact = (await admin.Get($"contacts/{converted["contact.id"].GetString()}")).Is(200);
        contact["phone"].GetString().ShouldBeNull();
    }

    [Theory, OnBothDatabases]
    public async Task The_task_that_follows_inherits_what_the_caller_may_set(TestDatabase database)
    {
        var api = await WithRole(database, new { task = new { read = "own", create = true, change = "own", fields = new { accountId = "hidden" } } });
        var admin = await servers.Administrator(database);
        var task = (await admin.Task(with: new { accountId = (await admin.Account()).Id(), ownerId = api.UserId })).Id();

        var next = (await api.Post($"tasks/{task}/complete", new { next = new { subject = "下一步" } })).Is(200)["next.id"].GetString();

        (await admin.Get($"tasks/{next}"))["accountId"].GetString().ShouldBeNull();
    }

    [Theory, OnBothDatabases]
    public async Task A_name_that_is_made_up_does_not_tell_what_a_hidden_field_holds(TestDatabase database)
    {
        var all = new { read = "all", change = "all" };
        var api = await WithRole(database, new { opportunity = new { read = "all", change = "all", fields = new { accountId = "hidden" } }, account = all });
        var admin = await servers.Administrator(database);
        var opportunity = (await admin.Opportunity(with: new { accountId = (await admin.Account("密客户")).Id() })).Id();

        (await api.Patch($"opportunities/{opportunity}", new { name = (string?)null })).Is(200).Text.ShouldNotContain("密客户");
    }

    [Theory, OnBothDatabases]
    public async Task Who_may_not_change_a_record_is_not_said_to_be_able_to_transfer_it(TestDatabase database)
    {
        var api = await WithRole(database, new { account = new { read = "all", change = "own", transfer = "all" } });
        var account = (await (await servers.Administrator(database)).Account()).Id();

        var access = (await api.Get($"accounts/{account}/access")).Is(200);

        access["may.transfer"].GetBoolean().ShouldBeFalse();
        access["reasons"].EnumerateArray().Single(r => r.Text("action") == "transfer").Text("code").ShouldBe("access.out_of_reach");
        (await api.Post($"accounts/{account}/transfer", new { toUserId = api.UserId })).IsProblem(403, "record.not_allowed");
    }

    /// <summary>A user whose role has those rights and no others.</summary>
    private async Task<ApiClient> WithRole(TestDatabase database, object objects)
    {
        var role = $"hiding_{Builders.Next}";
        (await (await servers.Administrator(database)).Post("roles", new { name = role, label = new { en = role }, objects })).Is(201);
        return await (await servers.On(database)).AddUserAsync(role);
    }
}
