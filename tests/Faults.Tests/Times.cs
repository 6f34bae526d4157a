using System.Globalization;

namespace Rapport.Faults.Tests;

/// <summary>
/// How often what depends on the moment is done: a few times unless <c>RAPPORT_FAULTS_TIMES</c> says how many. <c>RAPPORT_FAULTS_SEED</c>
/// chooses other moments.
/// </summary>
internal static class Times
{
    private const string Variable = "RAPPORT_FAULTS_TIMES";

    public static int Seed => Setting("RAPPORT_FAULTS_SEED", 20_261_122);

    /// <summary>Whether there is time for what takes long and is seldom different.</summary>
    public static bool AreMany => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 };

    public static int OrElse(int few) => Setting(Variable, few);

    private static int Setting(string name, int otherwise) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;
}
