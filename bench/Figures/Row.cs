using Rapport.Bench.Load;

namespace Rapport.Bench.Figures;

/// <summary>One line of the table.</summary>
/// <param name="Figure">What was measured: <c>T1 administrator</c>.</param>
/// <param name="Value">What counts: the ratio where there is bare SQL, else the number in <see cref="Unit"/>.</param>
/// <param name="Unit">Of <see cref="Value"/>: <c>÷ bare</c>, <c>rows/s</c>, <c>s</c>, <c>MB</c>, <c>round trips</c>.</param>
internal sealed record Row(string Figure, double Value, string Unit)
{
    /// <summary>How many asked at once, where that was varied.</summary>
    public int? Clients { get; init; }

    public Measured? Ours { get; init; }

    /// <summary>Times per second that the bare SQL was answered, or rows per second.</summary>
    public double? Bare { get; init; }

    /// <summary>Milliseconds of a core that the server spends on one.</summary>
    public double? ServerTime { get; init; }

    /// <summary>Milliseconds of a core that PostgreSQL spends on one for us, and for the bare SQL.</summary>
    public double? DatabaseTime { get; init; }

    public double? BareDatabaseTime { get; init; }

    /// <summary>The server's memory afterwards, in MB.</summary>
    public double? Memory { get; init; }

    public Target? Target { get; init; }
}
