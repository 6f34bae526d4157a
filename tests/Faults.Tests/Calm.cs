using Rapport.Testing;
using Shouldly;

namespace Rapport.Faults.Tests;

/// <summary>What a server may write into its log while something it needs is away.</summary>
internal static class Calm
{
    /// <summary>The lines of a fault that begins and ends, with its reminders.</summary>
    private const int LinesPerFault = 4;

    /// <summary>Fails when the server has taken the fault for one of its own, or has filled its log with it.</summary>
    public static void ShouldHaveStayedCalm(this ServerProcess server, int faults)
    {
        var lines = server.Log.Where(l => l.Length > 0).ToList();
        lines.Where(l => l.StartsWith("fail:", StringComparison.Ordinal) || l.StartsWith("crit:", StringComparison.Ordinal)).ShouldBeEmpty();
        lines.Count.ShouldBeLessThanOrEqualTo(faults * LinesPerFault, string.Join('\n', lines.Take(20)));
    }
}
