namespace Rapport.Platform.Jobs;

/// <summary>What a job can be, as the table and the API say it.</summary>
public static class JobStatus
{
    public const string Queued = "queued";
    public const string Running = "running";
    public const string Done = "done";
    public const string Failed = "failed";
    public const string Cancelled = "cancelled";
}
