namespace Rapport.Demo;

/// <summary>What everything of the demo company is written under. There is at most one in a workspace, so its run has one id, and the history tells whether it is there.</summary>
internal static class DemoRun
{
    public static readonly Guid Id = new("01900000-0000-7000-8000-00000000de40");

    /// <summary>The kinds of jobs of which one at a time may be under way.</summary>
    public static IReadOnlyList<string> Jobs { get; } = [Filling.FillJob.KindName, Removing.RemoveJob.KindName];
}
