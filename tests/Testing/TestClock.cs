namespace Rapport.Testing;

/// <summary>A clock that a test sets. Until then, and for what a test does not care about, it is the system's.</summary>
public sealed class TestClock : TimeProvider
{
    private DateTimeOffset? now;

    /// <summary>What the clock shows from now on, standing still; null lets the system's clock run again.</summary>
    public void Set(DateTimeOffset? at) => now = at;

    public override DateTimeOffset GetUtcNow() => now ?? System.GetUtcNow();
}
