using Microsoft.Extensions.DependencyInjection;
using Rapport.Api.Tests.Schema;
using Rapport.Platform.Access.SignIn;
using Rapport.Testing;
using Shouldly;
using Xunit;

namespace Rapport.Api.Tests.SignIn;

public sealed class SecretTests
{
    [Theory, OnBothDatabases]
    public async Task No_secret_stands_in_a_table_or_in_the_log(TestDatabase database)
    {
        await using var server = await TestServer.StartAsync(database, new() { Administrator = false, SetUpCode = true, LogsEverything = true });
        server.Clock.Set(new(2031, 3, 3, 8, 0, 0, TimeSpan.Zero));
        var setUpCode = await server.Services.GetRequiredService<FirstRun>().MakeCodeAsync(TestContext.Current.CancellationToken);

        var secrets = await new Visit(server.Http.BaseAddress!, () => server.Clock.GetUtcNow()).PayAsync(setUpCode);

        var kept = await EverythingAsync(server);
        kept.ShouldContain(Visit.Email);
        server.Log.ShouldContain(line => line.Contains("/api/v1/session", StringComparison.Ordinal));
        secrets.Count.ShouldBeGreaterThan(30);
        foreach (var secret in secrets.Append(setUpCode).Append(setUpCode.Replace("-", "", StringComparison.Ordinal)))
        {
            secret.Length.ShouldBeGreaterThan(7);
            kept.Contains(secret, StringComparison.OrdinalIgnoreCase).ShouldBeFalse(secret);
            server.Log.Where(line => line.Contains(secret, StringComparison.OrdinalIgnoreCase)).ShouldBeEmpty(secret);
        }
    }

    [Fact]
    public async Task Nor_in_the_files_or_on_the_console_of_a_server_that_runs_by_itself_and_logs_all_it_can()
    {
        await using var server = await TalkativeServer.StartAsync();

        var secrets = await new Visit(server.Address, () => DateTimeOffset.UtcNow).PayAsync(server.SetUpCode);

        var (said, files) = await server.EndAsync();
        said.ShouldContain("trce: ");
        said.ShouldContain("/api/v1/session");
        files.ShouldContain(Visit.Email);
        foreach (var secret in secrets)
        {
            said.Contains(secret, StringComparison.OrdinalIgnoreCase).ShouldBeFalse(secret);
            files.Contains(secret, StringComparison.OrdinalIgnoreCase).ShouldBeFalse(secret);
        }

        // Whoever runs the server reads the set-up code there, once.
        said.Split(server.SetUpCode).Length.ShouldBe(2);
        said.ShouldNotContain(server.SetUpCode.Replace("-", "", StringComparison.Ordinal));
        files.ShouldNotContain(server.SetUpCode.Replace("-", "", StringComparison.Ordinal));
    }

    /// <summary>All there is in all tables, as text.</summary>
    private static async Task<string> EverythingAsync(TestServer server)
    {
        var all = new List<string>();
        foreach (var table in (await Catalogue.ColumnsAsync(server)).Select(t => t.Key))
        {
            all.AddRange(await Catalogue.QueryAsync(server, $"SELECT * FROM {table}", r => string.Join('|', Enumerable.Range(0, r.FieldCount).Select(i => r.IsDBNull(i) ? "" : r.GetValue(i).ToString()))));
        }

        return string.Join('\n', all);
    }
}
