using System.Net;
using System.Text.Json;
using Shouldly;
using Xunit;

namespace Rapport.Server.Tests;

public sealed class VerbTests
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("--help")]
    [InlineData("serve --help")]
    [InlineData("migrate --help")]
    [InlineData("user --help")]
    [InlineData("user add --help")]
    [InlineData("token --help")]
    [InlineData("token add --help")]
    [InlineData("audit --help")]
    [InlineData("audit verify --help")]
    public async Task Every_verb_explains_itself(string line)
    {
        using var place = new Workplace();

        var outcome = await Program.RunAsync(place.Settings, line.Split(' '));

        outcome.ExitCode.ShouldBe(0, outcome.Error);
        outcome.Output.ShouldContain("·");
        outcome.Error.ShouldBeEmpty();
        Directory.EnumerateFileSystemEntries(place.Folder).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_token_stands_alone_on_standard_output_while_others_write()
    {
        using var place = new Workplace();
        await using var server = await RunningServer.StartAsync(place.Settings);
        using var enough = new CancellationTokenSource();
        var writing = Enumerable.Range(0, 4).Select(_ => HammerAsync(server.Http, enough.Token)).ToList();

        var outcome = await Program.RunAsync(place.Settings, "token", "add", "--email", "admin@rapport.example", "--name", "beside");
        await enough.CancelAsync();

        outcome.ExitCode.ShouldBe(0, outcome.Error);
        outcome.Output.TrimEnd('\n').ShouldMatch(@"^rap_[\w-]{43}$");
        (await Task.WhenAll(writing)).ShouldAllBe(written => written > 0);
    }

    [Fact]
    public async Task A_second_user_with_the_same_e_mail_is_refused()
    {
        using var place = new Workplace();
        string[] add = ["user", "add", "--email", "li@rapport.example", "--name", "李娜", "--role", "reader"];

        var first = await Program.RunAsync(place.Settings, add);
        var second = await Program.RunAsync(place.Settings, add);

        first.ExitCode.ShouldBe(0, first.Error);
        second.ExitCode.ShouldBe(1);
        second.Error.ShouldContain("E-mail");
        second.Output.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_user_is_added_to_a_team_by_its_name_or_its_id()
    {
        using var place = new Workplace();
        await using var server = await RunningServer.StartAsync(place.Settings);
        var team = (await Json.ReadAsync(await server.Http.PostAsync("/api/v1/teams", Json.Body("""{"name": "华东"}"""), Cancel))).GetProperty("id").GetString()!;

        foreach (var (named, email) in new[] { ("华东", "a@rapport.example"), (team, "b@rapport.example") })
        {
            var added = await Program.RunAsync(place.Settings, "user", "add", "--email", email, "--name", "A", "--role", "salesperson", "--team", named);
            added.ExitCode.ShouldBe(0, added.Error);
            var user = await Json.ReadAsync(await server.Http.GetAsync($"/api/v1/users/{added.Output.Trim()}", Cancel));
            user.GetProperty("teamId").GetString().ShouldBe(team);
            user.GetProperty("active").GetBoolean().ShouldBeTrue();
        }
    }

    private static async Task<int> HammerAsync(HttpClient http, CancellationToken enough)
    {
        for (var written = 0; ; written++)
        {
            if (enough.IsCancellationRequested && written > 0)
            {
                return written;
            }

            var answer = await http.PostAsync("/api/v1/accounts", Json.Body(JsonSerializer.Serialize(new { name = $"Account {written}" })), Cancel);
            answer.StatusCode.ShouldBe(HttpStatusCode.Created);
        }
    }
}
