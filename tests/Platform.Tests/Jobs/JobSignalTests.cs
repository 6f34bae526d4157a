using Rapport.Platform.Jobs;
using Rapport.Platform.Problems;
using Shouldly;
using Xunit;

namespace Rapport.Platform.Tests.Jobs;

public sealed class JobSignalTests
{
    [Fact]
    public void A_signal_wakes_everybody_who_waited_and_nobody_who_comes_later()
    {
        var signal = new JobSignal();
        var (first, second) = (signal.Next, signal.Next);
        signal.Raise();
        (first.IsCompleted, second.IsCompleted, signal.Next.IsCompleted).ShouldBe((true, true, false));
    }

    [Fact]
    public void What_a_job_failed_of_is_kept_in_both_languages()
    {
        var kept = ProblemText.Read(ProblemText.Write(new Refusal(409, "a.b", ("中文", "English"))))!;
        (kept.Code, kept.Text.Zh, kept.Text.En).ShouldBe(("a.b", "中文", "English"));
        ProblemText.Read(null).ShouldBeNull();
    }
}
