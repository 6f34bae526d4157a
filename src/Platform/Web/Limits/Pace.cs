namespace Rapport.Platform.Web.Limits;

/// <summary>
/// Keeps a caller to so many requests a minute: that many at once after a rest, then one whenever its share of the minute has passed. This is the
/// generic cell rate algorithm (ITU-T I.371, annex A), which has to keep a single time per caller.
/// </summary>
internal static class Pace
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    /// <summary>Whether one more request is within the pace.</summary>
    /// <param name="due">When the caller's requests so far would be over, had they come evenly; any past time for a caller at rest.</param>
    /// <param name="now">When it comes.</param>
    /// <param name="perMinute">How many a minute, 1 or more.</param>
    /// <returns>The seconds to wait, 0 when it is within the pace, and the next <paramref name="due"/>.</returns>
    public static (int Wait, DateTime Due) Take(DateTime due, DateTime now, int perMinute)
    {
        // Nothing is due later than the window, unless the clock was set back since; then it tells nothing, and shuts nobody out.
        var start = due < now || due > now + Window ? now : due;
        var next = start.AddTicks(Window.Ticks / perMinute);
        var early = next - Window - now;
        return early <= TimeSpan.Zero ? (0, next) : ((int)Math.Ceiling(early.TotalSeconds), start);
    }
}
