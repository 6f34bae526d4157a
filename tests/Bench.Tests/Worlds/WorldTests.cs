using Rapport.Bench.Worlds;
using Shouldly;
using Xunit;

namespace Rapport.Bench.Tests.Worlds;

public sealed class WorldTests
{
    [Theory]
    [InlineData(0.01)]
    [InlineData(1)]
    [InlineData(5)]
    public void The_salesperson_has_200_opportunities_at_every_scale_and_the_others_equally_many(double scale)
    {
        var world = new World(scale);
        var count = world.Count(Kind.Opportunity);
        var owned = Enumerable.Range(0, count).CountBy(world.Owner).ToDictionary();
        owned[World.Salesperson].ShouldBe(World.Few);
        var others = owned.Where(o => o.Key != World.Salesperson).Select(o => o.Value).ToList();
        others.Count.ShouldBe(World.People - 1);
        (others.Max() - others.Min()).ShouldBeLessThanOrEqualTo(1);
    }

    [Fact]
    public void The_nth_record_of_somebody_is_theirs_and_counted_from_the_moment_it_was_made()
    {
        var world = new World(0.05);
        foreach (var owner in new[] { 0, World.Salesperson, World.Colleague, World.People - 1 })
        {
            var mine = Enumerable.Range(0, world.Count(Kind.Contact)).Where(i => world.Owner(i) == owner).ToList();
            Enumerable.Range(0, mine.Count).Select(n => world.Of(owner, n)).ShouldBe(mine);
            world.OwnedAt(Kind.Contact, owner, World.End).ShouldBe(mine.Count);
            world.OwnedAt(Kind.Contact, owner, world.Made(Kind.Contact, mine[^1])).ShouldBe(mine.Count - 1);
        }
    }

    [Fact]
    public void Ids_follow_each_other_in_time_and_are_the_same_in_every_run()
    {
        var ids = Enumerable.Range(0, 10_000).Select(i => new World(0.01).Id(Kind.Activity, i)).ToList();
        ids.Distinct().Count().ShouldBe(ids.Count);
        ids.Zip(ids.Skip(1)).ShouldAllBe(pair => string.CompareOrdinal(pair.First.ToString(), pair.Second.ToString()) < 0);
        ids[0].Version.ShouldBe(7);
        new World(0.01).Id(Kind.Activity, 0).ShouldBe(ids[0]);
    }
}
