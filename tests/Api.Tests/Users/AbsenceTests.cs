using System.Text.Json;
using Rapport.Api.Tests.Sales;
using Rapport.Api.Tests.Schema;
using Rapport.Testing;
using Shouldly;
using Xunit;

namespace Rapport.Api.Tests.Users;

/// <summary>Somebody is away; today is 2 March 2026 in Shanghai.</summary>
public sealed class AbsenceTests(SalesServers servers) : IClassFixture<SalesServers>
{
    [Theory, OnBothDatabases]
    public async Task One_enters_sees_and_cancels_ones_own_absence(TestDatabase database)
    {
        var server = await servers.On(database);
        var (away, standIn) = (await server.AddUserAsync("salesperson", name: "请假的"), await server.AddUserAsync("salesperson", name: "代理的"));

        var entered = (await away.Post("me/absences", new { standInId = standIn.UserId, from = "2026-03-02", to = "2026-03-06" })).Is(201);
        (await away.Post("me/absences", new { standInId = standIn.UserId, from = "2026-04-01", to = "2026-04-01" })).Is(201);

        (entered.Json.Text("user.name"), entered.Json.Text("standIn.name"), entered["running"].GetBoolean()).ShouldBe(("请假的", "代理的", true));
        var mine = await away.Get("me/absences");
        mine.Items.Select(Days).ShouldBe(["2026-04-01 – 2026-04-01", "2026-03-02 – 2026-03-06"]);
        mine["standingIn"].GetArrayLength().ShouldBe(0);
        (await standIn.Get("me/absences"))["standingIn"].EnumerateArray().Select(Days).ShouldBe(["2026-04-01 – 2026-04-01", "2026-03-02 – 2026-03-06"]);

        (await away.Delete($"absences/{entered.Id()}")).Is(204);
        (await away.Delete($"absences/{entered.Id()}")).IsProblem(404, "record.not_found");
        (await away.Get("me/absences")).Items.Count.ShouldBe(1);
    }

    [Theory, OnBothDatabases]
    public async Task An_administrator_enters_and_cancels_for_others_and_nobody_else_does(TestDatabase database)
    {
        var server = await servers.On(database);
        var api = await server.As("administrator");
        var (away, standIn) = (await server.AddUserAsync("salesperson"), await server.AddUserAsync("manager"));

        var entered = (await api.Post($"users/{away.UserId}/absences", new { standInId = standIn.UserId, from = "2026-03-02", to = "2026-03-06" })).Is(201);
        (await api.Get($"users/{away.UserId}/absences")).Items.Count.ShouldBe(1);
        (await standIn.Post($"users/{away.UserId}/absences", new { standInId = standIn.UserId, from = "2026-05-02", to = "2026-05-06" })).IsProblem(403, "auth.not_allowed");
        (await standIn.Get($"users/{away.UserId}/absences")).IsProblem(403, "auth.not_allowed");
        (await standIn.Delete($"absences/{entered.Id()}")).IsProblem(404, "record.not_found");
        (await api.Delete($"absences/{entered.Id()}")).Is(204);
        (await api.Get($"users/{Guid.NewGuid()}/absences")).IsProblem(404, "record.not_found");
        (await api.Post($"users/{Guid.NewGuid()}/absences", new { standInId = standIn.UserId, from = "2026-05-02", to = "2026-05-06" })).IsProblem(404, "record.not_found");
    }

    [Theory]
    [OnBothDatabases("2026-03-06", "2026-03-02", "to absence.ends_before_it_begins")]
    [OnBothDatabases("2026-02-20", "2026-03-01", "to absence.in_the_past")]
    [OnBothDatabases("2026-03-02", "2028-03-02", "to absence.too_long")]
    [OnBothDatabases("2028-03-03", "2028-03-04", "to absence.too_long")]
    public async Task Days_that_make_no_sense_are_refused(TestDatabase database, string from, string to, string error)
    {
        var server = await servers.On(database);
        var (away, standIn) = (await server.AddUserAsync("salesperson"), await server.AddUserAsync("salesperson"));

        (await away.Post("me/absences", new { standInId = standIn.UserId, from, to })).IsProblem(422, "record.invalid").FirstError.ShouldBe(error);
        (await away.Get("me/absences")).Items.ShouldBeEmpty();
    }

    [Theory, OnBothDatabases]
    public async Task A_stand_in_is_an_active_colleague(TestDatabase database)
    {
        var server = await servers.On(database);
        var (away, gone) = (await server.AddUserAsync("salesperson"), await server.AddUserAsync("salesperson"));
        (await (await server.As("administrator")).Patch($"users/{gone.UserId}", new { active = false })).Is(200);

        foreach (var (standInId, error) in new[] { (away.UserId, "absence.stand_in_self"), (gone.UserId, "absence.stand_in_inactive"), ($"{Guid.NewGuid()}", "reference.not_found") })
        {
            (await away.Post("me/absences", new { standInId, from = "2026-03-02", to = "2026-03-06" })).IsProblem(422, "record.invalid").FirstError.ShouldBe($"standInId {error}");
        }
    }

    [Theory, OnBothDatabases]
    public async Task Of_absences_that_overlap_one_holds_even_when_entered_at_once(TestDatabase database)
    {
        var server = await servers.On(database);
        var (away, standIn) = (await server.AddUserAsync("salesperson"), await server.AddUserAsync("salesperson"));

        var answers = await Task.WhenAll(Enumerable.Range(2, 6).Select(day => away.Post("me/absences", new { standInId = standIn.UserId, from = $"2026-03-0{day}", to = "2026-03-09" })));

        answers.Count(a => a.Status == 201).ShouldBe(1);
        var refused = answers.First(a => a.Status != 201).IsProblem(409, "absence.overlap");
        refused["to"].GetString().ShouldBe("2026-03-09");
        (await away.Post("me/absences", new { standInId = standIn.UserId, from = "2026-03-10", to = "2026-03-12" })).Is(201);
    }

    [Theory, OnBothDatabases]
    public async Task Who_stands_in_for_whom_on_a_day_is_one_select(TestDatabase database)
    {
        var server = await servers.On(database);
        var (away, standIn, third) = (await server.AddUserAsync("salesperson"), await server.AddUserAsync("salesperson"), await server.AddUserAsync("salesperson"));
        var entered = (await away.Post("me/absences", new { standInId = standIn.UserId, from = "2026-03-04", to = "2026-03-06" })).Is(201);
        (await standIn.Post("me/absences", new { standInId = third.UserId, from = "2026-03-04", to = "2026-03-06" })).Is(201);

        foreach (var (day, expected) in new[] { ("2026-03-03", 0), ("2026-03-04", 1), ("2026-03-06", 1), ("2026-03-07", 0) })
        {
            (await Running(day)).ShouldBe(expected, day);
        }

        (await away.Delete($"absences/{entered.Id()}")).Is(204);
        (await Running("2026-03-05")).ShouldBe(0);

        async Task<int> Running(string day) => (await Catalogue.QueryAsync(server,
            $"SELECT a.id FROM absences a JOIN users u ON u.id = a.stand_in_id WHERE u.email = '{(await standIn.Get("me"))["email"].GetString()}' AND a.cancelled_at IS NULL AND a.from_day <= '{day}' AND a.to_day >= '{day}'", _ => true)).Count;
    }

    private static string Days(JsonElement absence) => $"{absence.Text("from")} – {absence.Text("to")}";
}
