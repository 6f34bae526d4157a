using Rapport.Platform.Access.Preview;
using Rapport.Platform.Access.Rights;
using Shouldly;
using Xunit;

namespace Rapport.Platform.Tests.Access.Preview;

/// <summary>A north (10) with a team below it (11) and a south (12); a manager and a salesperson in each, one of them (5) gone.</summary>
public sealed class OrganisationTests
{
    private static readonly Organisation Now = new(
        new[] { (1, "manager", 10), (2, "salesperson", 10), (3, "salesperson", 11), (4, "salesperson", 12) }
            .ToDictionary(p => Numbered(p.Item1), p => new Person(Numbered(p.Item1), $"第 {p.Item1} 人", p.Item2, Numbered(p.Item3))),
        new Dictionary<Guid, Guid> { [Numbered(1)] = Numbered(10), [Numbered(2)] = Numbered(10), [Numbered(3)] = Numbered(11), [Numbered(4)] = Numbered(12), [Numbered(5)] = Numbered(11) },
        new Dictionary<Guid, Guid?> { [Numbered(10)] = null, [Numbered(11)] = Numbered(10), [Numbered(12)] = null },
        ShippedRoles.All.ToDictionary(r => r.Name),
        new[] { (StandIn: Numbered(4), User: Numbered(2)) }.ToLookup(a => a.StandIn, a => a.User));

    [Fact]
    public void A_viewer_follows_from_teams_roles_and_absences()
    {
        var viewer = Now.Viewer(Now.People[Numbered(1)]);

        viewer.Role.Name.ShouldBe("manager");
        viewer.Circle.TeamAndBelow.ShouldBe(new[] { 1, 2, 3, 5 }.Select(Numbered), ignoreOrder: true);
        Now.Viewer(Now.People[Numbered(4)]).Circle.Own.ShouldBe(new[] { 4, 2 }.Select(Numbered));
        Now.Viewer(Now.People[Numbered(3)]).Circle.Principals.ShouldContain(Numbered(10));
    }

    [Fact]
    public void A_role_that_is_gone_may_nothing() => Now.Viewer(Now.People[Numbered(1)] with { Role = "gone" }).Role.Otherwise.ShouldBe(ObjectRights.Nothing);

    [Fact]
    public void A_user_in_another_team_is_counted_there()
    {
        var after = Now.With(Now.People[Numbered(4)] with { TeamId = Numbered(11) });

        after.Viewer(after.People[Numbered(1)]).Circle.TeamAndBelow.ShouldContain(Numbered(4));
        Now.Viewer(Now.People[Numbered(1)]).Circle.TeamAndBelow.ShouldNotContain(Numbered(4));
    }

    [Fact]
    public void A_user_in_no_team_is_counted_nowhere()
    {
        var after = Now.With(Now.People[Numbered(2)] with { TeamId = null });

        after.Viewer(after.People[Numbered(1)]).Circle.Team.ShouldBe([Numbered(1)]);
        after.Viewer(after.People[Numbered(2)]).Circle.Principals.ShouldNotContain(Numbered(10));
    }

    [Fact]
    public void A_team_moves_with_those_below_it()
    {
        var after = Now.With(Numbered(10), Numbered(12));

        after.Above(Numbered(11)).ShouldBe(new[] { 11, 10, 12 }.Select(Numbered));
    }

    [Fact]
    public void A_team_that_is_gone_is_not_above_anybody() => Now.Above(Numbered(99)).ShouldBeEmpty();

    [Fact]
    public void A_circle_of_teams_ends_where_it_began() => Now.With(Numbered(10), Numbered(11)).Above(Numbered(10)).ShouldBe([Numbered(10), Numbered(11)]);

    private static Guid Numbered(int number) => new(number, 0, 0, new byte[8]);
}
