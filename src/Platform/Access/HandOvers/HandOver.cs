using Rapport.Platform.Problems;
using Rapport.Platform.Storage;

namespace Rapport.Platform.Access.HandOvers;

/// <summary>What somebody who leaves gives to others: asked for in one moment, done by a job.</summary>
/// <param name="UserId">Who leaves.</param>
/// <param name="Status">One of <see cref="Jobs.JobStatus"/>.</param>
/// <param name="CreatedBy">The administrator in whose name it is done.</param>
/// <param name="Problem">Why it ended before its time.</param>
internal sealed record HandOver(Guid Id, Guid UserId, string Status, IReadOnlyList<GivenKind> Kinds, DateTime CreatedAt, Guid CreatedBy, DateTime? EndedAt = null, Refusal? Problem = null)
{
    public static readonly Table Table = new("hand_overs",
    [
        new("id", Stored.Id, false),
        new("user_id", Stored.Id, false),
        new("status", Stored.Text, false),
        new("kinds", Stored.Json, false),
        new("created_at", Stored.Timestamp, false),
        new("created_by", Stored.Id, false),
        new("ended_at", Stored.Timestamp),
        new("error", Stored.Text),
    ]);

    /// <summary>Records that could not be given, each with the reason in both languages.</summary>
    public static readonly Table Failures = new("hand_over_failures",
    [
        new("hand_over_id", Stored.Id, false),
        new("record_id", Stored.Id, false),
        new("object", Stored.Text, false),
        new("reason", Stored.Text, false),
    ]);
}

/// <summary>The records of one object that are given, and how far that is.</summary>
/// <param name="Object">The object's name.</param>
/// <param name="To">Who gets them.</param>
/// <param name="OnlyOpen">Only those that still go on.</param>
/// <param name="Total">How many there were when it was asked for.</param>
/// <param name="Moved">How many have their new owner.</param>
/// <param name="Failed">How many could not be given.</param>
internal sealed record GivenKind(string Object, Guid To, bool OnlyOpen, long Total = 0, long Moved = 0, long Failed = 0);
