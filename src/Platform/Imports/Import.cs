using Rapport.Platform.Imports.Examples;
using Rapport.Platform.Imports.Files;
using Rapport.Platform.Jobs;
using Rapport.Platform.Problems;

namespace Rapport.Platform.Imports;

/// <summary>What an import does with a row: always a new record, only changes of known ones, or either.</summary>
internal enum ImportMode
{
    Create,
    Update,
    Upsert,
}

/// <summary>How many rows came to which end. Each processed row is in exactly one.</summary>
internal sealed record ImportCounts(long Created, long Updated, long Unchanged, long Skipped, long Failed)
{
    public static readonly ImportCounts None = new(0, 0, 0, 0, 0);

    /// <summary>Records that were created because a cell meant one that was not there; no row of their own.</summary>
    public long Along { get; init; }

    public long Processed => Created + Updated + Unchanged + Skipped + Failed;

    public static ImportCounts operator +(ImportCounts a, ImportCounts b) =>
        new(a.Created + b.Created, a.Updated + b.Updated, a.Unchanged + b.Unchanged, a.Skipped + b.Skipped, a.Failed + b.Failed) { Along = a.Along + b.Along };
}

/// <summary>An import as it is stored.</summary>
/// <param name="Id">Its id, also the name of its file in the data directory.</param>
/// <param name="Object">The name of the object whose records it brings; empty while nobody knows.</param>
/// <param name="FileName">As the person called it.</param>
/// <param name="FileHash">SHA-256 of the file, in hex.</param>
/// <param name="Format">How the file is read.</param>
/// <param name="Profile">What was learnt about the file.</param>
/// <param name="Mapping">The mapping in force, as JSON; the proposal until somebody says otherwise.</param>
/// <param name="Match">The fields that tell which record a row is.</param>
internal sealed record Import(
    Guid Id, string Object, string FileName, string FileHash, TableFormat Format, FileProfile Profile, string Mapping,
    ImportMode Mode, IReadOnlyList<string> Match, bool DryRun, DateTime CreatedAt, Guid CreatedBy)
{
    public const string Ready = "ready";

    public Guid? JobId { get; init; }

    /// <summary>The run under which its changes stand in the history; null before it starts, and for imports from before there were runs.</summary>
    public Guid? RunId { get; init; }

    /// <summary><see cref="Ready"/> or one of <see cref="JobStatus"/>.</summary>
    public string Status { get; init; } = Ready;

    public ImportCounts Counts { get; init; } = ImportCounts.None;

    /// <summary>The number of the last row of the file that was taken in hand.</summary>
    public long Position { get; init; }

    public RowExamples Examples { get; init; } = RowExamples.None;

    public DateTime? StartedAt { get; init; }

    public DateTime? EndedAt { get; init; }

    /// <summary>Why it failed.</summary>
    public Refusal? Problem { get; init; }

    /// <summary>How many rows a second it takes in hand; null before the first.</summary>
    public double? RowsPerSecond(DateTime now) =>
        StartedAt is { } started && (EndedAt ?? now) - started is { TotalMilliseconds: > 0 } took ? Counts.Processed / took.TotalSeconds : null;

    /// <summary>For how long it still runs at its present pace, in whole seconds; null while nobody can know, and once it has ended.</summary>
    public long? SecondsLeft(DateTime now) =>
        Status == JobStatus.Running && RowsPerSecond(now) is > 0 and { } pace ? (long)Math.Ceiling(Math.Max(0, Profile.Rows - Counts.Processed) / pace) : null;

    public bool IsUnderWay => Status is JobStatus.Queued or JobStatus.Running;

    /// <summary>Whether it can be changed and started: it was not started yet, or only rehearsed, to the end or not.</summary>
    public bool IsOpen => Status == Ready || (DryRun && JobId is not null && !IsUnderWay);
}
