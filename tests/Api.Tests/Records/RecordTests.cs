using Rapport.Testing;
using Shouldly;
using Xunit;

namespace Rapport.Api.Tests.Records;

public sealed class RecordTests(Servers servers) : IClassFixture<Servers>
{
    [Theory, OnBothDatabases]
    public async Task A_new_record_is_answered_with_its_address_version_and_owner(TestDatabase database)
    {
        var api = await servers.Administrator(database);
        var created = await api.Account("远山科技", new { city = "杭州" });

        created.Location.ShouldBe($"/api/v1/accounts/{created.Id()}");
        created.ETag.ShouldBe("\"1\"");
        created.Version().ShouldBe(1);
        created["ownerId"].GetString().ShouldBe(api.UserId);
        created["createdBy"].GetString().ShouldBe(api.UserId);
        var read = (await api.Get($"accounts/{created.Id()}")).Is(200);
        read.Text.ShouldBe(created.Text);
        read.ETag.ShouldBe("\"1\"");
    }

    [Theory, OnBothDatabases]
    public async Task A_patch_changes_the_named_members_only_and_raises_the_version(TestDatabase database)
    {
        var api = await servers.Administrator(database);
        var account = await api.Account(with: new { city = "杭州", employees = 50 });

        var patched = (await api.Patch($"accounts/{account.Id()}", new { employees = 60 })).Is(200);

        patched.Version().ShouldBe(2);
        patched.ETag.ShouldBe("\"2\"");
        patched["employees"].GetInt32().ShouldBe(60);
        patched["city"].GetString().ShouldBe("杭州");
        (await api.Get($"accounts/{account.Id()}")).Text.ShouldBe(patched.Text);
    }

    [Theory, OnBothDatabases]
    public async Task A_patch_that_changes_nothing_makes_no_version_and_no_history(TestDatabase database)
    {
        var api = await servers.Administrator(database);
        var account = await api.Account("无变化", new { annualRevenue = 10.5m, industry = "software" });

        var patched = (await api.Patch($"accounts/{account.Id()}", "{\"name\": \" 无变化 \", \"annualRevenue\": 10.5000, \"city\": null}")).Is(200);

        patched.Text.ShouldBe(account.Text);
        (await api.Get($"accounts/{account.Id()}/history")).Items.Count.ShouldBe(1);
    }

    [Theory, OnBothDatabases]
    public async Task A_batch_that_was_given_up_is_a_problem_with_an_item_for_each_change(TestDatabase database)
    {
        var api = await servers.Administrator(database);

        var answer = (await api.Post("accounts/batch?atomic=true", new object[] { new { op = "create", data = new { name = "x" } }, new { op = "create", data = new { name = "" } } })).IsProblem(409, "batch.aborted");

        answer["type"].GetString().ShouldBe("about:blank");
        answer["traceId"].GetString().ShouldNotBeNullOrEmpty();
        answer.Items.Select(i => i.Text("code")).ShouldBe(["batch.aborted", "record.invalid"]);
    }

    [Theory, OnBothDatabases]
    public async Task A_batch_that_does_not_say_clearly_whether_it_is_atomic_is_refused(TestDatabase database)
    {
        var api = await servers.Administrator(database);

        (await api.Post("accounts/batch?atomic=1", new[] { new { op = "create", data = new { name = "x" } } })).IsProblem(400, "batch.atomic");
    }

    [Theory, OnBothDatabases]
    public async Task The_callers_own_id_points_at_nothing_but_a_user(TestDatabase database)
    {
        var api = await servers.Administrator(database);

        (await api.Post("contacts", new { name = "张伟", accountId = api.UserId })).Is(422).FirstError.ShouldBe("accountId reference.not_found");
    }

    [Theory]
    [OnBothDatabases("accounts", "{\"\\ud800\": 1}")]
    [OnBothDatabases("accounts", "{\"name\": \"x\", \"custom\": {\"\\ud800\": 1}}")]
    [OnBothDatabases("accounts/batch", "[{\"\\ud800\": 1}]")]
    public async Task A_member_named_by_half_a_character_is_no_JSON(TestDatabase database, string path, string body)
    {
        var api = await servers.Administrator(database);

        (await api.Post(path, body)).IsProblem(400, "json.invalid");
    }

    [Theory, OnBothDatabases]
    public async Task Null_empties_a_field(TestDatabase database)
    {
        var api = await servers.Administrator(database);
        var account = await api.Account(with: new { city = "杭州" });

        (await api.Patch($"accounts/{account.Id()}", "{\"city\": null}")).Is(200)["city"].ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null);
    }

    [Theory, OnBothDatabases]
    public async Task A_stale_version_is_told_the_one_that_holds(TestDatabase database)
    {
        var api = await servers.Administrator(database);
        var account = await api.Account();
        (await api.Patch($"accounts/{account.Id()}", new { city = "北京" }, ifMatch: 1)).Is(200);

        var stale = (await api.Patch($"accounts/{account.Id()}", new { city = "上海" }, ifMatch: 1)).IsProblem(412, "record.version_conflict");

        stale["version"].GetInt32().ShouldBe(2);
        (await api.Get($"accounts/{account.Id()}"))["city"].GetString().ShouldBe("北京");
    }

    [Theory, OnBothDatabases]
    public async Task A_deleted_record_goes_to_the_recycle_bin_and_comes_back(TestDatabase database)
    {
        var api = await servers.Administrator(database);
        var id = (await api.Account("回收")).Id();

        (await api.Delete($"accounts/{id}")).Is(204);
        (await api.Get($"accounts/{id}")).IsProblem(404, "record.not_found");
        (await api.Patch($"accounts/{id}", new { city = "上海" })).IsProblem(404, "record.not_found");
        (await api.Delete($"accounts/{id}")).IsProblem(404, "record.not_found");
        (await api.Get($"accounts?view=recycle-bin&filter=id eq {id}")).Is(200).Items.Single().GetProperty("deletedAt").GetString().ShouldNotBeNull();

        (await api.Post($"accounts/{id}/restore")).Is(200).Version().ShouldBe(3);
        (await api.Get($"accounts/{id}")).Is(200)["name"].GetString().ShouldBe("回收");
        (await api.Get($"accounts?view=recycle-bin&filter=id eq {id}")).Items.ShouldBeEmpty();
    }

    [Theory, OnBothDatabases]
    public async Task A_delete_with_a_stale_version_deletes_nothing(TestDatabase database)
    {
        var api = await servers.Administrator(database);
        var id = (await api.Account()).Id();
        (await api.Patch($"accounts/{id}", new { city = "上海" })).Is(200);

        var request = new HttpRequestMessage(HttpMethod.Delete, $"accounts/{id}");
        request.Headers.IfMatch.Add(new("\"1\""));

        (await api.SendAsync(request)).IsProblem(412, "record.version_conflict");
        (await api.Get($"accounts/{id}")).Is(200);
    }

    [Theory, OnBothDatabases]
    public async Task History_tells_who_changed_what_newest_first(TestDatabase database)
    {
        var api = await servers.Administrator(database);
        var id = (await api.Account("历史", new { city = "杭州" })).Id();
        await api.Patch($"accounts/{id}", new { city = "上海", annualRevenue = 5 });
        await api.Delete($"accounts/{id}");

        var items = (await api.Get($"accounts/{id}/history")).Is(200).Items;

        items.Select(i => i.Text("kind")).ShouldBe(["deleted", "updated", "created"]);
        items.Select(i => i.At("version").GetInt32()).ShouldBe([3, 2, 1]);
        items[1].Text("by.id").ShouldBe(api.UserId);
        items[1].Text("through").ShouldBe("api");
        var changes = items[1].At("changes").EnumerateArray().ToDictionary(c => c.Text("field")!, c => (c.Text("from"), c.Text("to")));
        changes["city"].ShouldBe(("杭州", "上海"));
        changes["annualRevenue"].ShouldBe((null, "5"));
        changes.Keys.ShouldNotContain("updatedAt");
    }

    [Theory]
    [OnBothDatabases("{\"nmae\": \"x\", \"name\": \"y\"}", "nmae field.unknown")]
    [OnBothDatabases("{\"name\": \"y\", \"custom\": {\"nope\": 1}}", "custom.nope field.unknown")]
    [OnBothDatabases("{\"name\": \"y\", \"custom.nope\": 1}", "custom.nope field.unknown")]
    [OnBothDatabases("{\"name\": \"y\", \"currency\": \"\\ud800\"}", "currency text.broken")]
    [OnBothDatabases("{\"name\": \"y\", \"parentId\": \"\\ud800\"}", "parentId text.broken")]
    [OnBothDatabases("{}", "name value.required")]
    [OnBothDatabases("{\"name\": \"  \"}", "name value.required")]
    [OnBothDatabases("{\"name\": null}", "name value.required")]
    [OnBothDatabases("{\"name\": \"y\", \"version\": 7}", "version field.read_only")]
    [OnBothDatabases("{\"name\": \"y\", \"annualRevenueBase\": 7}", "annualRevenueBase field.read_only")]
    [OnBothDatabases("{\"name\": \"y\", \"createdAt\": \"2020-01-01T00:00:00Z\"}", "createdAt field.read_only")]
    public async Task A_body_that_does_not_fit_is_refused_with_its_field(TestDatabase database, string body, string error)
    {
        var api = await servers.Administrator(database);
        var before = (await api.Get("accounts/aggregate"))["groups"][0].GetProperty("count").GetInt32();

        (await api.Post("accounts", body)).IsProblem(422, "record.invalid").FirstError.ShouldBe(error);

        (await api.Get("accounts/aggregate"))["groups"][0].GetProperty("count").GetInt32().ShouldBe(before);
    }

    [Theory, OnBothDatabases]
    public async Task All_errors_of_a_body_are_told_at_once_in_the_callers_language(TestDatabase database)
    {
        var api = await servers.Administrator(database);
        const string Body = "{\"employees\": \"many\", \"foundedYear\": 3000, \"tier\": \"none\"}";

        var chinese = (await api.In("zh-CN").Post("accounts", Body)).Is(422);
        var english = (await api.In("en-GB,en;q=0.9").Post("accounts", Body)).Is(422);

        chinese["errors"].EnumerateArray().Select(e => e.Text("field")).ShouldBe(["employees", "foundedYear", "tier", "name"], ignoreOrder: true);
        chinese["errors"].EnumerateArray().Single(e => e.Text("field") == "name").Text("message").ShouldBe("请填写客户名称。");
        english["errors"].EnumerateArray().Single(e => e.Text("field") == "name").Text("message").ShouldBe("Name is required.");
    }
}
