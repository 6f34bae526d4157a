using Rapport.Testing;
using Shouldly;
using Xunit;

namespace Rapport.Api.Tests.Lists;

public sealed class PageTests(PageTests.Pages pages) : IClassFixture<PageTests.Pages>
{
    [Theory]
    [OnBothDatabases("city")]
    [OnBothDatabases("-city")]
    [OnBothDatabases("city,-employees")]
    [OnBothDatabases("-employees,city")]
    [OnBothDatabases("annualRevenue,city,-name")]
    [OnBothDatabases("-annualRevenue")]
    [OnBothDatabases("parent.city,employees")]
    [OnBothDatabases("-id")]
    public async Task Every_record_stands_on_exactly_one_page_while_others_are_added(TestDatabase database, string sort)
    {
        var api = await pages.Administrator(database);
        var wanted = (await All(api, "country eq '页'", sort, 500)).ToList();
        var adding = AddAsync(api);

        var seen = (await All(api, "country in ('页','后来')", sort, 97)).ToList();
        await adding;

        seen.ShouldBeUnique();
        seen.Where(wanted.ToHashSet().Contains).ShouldBe(wanted);
    }

    [Theory, OnBothDatabases]
    public async Task Pages_both_ways_are_mirror_images(TestDatabase database)
    {
        var api = await pages.Administrator(database);

        var forth = await All(api, "country eq '页'", "employees,city", 400);
        var back = await All(api, "country eq '页'", "-employees,-city", 400);

        forth.Count.ShouldBe(Pages.Count);
        back.AsEnumerable().Reverse().ShouldBe(forth);
    }

    [Theory, OnBothDatabases]
    public async Task A_cursor_that_is_not_ours_or_of_another_question_is_refused(TestDatabase database)
    {
        var api = await pages.Administrator(database);
        var cursor = (await api.Get("accounts?sort=city&limit=2")).Is(200)["next"].GetString()!;
        (await api.Get($"accounts?sort=city&limit=3&cursor={cursor}")).Is(200);

        foreach (var address in new[]
        {
            $"accounts?sort=-city&cursor={cursor}",
            $"accounts?sort=city&filter=name ne null&cursor={cursor}",
            $"contacts?sort=name&cursor={cursor}",
            $"accounts?sort=city&view=recycle-bin&cursor={cursor}",
            $"accounts?sort=city&cursor={(cursor[0] == 'A' ? 'B' : 'A')}{cursor[1..]}",
            $"accounts?sort=city&cursor={cursor[..^2]}",
            "accounts?sort=city&cursor=AAAA",
            "accounts?sort=city&cursor=%F0%9F%92%A9",
            $"accounts?sort=city&cursor={new string('A', 9000)}",
        })
        {
            (await api.Get(address)).IsProblem(400, "list.cursor");
        }

        var other = await (await pages.On(database)).As("reader");
        (await other.Get($"accounts?sort=city&cursor={cursor}")).IsProblem(400, "list.cursor");
    }

    [Theory]
    [OnBothDatabases("limit=0", "list.limit")]
    [OnBothDatabases("limit=501", "list.limit")]
    [OnBothDatabases("limit=-1", "list.limit")]
    [OnBothDatabases("limit=5.5", "list.limit")]
    [OnBothDatabases("limit=99999999999", "list.limit")]
    [OnBothDatabases("count=maybe", "list.count")]
    [OnBothDatabases("view=trash", "list.view")]
    [OnBothDatabases("fliter=name eq 'x'", "request.unknown_parameter")]
    [OnBothDatabases("Limit=5", "request.unknown_parameter")]
    [OnBothDatabases("select=nope", "select.unknown_field")]
    [OnBothDatabases("select=custom.nope", "select.unknown_field")]
    [OnBothDatabases("select=parent.parent.parent.name", "select.too_deep")]
    [OnBothDatabases("sort=parent.parent.parent.name", "sort.too_deep")]
    [OnBothDatabases("filter=parent.parent.parent.name eq 'x'", "filter.too_deep")]
    [OnBothDatabases("sort=description", "sort.not_sortable")]
    [OnBothDatabases("filter=contains(industry,'%00')", "filter.invalid")]
    [OnBothDatabases("sort=name,city,country,tier,phone,source", "sort.too_many")]
    public async Task A_list_that_cannot_be_is_refused(TestDatabase database, string parameters, string code) =>
        (await (await pages.Administrator(database)).Get("accounts?" + parameters)).IsProblem(400, code);

    [Theory, OnBothDatabases]
    public async Task Fifty_come_unless_a_limit_up_to_500_says_otherwise(TestDatabase database)
    {
        var api = await pages.Administrator(database);

        (await api.Get("accounts")).Items.Count.ShouldBe(50);
        (await api.Get("accounts?limit=500")).Items.Count.ShouldBe(500);
        (await api.Get("accounts?limit=1")).Items.Count.ShouldBe(1);
    }

    [Theory, OnBothDatabases]
    public async Task A_count_is_of_all_pages_and_says_whether_it_is_exact(TestDatabase database)
    {
        var api = await pages.Administrator(database);
        foreach (var count in new[] { "exact", "true", "estimate" })
        {
            var first = (await api.Get($"accounts?filter=country eq '页'&limit=500&count={count}")).Is(200);
            first["total"].GetInt32().ShouldBe(Pages.Count);
            first["totalIs"].GetString().ShouldBe("exact");
            var second = (await api.Get($"accounts?filter=country eq '页'&limit=500&count={count}&cursor={first["next"].GetString()}")).Is(200);
            second["total"].GetInt32().ShouldBe(Pages.Count);
        }

        var none = (await api.Get("accounts?filter=name eq 'nobody'&count=true")).Is(200);
        none["total"].GetInt32().ShouldBe(0);
        none.Items.ShouldBeEmpty();
        none["next"].ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null);
    }

    [Theory, OnBothDatabases]
    public async Task Only_what_is_selected_is_answered_two_steps_deep(TestDatabase database)
    {
        var api = await pages.Administrator(database);

        var item = (await api.Get("accounts?select=name,parent.name,parent.owner.name,parent.parentId&filter=parentId ne null&limit=1")).Is(200).Items[0];

        item.EnumerateObject().Select(m => m.Name).ShouldBe(["id", "name", "parent"]);
        item.At("parent").EnumerateObject().Select(m => m.Name).ShouldBe(["id", "name", "owner", "parentId"]);
        item.At("parent.owner").EnumerateObject().Select(m => m.Name).ShouldBe(["id", "name"]);
    }

    [Theory, OnBothDatabases]
    public async Task A_cursor_over_a_field_that_was_made_anew_with_another_type_is_refused(TestDatabase database)
    {
        var api = await pages.Administrator(database);
        await api.Field("product", "rank", "text");
        await api.Many("products", [new { name = "1", custom = new { rank = "high" } }, new { name = "2", custom = new { rank = "low" } }]);
        var cursor = (await api.Get("products?sort=custom.rank&limit=1")).Is(200)["next"].GetString();

        (await api.Delete("objects/product/fields/rank")).Is(204);
        await api.Field("product", "rank", "integer");

        (await api.Get($"products?sort=custom.rank&limit=1&cursor={cursor}")).IsProblem(400, "list.cursor");
    }

    private static async Task AddAsync(ApiClient api)
    {
        for (var i = 0; i < 10; i++)
        {
            await api.Many("accounts", Enumerable.Range(0, 5).Select(n => new { name = $"later {i} {n}", country = "后来", city = n % 2 == 0 ? null : "乙", employees = n }));
        }
    }

    private static async Task<List<string>> All(ApiClient api, string filter, string sort, int limit)
    {
        var ids = new List<string>();
        string? cursor = null;
        do
        {
            var page = (await api.Get($"accounts?select=id&filter={filter}&sort={sort}&limit={limit}{(cursor is null ? "" : $"&cursor={cursor}")}")).Is(200);
            ids.AddRange(page.Items.Select(i => i.Text("id")!));
            cursor = page["next"].GetString();
        }
        while (cursor is not null);
        return ids;
    }

    public sealed class Pages : Servers
    {
        public const int Count = 1_100;

        protected override async Task<TestServer> PrepareAsync(TestServer server)
        {
            var api = await server.As("administrator");
            var parent = (await api.Account("parent", new { city = "丙" })).Id();
            await api.Many("accounts", Enumerable.Range(0, Count).Select(i => new
            {
                name = $"客户 {i % 400}",
                country = "页",
                city = (i % 7) switch { 0 => null, < 4 => "甲", _ => $"乙 {i % 5}" },
                employees = i % 3 == 0 ? (int?)null : i % 11,
                annualRevenue = i % 4 == 0 ? (decimal?)null : i % 13 * 0.0001m,
                parentId = i % 2 == 0 ? parent : null,
            }));
            return server;
        }
    }
}
