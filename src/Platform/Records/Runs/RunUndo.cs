using Rapport.Platform.Jobs;
using Rapport.Platform.Problems;
using Rapport.Platform.Storage;

namespace Rapport.Platform.Records.Runs;

/// <summary>The undoing of a run: of everything that was written under one <see cref="WriteContext.Run"/>.</summary>
/// <param name="Run">The run.</param>
/// <param name="JobId">The job that undoes it.</param>
/// <param name="Status">One of <see cref="JobStatus"/>.</param>
/// <param name="At">When it was asked for, UTC.</param>
/// <param name="By">Who asked, and in whose name it is done.</param>
/// <param name="Counts">What came of the changes so far.</param>
/// <param name="Position">How far it is.</param>
internal sealed record RunUndo(Guid Run, Guid JobId, string Status, DateTime At, Guid By, UndoCounts Counts, UndoPosition Position)
{
    public static readonly Table Table = new("run_undos",
    [
        new("run_id", Stored.Id, false),
        new("job_id", Stored.Id, false),
        new("status", Stored.Text, false),
        new("at", Stored.Timestamp, false),
        new("by", Stored.Id, false),
        new("ended_at", Stored.Timestamp),
        new("total", Stored.Integer),
        new("deleted", Stored.Integer, false),
        new("reverted", Stored.Integer, false),
        new("kept", Stored.Integer, false),
        new("position", Stored.Json, false),
        new("error", Stored.Text),
    ]);

    public DateTime? EndedAt { get; init; }

    /// <summary>How many changes the run made; null until somebody has counted.</summary>
    public long? Total { get; init; }

    /// <summary>Why it failed.</summary>
    public Refusal? Problem { get; init; }

    /// <summary>The name of who asked, where it is known.</summary>
    public string? ByName { get; init; }

    /// <summary>Whether it ended before its time, so that it can be asked for again and goes on.</summary>
    public bool IsBroken => Status is JobStatus.Failed or JobStatus.Cancelled;
}

/// <summary>What came of the changes of a run: each is in exactly one.</summary>
/// <param name="Deleted">Creations whose record is in the recycle bin now.</param>
/// <param name="Reverted">Changes whose fields are what they were before.</param>
/// <param name="Kept">Changes that stay, each with its reason.</param>
internal sealed record UndoCounts(long Deleted, long Reverted, long Kept)
{
    public static readonly UndoCounts None = new(0, 0, 0);

    public long All => Deleted + Reverted + Kept;

    public static UndoCounts operator +(UndoCounts a, UndoCounts b) => new(a.Deleted + b.Deleted, a.Reverted + b.Reverted, a.Kept + b.Kept);
}

/// <summary>The steps of an undoing, in their order.</summary>
internal enum UndoStep
{
    /// <summary>Changed records go back first: they may point at created ones.</summary>
    Reverting,

    /// <summary>Created records go, the latest first, so that most go before what they point at.</summary>
    Deleting,

    /// <summary>Those that other records of the run still pointed at, round after round while that helps.</summary>
    Waiting,

    /// <summary>Those that are left point at each other.</summary>
    Closing,

    /// <summary>The options that only the run used.</summary>
    Options,
}

/// <summary>How far an undoing is.</summary>
/// <param name="After">The last record of the step, or of its round, that was taken in hand.</param>
/// <param name="Settled">How many changes the present round has settled.</param>
internal sealed record UndoPosition(UndoStep Step, Guid? After = null, long Settled = 0)
{
    public static readonly UndoPosition Start = new(UndoStep.Reverting);

    /// <summary>Where it goes on once the step, or its round, is through.</summary>
    public UndoPosition Onward() => Step == UndoStep.Waiting && Settled > 0 ? new(UndoStep.Waiting) : new(Step + 1);
}
