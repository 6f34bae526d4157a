namespace Rapport.Demo;

/// <summary>How the workspace stands to the demo company.</summary>
/// <param name="Status"><c>none</c>, <c>filling</c>, <c>there</c> or <c>removing</c>.</param>
/// <param name="Empty">Whether it can be added: nobody has put anything in.</param>
/// <param name="Records">How many of its records there are.</param>
/// <param name="Changed">How many of them somebody has changed since; they go with the rest.</param>
/// <param name="Progress">How far the work is that is under way.</param>
/// <param name="Error">Why the last work ended before its time, as long as nothing else was begun.</param>
internal sealed record DemoAnswer(string Status, bool Empty, long Records, long Changed, ProgressAnswer? Progress, string? Error);

internal sealed record ProgressAnswer(long Done, long? Total);

/// <summary>Records that stand in the way of the removal, the first hundred.</summary>
/// <param name="More">Whether there are more.</param>
internal sealed record ObstaclesAnswer(IReadOnlyList<ObstacleAnswer> Items, bool More);

/// <summary>A record that is not of the demo company and points at it.</summary>
/// <param name="Object">Its object, by which its page is found.</param>
/// <param name="Id">Its id; null where the caller may not see it.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Field">What the field that points is called.</param>
/// <param name="Target">The demo record at which it points.</param>
internal sealed record ObstacleAnswer(string Object, Guid? Id, string? Name, string Field, TargetAnswer Target);

internal sealed record TargetAnswer(string Object, Guid? Id, string? Name);
