using Shouldly;
using Xunit;

namespace Rapport.Server.Tests;

public sealed class DemoVerbTests
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_fills_an_empty_workspace_alone_and_once()
    {
        using var place = new Workplace();
        string[] verb = ["demo", "--seed", "3", "--language", "en"];
        await using (await RunningServer.StartAsync(place.Settings))
        {
            var beside = await Program.RunAsync(place.Settings, verb);
            beside.ExitCode.ShouldBe(1);
            beside.Error.ShouldContain("A server is using this workspace");
        }

        var outcome = await Program.RunAsync(place.Settings, verb);

        outcome.ExitCode.ShouldBe(0, outcome.Error);
        outcome.Output.ShouldContain("The demo company is ready");
        var again = await Program.RunAsync(place.Settings, verb);
        again.ExitCode.ShouldBe(1);
        again.Error.ShouldContain("There is data in this workspace");
        await using var server = await RunningServer.StartAsync(place.Settings);
        var teams = (await Json.ReadAsync(await server.Http.GetAsync("/api/v1/teams", Cancel))).GetProperty("items").EnumerateArray().Select(t => t.GetProperty("name").GetString()).ToList();
        teams.Count.ShouldBe(8);
        teams.ShouldContain("Midlands");
    }

    [Fact]
    public async Task Without_an_administrator_it_says_how_to_have_one()
    {
        using var place = new Workplace();

        var outcome = await Program.RunAsync(place.Settings.With("Rapport__Admin__Email", "").With("Rapport__Admin__Password", ""), "demo");

        outcome.ExitCode.ShouldBe(1);
        outcome.Error.ShouldContain("Rapport__Admin__Email");
    }
}
