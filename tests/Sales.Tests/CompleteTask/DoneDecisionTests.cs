using Rapport.Sales.CompleteTask;
using Shouldly;
using Xunit;

namespace Rapport.Sales.Tests.CompleteTask;

public sealed class DoneDecisionTests
{
    private static readonly DateTime Now = new(2026, 11, 21, 9, 30, 0, DateTimeKind.Utc);
    private static readonly DateTime Earlier = Now.AddDays(-3);

    [Fact]
    public void A_task_is_done_now_unless_said_otherwise()
    {
        DoneDecision.Decide(true, null, true, false, Now, ofThePast: false).ShouldBe(new(true, Now));
        DoneDecision.Decide(true, Earlier, true, true, Now, ofThePast: false).ShouldBe(new(true, Earlier));
    }

    [Fact]
    public void A_task_that_is_done_already_keeps_its_time() =>
        DoneDecision.Decide(true, Earlier, true, false, Now, ofThePast: false).ShouldBe(new(true, Earlier));

    [Fact]
    public void A_task_that_is_not_done_has_no_time() =>
        DoneDecision.Decide(false, Earlier, true, false, Now, ofThePast: false).ShouldBe(new(false, null));

    [Fact]
    public void Saying_when_says_that_it_is_done() =>
        DoneDecision.Decide(false, Earlier, false, true, Now, ofThePast: false).ShouldBe(new(true, Earlier));

    [Fact]
    public void A_new_task_is_not_done() =>
        DoneDecision.Decide(null, null, false, false, Now, ofThePast: false).ShouldBe(new(false, null));

    [Fact]
    public void Of_a_task_of_the_past_no_time_is_made_up() =>
        DoneDecision.Decide(true, null, true, true, Now, ofThePast: true).ShouldBe(new(true, null));
}
