using System.Text;
using Rapport.Testing;
using Shouldly;
using Xunit;

namespace Rapport.Imports.Tests.Behaviours;

/// <summary>Several files of one system, dropped in any order.</summary>
public sealed class OrderTests(Servers servers) : IClassFixture<Servers>
{
    [Theory, OnBothDatabases]
    public async Task What_others_point_at_comes_first(TestDatabase database)
    {
        var api = await servers.Administrator(database);
        var ids = new Dictionary<string, string>();
        foreach (var (objects, header) in new[] { ("tasks", "subject"), ("opportunities", "name"), ("activities", "kind"), ("leads", "name"), ("contacts", "name"), ("products", "name"), ("accounts", "name"), ("users", "name"), ("teams", "name") })
        {
            ids[(await api.Upload(objects, $"{header}\nx\n")).Is(202).Id()] = objects;
        }

        (await Order(api, ids.Keys)).Select(id => ids[id]).ShouldBe(["users", "teams", "accounts", "contacts", "leads", "products", "opportunities", "activities", "tasks"]);
        (await Order(api, ids.Keys.Reverse())).Select(id => ids[id]).ShouldBe(["users", "teams", "accounts", "contacts", "leads", "products", "opportunities", "activities", "tasks"]);
    }

    [Theory, OnBothDatabases]
    public async Task Of_two_objects_that_point_at_each_other_the_one_the_files_point_at_comes_first(TestDatabase database)
    {
        var api = await servers.Administrator(database);
        var people = (await api.Upload("users", "name,team\nA,N\n")).Is(202).Id();
        var teams = (await api.Upload("teams", "name\nN\n")).Is(202).Id();
        var led = (await api.Upload("teams", "name,manager\nN,A\n")).Is(202).Id();
        var plain = (await api.Upload("users", "name\nA\n")).Is(202).Id();

        (await Order(api, [people, teams])).ShouldBe([teams, people]);
        (await Order(api, [led, plain])).ShouldBe([plain, led]);
    }

    [Theory, OnBothDatabases]
    public async Task What_is_not_there_or_not_known_yet(TestDatabase database)
    {
        await using var server = await TestServer.StartAsync(database);
        var (api, seller) = (await server.As("administrator"), await server.As("salesperson"));
        var accounts = (await api.Upload("accounts", "name\nx\n")).Is(202).Id();
        var unknown = (await api.Upload("", Encoding.UTF8.GetBytes("姓名,邮箱\n甲,a@b.example\n"))).Is(202).Id();

        (await Order(api, [unknown, accounts])).ShouldBe([accounts, unknown]);
        (await api.Get("imports/order")).Is(200).Items.ShouldBeEmpty();
        (await api.Get($"imports/order?ids={accounts},{Guid.NewGuid()}")).IsProblem(404, "import.not_found");
        (await api.Get("imports/order?ids=x")).IsProblem(404, "import.not_found");
        (await seller.Get($"imports/order?ids={accounts}")).IsProblem(404, "import.not_found");
    }

    private static async Task<IEnumerable<string>> Order(ApiClient api, IEnumerable<string> ids) =>
        (await api.Get($"imports/order?ids={string.Join(',', ids)}")).Is(200).Items.Select(i => i.GetString()!);
}
