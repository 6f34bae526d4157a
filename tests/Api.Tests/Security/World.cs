using Rapport.Testing;

namespace Rapport.Api.Tests.Security;

/// <summary>
/// Two regions: 华东 with 上海 below it, and 华北. Each person owns an account of their own name with a contact and an opportunity; the
/// contact of the manager's points at the account of the other region, which the manager may not see.
/// </summary>
public sealed class World : Servers
{
    public const string Manager = "华东主管";
    public const string Salesperson = "华东销售";
    public const string Below = "上海销售";
    public const string Elsewhere = "华北销售";

    private readonly Dictionary<(TestServer, string), ApiClient> people = [];
    private readonly Dictionary<(TestServer, string), string> accounts = [];

    public async Task<ApiClient> As(TestDatabase database, string who)
    {
        var server = await On(database);
        return who is "administrator" or "reader" ? await server.As(who) : people[(server, who)];
    }

    /// <summary>The id of that person's account.</summary>
    public async Task<string> AccountOf(TestDatabase database, string who) => accounts[(await On(database), who)];

    protected override async Task<TestServer> PrepareAsync(TestServer server)
    {
        var api = await server.As("administrator");
        var east = (await api.Team("华东")).Id();
        var shanghai = (await api.Team("上海", new { parentId = east })).Id();
        var north = (await api.Team("华北")).Id();
        foreach (var (name, role, team) in new[] { (Manager, "manager", east), (Salesperson, "salesperson", east), (Below, "salesperson", shanghai), (Elsewhere, "salesperson", north) })
        {
            var person = people[(server, name)] = await server.AddUserAsync(role, team, name);
            var account = accounts[(server, name)] = (await person.Account(name, new { annualRevenue = 100 })).Id();
            await person.Contact(name, new { accountId = account });
        }

        await api.Contact("跨区", new { accountId = accounts[(server, Elsewhere)], ownerId = people[(server, Manager)].UserId });
        return server;
    }
}
