namespace Rapport.Bench.Figures;

/// <summary>What a figure has to reach and where it is going.</summary>
/// <param name="Must">The least, or the most where less is better.</param>
/// <param name="Aim">What is hoped for.</param>
/// <param name="Less">Whether less is better.</param>
internal sealed record Target(double Must, double Aim, bool Less = false)
{
    public bool Met(double value) => Less ? value <= Must : value >= Must;

    public bool Reached(double value) => Less ? value <= Aim : value >= Aim;
}
