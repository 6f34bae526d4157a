using Rapport.Platform.Access;
using Rapport.Platform.Access.Rights;
using Shouldly;
using Xunit;

namespace Rapport.Platform.Tests.Access.Rights;

public sealed class CircleTests
{
    private static readonly Guid Me = Numbered(1);
    private static readonly Guid Colleague = Numbered(2);
    private static readonly Guid Below = Numbered(3);
    private static readonly Guid Absent = Numbered(4);
    private static readonly Guid Team = Numbered(10);
    private static readonly Guid TeamBelow = Numbered(11);
    private static readonly Guid TeamAbove = Numbered(12);
    private static readonly Guid Role = Numbered(20);

    private static readonly Circle Whole = Circle.Of(Me, Role, Team, [(Me, Team), (Colleague, Team), (Below, TeamBelow)], [Team, TeamAbove], [Absent]);

    [Theory]
    [InlineData(Reach.Own, new[] { 1, 4 })]
    [InlineData(Reach.Team, new[] { 1, 2, 4 })]
    [InlineData(Reach.TeamAndBelow, new[] { 1, 2, 3, 4 })]
    public void Each_reach_holds_the_one_before_it_and_those_one_stands_in_for(Reach reach, int[] users) =>
        Whole.Within(reach).ShouldBe(users.Select(Numbered), ignoreOrder: true);

    [Fact]
    public void Shares_mean_the_user_the_role_the_teams_above_and_those_one_stands_in_for() =>
        Whole.Principals.ShouldBe([Me, Role, Team, TeamAbove, Absent], ignoreOrder: true);

    [Fact]
    public void My_team_is_without_those_one_stands_in_for() => Whole.Members.ShouldBe([Me, Colleague, Below], ignoreOrder: true);

    [Fact]
    public void Without_a_team_there_is_oneself()
    {
        var alone = Circle.Of(Me, Role, null, [], [], []);

        alone.Within(Reach.TeamAndBelow).ShouldBe([Me]);
        alone.Principals.ShouldBe([Me, Role]);
    }

    [Fact]
    public void Who_is_absent_in_the_own_team_is_named_once()
    {
        var circle = Circle.Of(Me, Role, Team, [(Me, Team), (Colleague, Team)], [Team], [Colleague]);

        circle.Team.ShouldBe([Me, Colleague]);
        circle.Own.ShouldBe([Me, Colleague]);
    }

    [Fact]
    public void An_unowned_object_is_reached_whole_or_not_at_all()
    {
        var viewer = new Viewer(Me, "我", null, ShippedRoles.Find("salesperson")!, Team, Whole, Language.Zh);

        viewer.Scope(Shop.Good).ShouldBe(RowScope.All);
        viewer.Scope(Shop.Firm).Owners.ShouldBe([Me, Absent]);
        (viewer with { Role = ShippedRoles.Unknown("gone") }).Scope(Shop.Firm).ShouldBe(RowScope.Nothing);
    }

    private static Guid Numbered(int number) => new(number, 0, 0, new byte[8]);
}
