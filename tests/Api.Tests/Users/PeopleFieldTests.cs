using Rapport.Testing;
using Shouldly;
using Xunit;

namespace Rapport.Api.Tests.Users;

/// <summary>What is known of a colleague and of a team.</summary>
public sealed class PeopleFieldTests(Servers servers) : IClassFixture<Servers>
{
    [Theory, OnBothDatabases]
    public async Task Working_hours_are_kept_in_one_order_and_the_same_ones_change_nothing(TestDatabase database)
    {
        var api = await servers.Administrator(database);
        var id = (await api.Post("users", new
        {
            name = "周一到周六",
            timeZone = "Europe/Berlin",
            workingHours = new object[] { Span([6], "09:00", "12:00"), Span([3, 2, 1], "13:30", "18:00"), Span([1, 2], "09:00", "12:00"), Span([4, 5], "13:30", "18:00") },
        })).Is(201).Id();

        var read = await api.Get($"users/{id}");

        read["timeZone"].GetString().ShouldBe("Europe/Berlin");
        read["workingHours"].GetRawText().ShouldBe("""[{"days":[1,2,6],"from":"09:00","to":"12:00"},{"days":[1,2,3,4,5],"from":"13:30","to":"18:00"}]""");
        (await api.Patch($"users/{id}", new { workingHours = new[] { Span([5, 4, 3, 2, 1], "13:30", "18:00"), Span([6, 2, 1], "09:00", "12:00") } })).Is(200).Version().ShouldBe(1);
        (await api.Patch($"users/{id}", new { workingHours = new[] { Span([7], "00:00", "24:00") } })).Is(200).Version().ShouldBe(2);
        var history = (await api.Get($"users/{id}/history")).Items[0].At("changes")[0];
        (history.Text("field"), history.At("from").GetArrayLength(), history.At("to")[0].Text("to")).ShouldBe(("workingHours", 2, "24:00"));
        (await api.Patch($"users/{id}", new { workingHours = Array.Empty<object>(), timeZone = (string?)null })).Is(200)["workingHours"].ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null);
    }

    [Theory, OnBothDatabases]
    public async Task A_team_has_a_manager_who_gains_no_rights_by_it(TestDatabase database)
    {
        var server = await servers.On(database);
        var api = await server.As("administrator");
        var manager = await server.AddUserAsync("manager");
        var team = (await api.Team(with: new { managerId = manager.UserId })).Id();
        var member = await server.AddUserAsync("salesperson", team);
        var account = (await member.Account()).Id();

        (await api.Get($"teams/{team}?select=name,manager.name"))["manager.name"].GetString().ShouldStartWith("manager");
        (await manager.Get($"accounts/{account}")).IsProblem(404, "record.not_found");
        (await api.Patch($"teams/{team}", new { managerId = Guid.NewGuid() })).IsProblem(422, "record.invalid").FirstError.ShouldBe("managerId reference.not_found");
    }

    [Theory, OnBothDatabases]
    public async Task Nobody_is_ones_own_manager_and_an_inactive_one_may_be_somebodys(TestDatabase database)
    {
        var server = await servers.On(database);
        var api = await server.As("administrator");
        var (first, second) = ((await server.AddUserAsync("manager")).UserId, (await server.AddUserAsync("manager")).UserId);

        (await api.Patch($"users/{first}", new { managerId = first })).IsProblem(422, "record.invalid").FirstError.ShouldBe("managerId reference.cycle");
        (await api.Patch($"users/{first}", new { managerId = second })).Is(200);
        (await api.Patch($"users/{second}", new { managerId = first })).IsProblem(422, "record.invalid").FirstError.ShouldBe("managerId reference.cycle");
        (await api.Patch($"users/{second}", new { active = false })).Is(200);
        (await api.Post("users", new { name = "新人", managerId = second })).Is(201);
    }

    private static object Span(int[] days, string from, string to) => new { days, from, to };
}
