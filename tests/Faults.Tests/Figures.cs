using Xunit;

namespace Rapport.Faults.Tests;

/// <summary>Tells what a test has counted; <c>--output Detailed</c> shows it.</summary>
internal static class Figures
{
    public static void Say(string line) => TestContext.Current.TestOutputHelper!.WriteLine(line);
}
