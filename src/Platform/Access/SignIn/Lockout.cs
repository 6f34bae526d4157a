namespace Rapport.Platform.Access.SignIn;

/// <summary>How long whoever failed to sign in has to wait before the next try: nothing at first, then twice as long after each failure.</summary>
internal static class Lockout
{
    /// <summary>Tries for one account before the first wait.</summary>
    public const int PerAccount = 5;

    /// <summary>Tries from one network address before the first wait; a whole office can stand behind it.</summary>
    public const int PerAddress = 20;

    /// <summary>After so long without a failure, nothing is held against anybody.</summary>
    public static readonly TimeSpan Forgotten = TimeSpan.FromDays(1);

    private static readonly TimeSpan First = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(15);

    /// <summary>How long to wait from now; zero where the next try is free.</summary>
    /// <param name="failures">How often it failed so far.</param>
    /// <param name="lastAt">When it failed last.</param>
    /// <param name="now">Now.</param>
    /// <param name="free">Failures without a wait: <see cref="PerAccount"/> or <see cref="PerAddress"/>.</param>
    public static TimeSpan Decide(int failures, DateTime lastAt, DateTime now, int free)
    {
        // A failure that far ahead was counted before the clock was set back. Left standing, it would shut its account out for all that time.
        if (failures < free || lastAt > now + Longest)
        {
            return TimeSpan.Zero;
        }

        var doublings = Math.Min(failures - free, 30);
        var wait = First * (1L << doublings);
        wait = wait < Longest ? wait : Longest;
        var left = lastAt + wait - now;
        // A clock that was set back must not make anybody wait for longer.
        return left <= TimeSpan.Zero ? TimeSpan.Zero : left < wait ? left : wait;
    }
}
