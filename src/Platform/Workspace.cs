using Rapport.Platform.Access.Audit;
using Rapport.Platform.Definitions;
using Rapport.Platform.Storage;

namespace Rapport.Platform;

/// <summary>One company's data and settings. Whatever opens a connection, asks for the time or looks up a definition asks it.</summary>
public sealed class Workspace(Database database, Catalog builtIn, TimeProvider clock)
{
    private volatile Catalog catalog = builtIn;
    private Company? company;
    private byte[]? secret;

    public Database Database { get; } = database;

    /// <summary>The definitions as they are now, administrators' fields included.</summary>
    public Catalog Catalog => catalog;

    /// <summary>The definitions as they are shipped, without administrators' fields.</summary>
    internal Catalog Shipped { get; } = builtIn;

    /// <summary>Who was shown which sensitive fields; whatever answers them says so here.</summary>
    public SensitiveReads SensitiveReads { get; } = new(clock);

    public Company Company => company ?? throw new InvalidOperationException("The workspace is not opened yet.");

    /// <summary>Signs what is handed out and must come back unchanged, such as cursors.</summary>
    internal byte[] Secret => secret ?? throw new InvalidOperationException("The workspace is not opened yet.");

    /// <summary>Now, in UTC, to the millisecond.</summary>
    public DateTime Now
    {
        get
        {
            var ticks = clock.GetUtcNow().UtcTicks;
            return new(ticks - (ticks % TimeSpan.TicksPerMillisecond), DateTimeKind.Utc);
        }
    }

    public void Open(Company opened, byte[] signingSecret)
    {
        company = opened;
        secret = signingSecret;
    }

    internal void Replace(Catalog newer) => catalog = newer;
}

/// <summary>The company's settings.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Language">The language of what is written for everybody.</param>
/// <param name="TimeZone">Days and periods follow it.</param>
/// <param name="Currency">ISO 4217; base amounts are in it.</param>
/// <param name="FiscalYearStart">The month in which its fiscal year starts, 1–12.</param>
public sealed record Company(string Name, Language Language, TimeZoneInfo TimeZone, string Currency, int FiscalYearStart)
{
    /// <summary>1 when the workspace is made, one more with each change.</summary>
    public long Version { get; init; } = 1;

    /// <summary>The calendar day at an instant.</summary>
    public DateOnly Day(DateTime utc) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(utc, TimeZone));

    /// <summary>The instant at which a day begins.</summary>
    public DateTime Start(DateOnly day)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Unspecified);
        // A day that begins with a change of clocks has no midnight; it begins an hour later.
        return TimeZoneInfo.ConvertTimeToUtc(TimeZone.IsInvalidTime(midnight) ? midnight.AddHours(1) : midnight, TimeZone);
    }
}
