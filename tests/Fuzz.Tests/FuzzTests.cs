using System.Diagnostics;
using System.Globalization;
using Rapport.Fuzz.Tests.Runs;
using Rapport.Testing;
using Xunit;

namespace Rapport.Fuzz.Tests;

/// <summary>
/// Good requests and broken ones over the whole API, as it describes itself. <c>RAPPORT_FUZZ_CASES</c> says how many there are per
/// database, <c>RAPPORT_FUZZ_SEED</c> which, <c>RAPPORT_FUZZ_ONLY</c> asks for one of them again.
/// </summary>
public sealed class FuzzTests(ITestOutputHelper output)
{
    /// <summary>With fewer, not every operation has its turn.</summary>
    private const int Enough = 3_000;

    private const int MostShown = 12;

    [Theory, OnBothDatabases]
    public async Task No_request_makes_the_server_fail_hang_or_tell_a_secret(TestDatabase database)
    {
        var (cases, seed, only, watch) = (Setting("RAPPORT_FUZZ_CASES") ?? Enough, Setting("RAPPORT_FUZZ_SEED") ?? 1, Setting("RAPPORT_FUZZ_ONLY"), Stopwatch.StartNew());
        var run = new Run(database, seed);
        await (only is { } one ? run.AgainAsync(one) : run.RunAsync(cases));

        var report = run.Report;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{database}: {report.Figures()}; {watch.Elapsed.TotalSeconds:F0} s"));
        var missing = only is null && cases >= Enough ? run.Report.Coverage.Missing(run.Operations).ToList() : [];
        if (report.Findings.Count + missing.Count > 0)
        {
            var heads = report.Findings.Select(f => $"{f.Case}: {f.Operation}: {f.What}");
            var shown = report.Findings.Where(f => only is null || f.Case == only).Take(MostShown).Select(f => $"RAPPORT_FUZZ_SEED={seed} RAPPORT_FUZZ_ONLY={f.Case} on {database}: {f.Operation}\n{f.What}\n{f.Details}\n");
            Assert.Fail($"{report.Findings.Count} findings. {report.Figures()}\n{string.Join('\n', missing)}\n{string.Join('\n', heads)}\n\n{string.Join('\n', shown)}");
        }
    }

    private static int? Setting(string name) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : null;
}
