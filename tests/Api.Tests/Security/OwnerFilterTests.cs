using Rapport.Testing;
using Shouldly;
using Xunit;

namespace Rapport.Api.Tests.Security;

/// <summary>
/// Lists, counts and sums that ask for one owner. The owner decides which row rule is left: none for one whose records the viewer sees, the
/// shared ones alone for everybody else.
/// </summary>
public sealed class OwnerFilterTests(World world) : IClassFixture<World>
{
    [Theory]
    [OnBothDatabases("ownerId eq {0}")]
    [OnBothDatabases("ownerId eq '{0}' and industry eq null")]
    [OnBothDatabases("(name ne null and ownerId eq {0})")]
    public async Task Of_somebody_elses_records_only_the_shared_ones_are_there(TestDatabase database, string filter)
    {
        var (other, viewer) = (await world.As(database, World.Elsewhere), await world.As(database, World.Salesperson));
        var run = $"某人 {Builders.Next}";
        var shared = (await other.Account($"{run} 共享")).Id();
        await other.Account($"{run} 未共享");
        await other.Share("accounts", shared, new { userId = viewer.UserId });
        var asked = $"{string.Format(System.Globalization.CultureInfo.InvariantCulture, filter, other.UserId)} and startswith(name,'{run}')";

        var list = (await viewer.Get($"accounts?select=name,owner.name&count=true&sort=name&filter={asked}")).Is(200);
        list.Items.Select(i => i.Text("name")).ShouldBe([$"{run} 共享"]);
        list.Items.Single().At("owner").Text("name").ShouldBe(World.Elsewhere);
        list["total"].GetInt32().ShouldBe(1);
        (await viewer.Get($"accounts/aggregate?filter={asked}")).Is(200)["groups"][0].GetProperty("count").GetInt32().ShouldBe(1);
    }

    [Theory]
    [OnBothDatabases("ownerId eq me()")]
    [OnBothDatabases("ownerId eq {0}")]
    public async Task Own_records_are_there_with_a_share_of_them_or_without(TestDatabase database, string filter)
    {
        var (other, viewer) = (await world.As(database, World.Elsewhere), await world.As(database, World.Salesperson));
        var run = $"本人 {Builders.Next}";
        var shared = (await viewer.Account($"{run} 1")).Id();
        await viewer.Account($"{run} 2");
        await other.Account($"{run} 3");
        await viewer.Share("accounts", shared, new { userId = viewer.UserId });
        await viewer.Share("accounts", shared, new { userId = other.UserId });
        var asked = $"{string.Format(System.Globalization.CultureInfo.InvariantCulture, filter, viewer.UserId)} and startswith(name,'{run}')";

        var list = (await viewer.Get($"accounts?select=name&count=true&sort=name&filter={asked}")).Is(200);

        list.Items.Select(i => i.Text("name")).ShouldBe([$"{run} 1", $"{run} 2"]);
        list["total"].GetInt32().ShouldBe(2);
    }

    [Theory]
    [OnBothDatabases("ownerId eq {0} or startswith(name,'{1}')")]
    [OnBothDatabases("not (ownerId eq {0})")]
    [OnBothDatabases("ownerId ne {0}")]
    public async Task A_filter_that_takes_other_owners_too_keeps_the_whole_row_rule(TestDatabase database, string filter)
    {
        var (other, viewer) = (await world.As(database, World.Elsewhere), await world.As(database, World.Salesperson));
        var run = $"两人 {Builders.Next}";
        await viewer.Account($"{run} 自己的");
        await other.Account($"{run} 别人的");
        var asked = string.Format(System.Globalization.CultureInfo.InvariantCulture, filter, filter.Contains(" or ", StringComparison.Ordinal) ? viewer.UserId : Guid.NewGuid(), run);

        var list = (await viewer.Get($"accounts?select=name&count=true&limit=500&filter=({asked}) and startswith(name,'{run}')")).Is(200);

        list.Items.Select(i => i.Text("name")).ShouldBe([$"{run} 自己的"]);
        list["total"].GetInt32().ShouldBe(1);
    }
}
