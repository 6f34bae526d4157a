using Rapport.Platform.Access;
using Shouldly;
using Xunit;

namespace Rapport.Platform.Tests.Access;

public sealed class AncestryTests
{
    private static readonly Guid A = new(1, 0, 0, new byte[8]);
    private static readonly Guid B = new(2, 0, 0, new byte[8]);
    private static readonly Guid C = new(3, 0, 0, new byte[8]);

    [Fact]
    public void Nothing_stands_above_itself() => new Ancestry([]).TryGive(A, A).ShouldBeFalse();

    [Fact]
    public void A_record_cannot_stand_below_its_grandchild() => new Ancestry([(C, B), (B, A)]).TryGive(A, C).ShouldBeFalse();

    [Fact]
    public void A_record_can_move_to_another_branch() => new Ancestry([(C, A), (B, A)]).TryGive(C, B).ShouldBeTrue();

    [Fact]
    public void Of_two_changes_that_close_a_circle_together_the_second_is_refused()
    {
        var ancestry = new Ancestry([]);

        ancestry.TryGive(A, B).ShouldBeTrue();
        ancestry.TryGive(B, A).ShouldBeFalse();
    }

    [Fact]
    public void A_refused_change_leaves_the_others_free()
    {
        var ancestry = new Ancestry([]);

        ancestry.TryGive(A, B).ShouldBeTrue();
        ancestry.TryGive(B, A).ShouldBeFalse();
        ancestry.TryGive(B, C).ShouldBeTrue();
        ancestry.TryGive(C, A).ShouldBeFalse();
    }

    [Fact]
    public void A_circle_in_older_data_ends_the_walk() => new Ancestry([(A, B), (B, A)]).TryGive(C, A).ShouldBeTrue();
}
