namespace Rapport.Insights.Statistics;

/// <summary>A share of successes with its interval, each from 0 to 1.</summary>
internal readonly record struct Proportion(double Share, double Low, double High)
{
    /// <summary>The 97.5 % point of the normal distribution, for a two-sided interval of 95 %.</summary>
    private const double Z = 1.959963984540054;

    /// <summary>
    /// The score interval of 95 % without continuity correction: E. B. Wilson, "Probable inference, the law of succession, and statistical
    /// inference", Journal of the American Statistical Association 22 (1927) 209–212. Right for few cases too, and never outside 0 to 1.
    /// </summary>
    /// <returns>Null where there is no case.</returns>
    public static Proportion? Of(long successes, long cases)
    {
        if (cases == 0)
        {
            return null;
        }

        var p = (double)successes / cases;
        var centre = (p + (Z * Z / (2 * cases))) / (1 + (Z * Z / cases));
        var half = Z / (1 + (Z * Z / cases)) * Math.Sqrt((p * (1 - p) / cases) + (Z * Z / (4d * cases * cases)));
        return new(p, Math.Max(0, centre - half), Math.Min(1, centre + half));
    }
}
