using Rapport.Testing;
using Shouldly;
using Xunit;

namespace Rapport.Api.Tests.Lists;

public sealed class OrderTests(Servers servers) : IClassFixture<Servers>
{
    [Theory, OnBothDatabases]
    public async Task Chinese_is_ordered_by_pinyin_between_Latin_without_regard_to_case_and_width(TestDatabase database)
    {
        var api = await servers.Administrator(database);
        string[] ordered = ["2 号客户", "10号客户", "阿里", "Ａpple", "apple pie", "重庆银行", "Zebra", "张三", "长春"];
        await api.Many("leads", ordered.Reverse().Select(name => new { name, city = "拼音" }));

        var names = (await api.Get("leads?sort=name&select=name&filter=city eq '拼音'")).Items.Select(i => i.Text("name")!).ToList();

        names.IndexOf("阿里").ShouldBeLessThan(names.IndexOf("Ａpple"));
        names.IndexOf("Ａpple").ShouldBeLessThan(names.IndexOf("apple pie"));
        names.IndexOf("重庆银行").ShouldBeLessThan(names.IndexOf("Zebra"));
        names.IndexOf("长春").ShouldBeLessThan(names.IndexOf("重庆银行"));
        names.IndexOf("Zebra").ShouldBeLessThan(names.IndexOf("张三"));
        (await api.Get("leads?sort=-name&select=name&filter=city eq '拼音'")).Items.Select(i => i.Text("name")!).ShouldBe(names.AsEnumerable().Reverse());
    }

    [Theory, OnBothDatabases]
    public async Task Null_is_the_smallest_value_of_every_type(TestDatabase database)
    {
        var api = await servers.Administrator(database);
        await api.Many("accounts", [new { name = "空" }, (object)new { name = "满", city = "北京", employees = 0, annualRevenue = 0, tier = "key", phone = "010-1234567", country = "空值" }]);
        await api.Patch($"accounts/{(await api.Get("accounts?filter=name eq '空'")).Items[0].Text("id")}", new { country = "空值" });

        foreach (var field in new[] { "city", "employees", "annualRevenue", "annualRevenueBase", "tier", "phone" })
        {
            async Task<string> First(string sort) => (await api.Get($"accounts?filter=country eq '空值'&sort={sort}&limit=1")).Is(200).Items[0].Text("name")!;
            (await First(field)).ShouldBe("空", field);
            (await First("-" + field)).ShouldBe("满", field);
        }
    }

    [Theory, OnBothDatabases]
    public async Task A_list_can_be_ordered_through_references_and_by_several_fields(TestDatabase database)
    {
        var api = await servers.Administrator(database);
        var (a, b) = ((await api.Account("AAA")).Id(), (await api.Account("BBB")).Id());
        await api.Many("contacts", [new { name = "3", accountId = (string?)null }, new { name = "1", accountId = (string?)b }, new { name = "2", accountId = (string?)a }, new { name = "4", accountId = (string?)a }]);

        (await api.Get("contacts?sort=account.name,-name&select=name")).Is(200).Items.Select(i => i.Text("name")).ShouldBe(["3", "4", "2", "1"]);
        (await api.Get("contacts?sort=-account.name,name&select=name")).Is(200).Items.Select(i => i.Text("name")).ShouldBe(["1", "2", "4", "3"]);
    }
}
