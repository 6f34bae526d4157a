using Rapport.Platform.Access;
using Rapport.Platform.Access.Rights;
using Rapport.Platform.Problems;
using Rapport.Platform.Tests.Access.Rights;
using Rapport.Platform.Views;
using Shouldly;
using Xunit;

namespace Rapport.Platform.Tests.Views;

public sealed class ViewDecisionTests
{
    private static readonly Guid MyTeam = Guid.NewGuid();
    private static readonly ViewRequest Good = new("firm", " 重点 ", [new("name"), new("city", 120, true)]);

    [Fact]
    public void A_good_request_becomes_the_view_and_says_as_little_as_it_needs()
    {
        var view = Decide(Good with { Filter = "  ", Sort = " -name " }, Person("salesperson"));

        (view.Name, view.Filter, view.Sort, view.Layout, view.SharedWith, view.TeamId, view.Position).ShouldBe(("重点", null, "-name", "table", "none", null, 7));
        view.Columns.ShouldBe([new("name"), new("city", 120, true)]);
    }

    [Theory]
    [InlineData("", "name view.name")]
    [InlineData("a\u0007b", "name view.name")]
    public void A_name_is_short_and_can_be_read(string name, string error) => Refused(Good with { Name = name }).ShouldBe([error]);

    [Fact]
    public void Everything_that_is_wrong_is_told_at_once()
    {
        Refused(Good with { Name = new('x', 101), Columns = [], Layout = "map", SharedWith = "friends", Position = -1 })
            .ShouldBe(["name view.name", "columns view.columns", "layout view.layout", "sharedWith view.shared_with", "position view.position"]);
        Refused(Good with { Columns = [new("name"), new("name")] }).ShouldBe(["columns view.columns"]);
        Refused(Good with { Columns = [new("name"), null!] }).ShouldBe(["columns view.columns"]);
        Refused(Good with { Columns = [new("name", 39)] }).ShouldBe(["columns view.width"]);
        Refused(Good with { Filter = $"name eq '{new string('x', 20_000)}'" }).ShouldBe(["filter view.too_large"]);
        Refused(Good with { Filter = $"name eq '{new string('客', 7_000)}'" }).ShouldBe(["filter view.too_large"]);
        Refused(Good with { Filter = "name eq '\ud800'" }).ShouldBe(["filter text.broken"]);
        // Firms have no board.
        Refused(Good with { Layout = "board" }).ShouldBe(["layout view.layout"]);
    }

    [Fact]
    public void A_view_stays_with_its_object()
    {
        Should.Throw<RefusedException>(() => ViewDecision.Decide(Good with { Object = "good" }, Beginning, Shop.Good, Person("salesperson"))).Errors.Single().Code.ShouldBe("view.object_fixed");
        Should.Throw<RefusedException>(() => ViewDecision.Decide(Good with { Object = "x" }, Beginning, null, Person("salesperson"))).Errors.Single().Code.ShouldBe("view.object");
    }

    [Theory]
    [InlineData("salesperson", "team", "view.not_for_team")]
    [InlineData("reader", "team", "view.not_for_team")]
    [InlineData("manager", "team", null)]
    [InlineData("administrator", "team", null)]
    [InlineData("salesperson", "everyone", "view.not_for_everyone")]
    [InlineData("manager", "everyone", "view.not_for_everyone")]
    [InlineData("administrator", "everyone", null)]
    public void Who_looks_after_a_team_shares_with_it_and_administrators_with_everyone(string role, string with, string? code)
    {
        SavedView Decided() => Decide(Good with { SharedWith = with }, Person(role));

        if (code is null)
        {
            Decided().TeamId.ShouldBe(with == "team" ? MyTeam : null);
        }
        else
        {
            Should.Throw<RefusedException>(Decided).Refusal.Code.ShouldBe(code);
        }
    }

    [Fact]
    public void Only_administrators_name_another_team_and_nobody_none()
    {
        var other = Guid.NewGuid();
        var shared = Good with { SharedWith = "team", TeamId = other };

        Should.Throw<RefusedException>(() => Decide(shared, Person("manager"))).Errors.Single().Code.ShouldBe("view.team");
        Decide(shared, Person("administrator")).TeamId.ShouldBe(other);
        Should.Throw<RefusedException>(() => Decide(shared with { TeamId = null }, Person("administrator") with { TeamId = null })).Errors.Single().Code.ShouldBe("view.team");
        Decide(shared with { SharedWith = "none" }, Person("salesperson")).TeamId.ShouldBeNull();
    }

    private static SavedView Beginning => new(Guid.NewGuid(), 1, "firm", Guid.NewGuid(), "", "none", null, [], null, null, "table", 7);

    private static SavedView Decide(ViewRequest request, Viewer viewer) => ViewDecision.Decide(request, Beginning, Shop.Firm, viewer);

    private static IEnumerable<string> Refused(ViewRequest request) =>
        Should.Throw<RefusedException>(() => Decide(request, Person("administrator"))).Errors.Select(e => $"{e.Field} {e.Code}");

    private static Viewer Person(string role) => new(Guid.NewGuid(), "x", null, ShippedRoles.Find(role)!, MyTeam, Circle.Empty, Language.En);
}
