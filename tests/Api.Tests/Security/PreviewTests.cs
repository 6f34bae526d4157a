using System.Text.Json;
using Rapport.Api.Tests.Schema;
using Rapport.Testing;
using Shouldly;
using Xunit;
using static Rapport.Api.Tests.Security.RightsBuilders;

namespace Rapport.Api.Tests.Security;

/// <summary>A previewed change counts what then really opens and closes, and does nothing by itself.</summary>
public sealed class PreviewTests(PreviewTests.Company company) : IClassFixture<PreviewTests.Company>
{
    private static readonly string[] Objects = ["accounts", "contacts", "leads", "opportunities"];

    [Theory]
    [OnBothDatabases("manager")]
    [OnBothDatabases("reader")]
    [OnBothDatabases("administrator")]
    public async Task A_user_in_another_role(TestDatabase database, string role)
    {
        var people = await company.PeopleAsync(database);
        await HoldsAsync(database, new { user = new { id = people["south"].UserId, role } },
            api => api.Patch($"users/{people["south"].UserId}", new { role }),
            api => api.Patch($"users/{people["south"].UserId}", new { role = "salesperson" }));
    }

    [Theory, OnBothDatabases]
    public async Task A_user_in_another_team_and_in_none(TestDatabase database)
    {
        var (people, teams) = (await company.PeopleAsync(database), await company.TeamsAsync(database));
        await HoldsAsync(database, new { user = new { id = people["south"].UserId, teamId = teams["north"] } },
            api => api.Patch($"users/{people["south"].UserId}", new { teamId = teams["north"] }),
            api => api.Patch($"users/{people["south"].UserId}", new { teamId = teams["south"] }));
        await HoldsAsync(database, new { user = new { id = people["southLead"].UserId, noTeam = true } },
            api => api.Patch($"users/{people["southLead"].UserId}", new { teamId = (string?)null }),
            api => api.Patch($"users/{people["southLead"].UserId}", new { teamId = teams["south"] }));
    }

    [Theory, OnBothDatabases]
    public async Task A_team_below_another_and_on_top(TestDatabase database)
    {
        var teams = await company.TeamsAsync(database);
        await HoldsAsync(database, new { team = new { id = teams["south"], parentId = teams["north"] } },
            api => api.Patch($"teams/{teams["south"]}", new { parentId = teams["north"] }),
            api => api.Patch($"teams/{teams["south"]}", new { parentId = (string?)null }));
        await HoldsAsync(database, new { team = new { id = teams["belowNorth"] } },
            api => api.Patch($"teams/{teams["belowNorth"]}", new { parentId = (string?)null }),
            api => api.Patch($"teams/{teams["belowNorth"]}", new { parentId = teams["north"] }));
    }

    [Theory, OnBothDatabases]
    public async Task A_role_with_other_rights(TestDatabase database)
    {
        var role = await company.RoleAsync(database);
        var after = new { account = Everything("all"), contact = Everything("own"), opportunity = new { read = "none" } };
        await HoldsAsync(database, new { role = new { name = role, objects = after } },
            api => api.Patch($"roles/{role}", new { objects = after }),
            api => api.Patch($"roles/{role}", new { objects = new { account = Everything("team"), contact = Everything("team"), opportunity = Everything("team") } }));
    }

    [Theory, OnBothDatabases]
    public async Task A_rule_that_is_made_changed_and_removed(TestDatabase database)
    {
        var teams = await company.TeamsAsync(database);
        var made = new { name = "华北看重点客户", @object = "account", filter = "tier eq 'key'", principals = new[] { new { teamId = teams["north"] } } };
        var rule = "";
        await HoldsAsync(database, new { rule = new { change = made } }, async api => await api.Get($"share-rules/{rule = (await api.Post("share-rules", made)).Is(201).Id()}"), null, () => rule);
        var change = new { filter = "tier eq 'general'", principals = new object[] { new { teamId = teams["belowNorth"] }, new { role = "salesperson" } } };
        await HoldsAsync(database, new { rule = new { id = rule, change } }, api => api.Patch($"share-rules/{rule}", change), null, () => rule);
        await HoldsAsync(database, new { rule = new { id = rule, remove = true } }, async api =>
        {
            var answer = await api.Delete($"share-rules/{rule}");
            var server = await company.On(database);
            await Until(async () => (await Catalogue.QueryAsync(server, "SELECT count(*) FROM share_rules", r => r.GetInt64(0))).Single() == 0);
            return answer;
        }, null);
    }

    [Theory, OnBothDatabases]
    public async Task Only_administrators_preview(TestDatabase database)
    {
        var manager = await (await company.On(database)).As("manager");

        (await manager.Post("access/preview", new { user = new { id = manager.UserId, role = "administrator" } })).IsProblem(403, "auth.not_allowed");
    }

    /// <summary>Previews a change, sees that nothing happened, makes it, compares, and takes it back.</summary>
    private async Task HoldsAsync(TestDatabase database, object preview, Func<ApiClient, Task<ApiAnswer>> make, Func<ApiClient, Task<ApiAnswer>>? undo, Func<string>? rule = null)
    {
        var administrator = await company.Administrator(database);
        var before = await SeenAsync(database);

        var answer = (await administrator.Post("access/preview", preview)).Is(200);

        (await SeenAsync(database)).SelectMany(s => s.Value.Select(id => $"{s.Key} {id}")).ShouldBe(before.SelectMany(s => s.Value.Select(id => $"{s.Key} {id}")));
        (await make(administrator)).Status.ShouldBeInRange(200, 204);
        if (rule is not null)
        {
            await administrator.Applied(rule());
        }

        var after = await SeenAsync(database);
        var really = before.Keys
            .Select(key => (Key: key, Opened: after[key].Except(before[key]).Count(), Closed: before[key].Except(after[key]).Count()))
            .Where(c => c.Opened + c.Closed > 0)
            .Select(c => $"{c.Key} +{c.Opened} -{c.Closed}").ToList();
        really.ShouldNotBeEmpty();
        answer["users"].EnumerateArray().Select(u => $"{u.At("user").Text("id")} {Path(u)} +{u.At("opened")} -{u.At("closed")}").ShouldBe(really, ignoreOrder: true);
        answer["opened"].GetInt32().ShouldBe(answer["users"].EnumerateArray().Sum(u => u.At("opened").GetInt32()));
        answer["objects"].EnumerateArray().Sum(o => o.At("closed").GetInt32()).ShouldBe(answer["closed"].GetInt32());
        answer["peopleCounted"].GetInt32().ShouldBe(answer["people"].GetInt32());
        if (undo is not null)
        {
            (await undo(administrator)).Is(200);
        }

        static string Path(JsonElement effect) => effect.Text("object") == "opportunity" ? "opportunities" : effect.Text("object") + "s";
    }

    /// <summary>What every user sees of every object.</summary>
    private async Task<SortedDictionary<string, HashSet<string>>> SeenAsync(TestDatabase database)
    {
        var seen = new SortedDictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var person in (await company.PeopleAsync(database)).Values)
        {
            foreach (var path in Objects)
            {
                seen[$"{person.UserId} {path}"] = [.. (await person.Get($"{path}?select=id&limit=500&sort=id")).Is(200).Items.Select(i => i.Text("id")!)];
            }
        }

        return seen;
    }

    /// <summary>A north with a team below it and a south, each with people who own some of everything.</summary>
    public sealed class Company : Servers
    {
        private readonly Dictionary<TestServer, (Dictionary<string, ApiClient> People, Dictionary<string, string> Teams, string Role)> known = [];

        public async Task<Dictionary<string, ApiClient>> PeopleAsync(TestDatabase database) => known[await On(database)].People;

        public async Task<Dictionary<string, string>> TeamsAsync(TestDatabase database) => known[await On(database)].Teams;

        public async Task<string> RoleAsync(TestDatabase database) => known[await On(database)].Role;

        protected override async Task<TestServer> PrepareAsync(TestServer server)
        {
            var administrator = await server.As("administrator");
            var role = await administrator.Role(new { account = Everything("team"), contact = Everything("team"), opportunity = Everything("team") });
            var teams = new Dictionary<string, string> { ["north"] = (await administrator.Team("北")).Id(), ["south"] = (await administrator.Team("南")).Id() };
            teams["belowNorth"] = (await administrator.Team("北下", new { parentId = teams["north"] })).Id();
            var people = new Dictionary<string, ApiClient>
            {
                ["northLead"] = await server.AddUserAsync("manager", teams["north"]),
                ["north"] = await server.AddUserAsync("salesperson", teams["north"]),
                ["below"] = await server.AddUserAsync("salesperson", teams["belowNorth"]),
                ["southLead"] = await server.AddUserAsync("manager", teams["south"]),
                ["south"] = await server.AddUserAsync("salesperson", teams["south"]),
                ["southRole"] = await server.AddUserAsync(role, teams["south"]),
                ["northRole"] = await server.AddUserAsync(role, teams["north"]),
                ["administrator"] = administrator,
            };
            foreach (var (i, person) in people.Values.Index())
            {
                var account = (await administrator.Account(with: new { ownerId = person.UserId, tier = i % 2 == 0 ? "key" : "general" })).Id();
                await administrator.Contact(with: new { ownerId = person.UserId });
                await administrator.Lead(with: new { ownerId = person.UserId });
                await administrator.Opportunity(with: new { ownerId = person.UserId });
                await administrator.Share("accounts", account, new { userId = people["south"].UserId });
                (await administrator.Delete($"contacts/{(await administrator.Contact(with: new { ownerId = person.UserId })).Id()}")).Is(204);
            }

            // Shared with a team, a role and a user: whoever changes those gains and loses more than owners.
            var shared = (await administrator.Lead()).Id();
            await administrator.Share("leads", shared, new { teamId = teams["north"] });
            await administrator.Share("leads", (await administrator.Lead()).Id(), new { role = "salesperson" });
            known[server] = (people, teams, role);
            return server;
        }
    }
}
