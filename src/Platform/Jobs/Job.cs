using Rapport.Platform.Problems;
using Rapport.Platform.Storage;

namespace Rapport.Platform.Jobs;

/// <summary>A piece of long work that survives the process that began it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Kind">The name of its <see cref="JobKind"/>.</param>
/// <param name="CreatedBy">The user in whose name it runs.</param>
/// <param name="State">JSON of the kind's own: what to do, and how far it is.</param>
public sealed record Job(Guid Id, string Kind, Guid CreatedBy, string? State);

/// <summary>How a job ended.</summary>
/// <param name="Status">One of <see cref="JobStatus"/>: done, failed or cancelled.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Problem">Why it failed.</param>
public sealed record JobEnd(string Status, DateTime At, Refusal? Problem);

/// <summary>Another runner has taken the job over; whatever this one has not committed is void.</summary>
public sealed class JobLostException() : Exception("The job is run by another server now.");

internal static class JobTable
{
    public const string Name = "jobs";

    public static readonly Table Table = new(Name,
    [
        new("id", Stored.Id, false),
        new("kind", Stored.Text, false),
        new("status", Stored.Text, false),
        new("created_at", Stored.Timestamp, false),
        new("created_by", Stored.Id, false),
        new("started_at", Stored.Timestamp),
        new("ended_at", Stored.Timestamp),
        new("runner", Stored.Text),
        new("lease_until", Stored.Timestamp),
        new("cancel_requested", Stored.Boolean, false),
        new("state", Stored.Json),
        new("error", Stored.Text),
    ]);
}
