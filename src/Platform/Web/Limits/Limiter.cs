namespace Rapport.Platform.Web.Limits;

/// <summary>Keeps each of many callers to a <see cref="Pace"/>. .NET's own limiters read the system's clock alone and bound no memory.</summary>
/// <param name="perMinute">How many requests a minute of one caller; 0 is as many as come.</param>
internal sealed class Limiter(int perMinute)
{
    /// <summary>Some 10 MB at most. Whoever has more addresses than this is not held by a limit per address.</summary>
    internal const int MostCallers = 100_000;

    private readonly Dictionary<string, DateTime> due = new(StringComparer.Ordinal);
    private readonly Lock gate = new();

    internal int Callers => due.Count;

    /// <summary>Counts a request.</summary>
    /// <exception cref="Problems.RefusedException">429 with the seconds to wait.</exception>
    public void Take(string caller, DateTime now)
    {
        if (perMinute == 0)
        {
            return;
        }

        int wait;
        lock (gate)
        {
            if (due.Count >= MostCallers)
            {
                Forget(now);
            }

            (wait, due[caller]) = Pace.Take(due.GetValueOrDefault(caller), now, perMinute);
        }

        if (wait > 0)
        {
            throw Errors.TooMany(wait).Exception();
        }
    }

    /// <summary>Forgets who is at rest; all, where that leaves more than half, so that a flood does not make every request search them.</summary>
    private void Forget(DateTime now)
    {
        foreach (var (caller, until) in due)
        {
            if (until <= now)
            {
                due.Remove(caller);
            }
        }

        if (due.Count > MostCallers / 2)
        {
            due.Clear();
        }
    }
}
