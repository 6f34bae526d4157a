namespace Rapport.Bench.Figures;

/// <summary>What Rapport promises of its speed.</summary>
internal static class Targets
{
    public static readonly Target List = new(0.45, 0.6);

    /// <summary>The best role's ratio ÷ the worst's: rights must not cost one role more than another.</summary>
    public static readonly Target Roles = new(1.3, 1.1, Less: true);
}
