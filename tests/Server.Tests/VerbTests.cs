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
    [InlineData("user reset-password --help")]
    [InlineData("token --help")]
    [InlineData("token add --help")]
    [InlineData("audit --help")]
    [InlineData("audit verify --help")]
    [InlineData("openapi --help")]
    [InlineData("demo --help")]
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

    [Theory]
    [InlineData("", "read write administer", false)]
    [InlineData("--scope read", "read", false)]
    [InlineData("--scope write --scope administer --expires-in-days 30", "read write administer", true)]
    public async Task A_token_goes_as_far_as_the_command_line_says(string line, string scopes, bool ends)
    {
        using var place = new Workplace();
        await using var server = await RunningServer.StartAsync(place.Settings);

        var made = await Program.RunAsync(place.Settings, ["token", "add", "--email", "admin@rapport.example", "--name", "narrow", .. line.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);

        made.ExitCode.ShouldBe(0, made.Error);
        var tokens = (await Json.ReadAsync(await server.Http.GetAsync("/api/v1/tokens", Cancel))).GetProperty("items").EnumerateArray();
        var token = tokens.Single(t => t.GetProperty("name").GetString() == "narrow");
        string.Join(' ', token.GetProperty("scopes").EnumerateArray().Select(s => s.GetString())).ShouldBe(scopes);
        (token.GetProperty("expiresAt").ValueKind == JsonValueKind.String).ShouldBe(ends);
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

    [Fact]
    public async Task A_reset_stands_alone_on_standard_output_and_lets_its_user_in_once()
    {
        using var place = new Workplace();
        await using var server = await RunningServer.StartAsync(place.Settings);

        var outcome = await Program.RunAsync(place.Settings.With("Rapport__PublicUrl", "https://crm.rapport.example/"), "user", "reset-password", "--email", "Admin@rapport.example");

        outcome.ExitCode.ShouldBe(0, outcome.Error);
        outcome.Output.TrimEnd('\n').ShouldMatch(@"^https://crm\.rapport\.example/invitation#[\w-]{43}$");
        var accept = JsonSerializer.Serialize(new { code = outcome.Output.Trim().Split('#')[1], password = "a sentence that is new" });
        (await server.Http.PostAsync("/api/v1/invitations/accept", Json.Body(accept), Cancel)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await server.Http.PostAsync("/api/v1/invitations/accept", Json.Body(accept), Cancel)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var nobody = await Program.RunAsync(place.Settings, "user", "reset-password", "--email", "nobody@rapport.example");
        nobody.ExitCode.ShouldBe(1);
        nobody.Output.ShouldBeEmpty();
        nobody.Error.ShouldContain("nobody@rapport.example");
    }

    [Fact]
    public async Task An_administrator_who_is_there_does_not_stop_a_start_whatever_the_setting_says()
    {
        using var place = new Workplace();
        string[] verb = ["token", "add", "--email", "admin@rapport.example", "--name", "x"];
        (await Program.RunAsync(place.Settings, verb)).ExitCode.ShouldBe(0);

        (await Program.RunAsync(place.Settings.With("Rapport__Admin__Password", "short"), verb)).ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task The_set_up_code_is_printed_at_each_start_while_the_first_run_is_due()
    {
        using var place = new Workplace();
        var settings = place.Settings.With("Rapport__Admin__Email", "").With("Rapport__Admin__Password", "").With("Rapport__SetupCode", "true");
        for (var start = 0; start < 2; start++)
        {
            using var process = Program.Start(settings, "serve");
            try
            {
                var address = (await process.StandardOutput.ReadLineAsync(Cancel))!.Split(" · ")[1];
                (await process.StandardOutput.ReadLineAsync(Cancel))!.ShouldMatch(@"Set-up code: [0-9A-Z]{4}-[0-9A-Z]{4}$");
                using var http = new HttpClient();
                (await Json.ReadAsync(await http.GetAsync(new Uri($"{address}/api/v1/setup"), Cancel))).GetProperty("codeNeeded").GetBoolean().ShouldBeTrue();
            }
            finally
            {
                process.Kill(entireProcessTree: true);
                await process.WaitForExitAsync(Cancel);
            }
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
