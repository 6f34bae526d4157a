using Rapport.Testing;
using Shouldly;
using Xunit;

namespace Rapport.Api.Tests.Security;

/// <summary>How far each right reaches, for somebody in 华东 who owns nothing.</summary>
public sealed class ReachTests(World world) : IClassFixture<World>
{
    private static readonly string[] Everybody = [World.Manager, World.Salesperson, World.Below, World.Elsewhere];

    [Theory]
    [OnBothDatabases("none", new string[0])]
    [OnBothDatabases("own", new string[0])]
    [OnBothDatabases("team", new[] { World.Manager, World.Salesperson })]
    [OnBothDatabases("teamAndBelow", new[] { World.Manager, World.Salesperson, World.Below })]
    [OnBothDatabases("all", new[] { World.Manager, World.Salesperson, World.Below, World.Elsewhere })]
    public async Task Reading_reaches_as_far_as_the_role_says(TestDatabase database, string reach, string[] visible)
    {
        var person = await PersonAsync(database, new { read = reach });

        (await person.Get("accounts?select=name&count=true")).Is(200).Items.Select(i => i.Text("name")).ShouldBe(visible, ignoreOrder: true);
        (await person.Get("accounts/aggregate"))["groups"][0].At("count").GetInt32().ShouldBe(visible.Length);
        foreach (var name in Everybody)
        {
            (await person.Sees("accounts", await world.AccountOf(database, name))).ShouldBe(visible.Contains(name), name);
        }
    }

    [Theory]
    [OnBothDatabases("none", new string[0])]
    [OnBothDatabases("own", new string[0])]
    [OnBothDatabases("team", new[] { World.Manager, World.Salesperson })]
    [OnBothDatabases("teamAndBelow", new[] { World.Manager, World.Salesperson, World.Below })]
    [OnBothDatabases("all", new[] { World.Manager, World.Salesperson, World.Below, World.Elsewhere })]
    public async Task Changing_deleting_and_transferring_reach_as_far_as_the_role_says(TestDatabase database, string reach, string[] reached)
    {
        var administrator = await world.Administrator(database);
        foreach (var (right, wanted) in new[] { ("change", "read, change"), ("delete", "read, delete"), ("transfer", "read") })
        {
            var person = await PersonAsync(database, new Dictionary<string, string> { ["read"] = "all", [right] = reach });
            foreach (var name in Everybody)
            {
                var can = await person.Really(administrator, "accounts", await world.AccountOf(database, name));

                can.ShouldBe(reached.Contains(name) ? wanted : "read", $"{right} of {name}");
            }
        }
    }

    [Theory]
    [OnBothDatabases("none", new string[0])]
    [OnBothDatabases("team", new[] { World.Manager, World.Salesperson })]
    public async Task Giving_a_record_away_is_a_change_and_a_transfer(TestDatabase database, string reach, string[] reached)
    {
        var administrator = await world.Administrator(database);
        var person = await PersonAsync(database, new { read = "all", change = "all", transfer = reach });
        foreach (var name in Everybody)
        {
            var can = await person.Really(administrator, "accounts", await world.AccountOf(database, name));

            can.ShouldBe(reached.Contains(name) ? "read, change, transfer" : "read, change", name);
        }
    }

    [Theory, OnBothDatabases]
    public async Task Who_transfers_nothing_makes_records_in_the_own_name_only(TestDatabase database)
    {
        var person = await PersonAsync(database, new { read = "all", create = true, change = "all" });
        var other = (await world.As(database, World.Salesperson)).UserId;

        (await person.Post("leads", new { name = "x", ownerId = other })).IsProblem(403, "record.not_allowed");
        (await person.Post("accounts", new { name = "x", ownerId = other })).IsProblem(403, "record.not_transferable");
        var own = (await person.Post("accounts", new { name = "x", ownerId = person.UserId })).Is(201).Id();
        (await (await world.Administrator(database)).Delete($"accounts/{own}")).Is(204);
    }

    private async Task<ApiClient> PersonAsync(TestDatabase database, object rights)
    {
        var administrator = await world.Administrator(database);
        var east = (await administrator.Get("teams?filter=name eq '华东'")).Items.Single().Text("id");
        return await (await world.On(database)).AddUserAsync(await administrator.Role(new { account = rights }), east);
    }
}
