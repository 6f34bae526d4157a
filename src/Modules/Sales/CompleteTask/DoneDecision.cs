namespace Rapport.Sales.CompleteTask;

/// <summary>Whether a task is done, and since when.</summary>
internal readonly record struct DoneState(bool Done, DateTime? DoneAt);

/// <summary>
/// A task that is done has the time of it, and one that is not has none. Saying when it was done says that it is done. Of a task of the
/// past that came without the time nobody knows it.
/// </summary>
internal static class DoneDecision
{
    /// <param name="done">The wanted value.</param>
    /// <param name="doneAt">The wanted time.</param>
    /// <param name="namesDone">Whether the request says whether it is done.</param>
    /// <param name="namesDoneAt">Whether the request says when.</param>
    /// <param name="now">The time of the request, UTC.</param>
    /// <param name="ofThePast">Whether records are taken as they are.</param>
    public static DoneState Decide(bool? done, DateTime? doneAt, bool namesDone, bool namesDoneAt, DateTime now, bool ofThePast)
    {
        var isDone = done == true || (!namesDone && namesDoneAt && doneAt is not null);
        return new(isDone, isDone ? doneAt ?? (ofThePast ? null : now) : null);
    }
}
