namespace Rapport.Bench.Figures;

/// <summary>What Rapport promises of its speed.</summary>
internal static class Targets
{
    public static readonly Target List = new(0.45, 0.6);

    public static readonly Target Page = new(0.3, 0.5);

    public static readonly Target Create = new(0.4, 0.6);

    public static readonly Target Group = new(0.8, 0.95);

    /// <summary>Rows a second.</summary>
    public static readonly Target Import = new(5_000, 20_000);

    /// <summary>MB above idle.</summary>
    public static readonly Target ImportMemory = new(200, 100, Less: true);

    /// <summary>Seconds.</summary>
    public static readonly Target Start = new(2, 1, Less: true);

    /// <summary>MB.</summary>
    public static readonly Target IdleMemory = new(200, 120, Less: true);

    public static readonly Target ListTrips = new(1, 1, Less: true);

    public static readonly Target PageTrips = new(6, 3, Less: true);

    /// <summary>What a list, a record or a creation costs with five times the data ÷ what it costs with once the data.</summary>
    public static readonly Target Growth = new(1.3, 1.1, Less: true);

    /// <summary>The best role's ratio ÷ the worst's: rights must not cost one role more than another.</summary>
    public static readonly Target Roles = new(1.3, 1.1, Less: true);
}
