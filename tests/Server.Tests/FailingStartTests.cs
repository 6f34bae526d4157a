using System.Net;
using System.Net.Sockets;
using Microsoft.Data.Sqlite;
using Rapport.Platform.Postgres;
using Shouldly;
using Xunit;

namespace Rapport.Server.Tests;

/// <summary>A start that cannot succeed says why in one line, in Chinese and English, and ends with 1.</summary>
public sealed class FailingStartTests
{
    [Theory]
    [InlineData("Rapport__Database", "nonsense", "SQLite")]
    [InlineData("Rapport__Database", "Data Source=x.db;Nonsense=1", "nonsense")]
    [InlineData("Rapport__Database", "Data Source=", "file")]
    [InlineData("Rapport__Database", "Data Source=:memory:", "file")]
    [InlineData("Rapport__Database", "Data Source=/proc/nowhere/x.db", "/proc/nowhere/x.db")]
    [InlineData("Rapport__Database", "Host=127.0.0.1;Nonsense=1", "nonsense")]
    [InlineData("Rapport__Database", "Host=127.0.0.1;Port=1;Username=x", "refused")]
    [InlineData("Rapport__Urls", "nonsense", "nonsense")]
    [InlineData("Rapport__Urls", ";", "Rapport__Urls")]
    [InlineData("Rapport__Urls", "https://127.0.0.1:0", "https")]
    [InlineData("Rapport__Urls", "http://127.0.0.1:0/crm", "/crm")]
    [InlineData("Rapport__Urls", "http://203.0.113.1:5080", "203.0.113.1")]
    [InlineData("Rapport__Uploads__MaxBytes", "-1", "Rapport__Uploads__MaxBytes")]
    [InlineData("Rapport__Proxies", "10.0.0.5,proxy", "proxy")]
    [InlineData("Rapport__Proxies", "10.0.0.0/33", "10.0.0.0/33")]
    [InlineData("Rapport__Proxies", "10", "Rapport__Proxies")]
    [InlineData("Rapport__RateLimit__SignInPerAddressPerMinute", "-1", "Rapport__RateLimit__SignInPerAddressPerMinute")]
    [InlineData("Rapport__RateLimit__PerTokenPerMinute", "many", "Rapport__RateLimit__PerTokenPerMinute")]
    [InlineData("Rapport__Migrate", "maybe", "Rapport__Migrate")]
    [InlineData("Rapport__Company__Language", "fr", "Rapport__Company__Language")]
    [InlineData("Rapport__Company__TimeZone", "Mars/Base", "Rapport__Company__TimeZone")]
    [InlineData("Rapport__Company__Currency", "XXQ", "Rapport__Company__Currency")]
    [InlineData("Rapport__Company__FiscalYearStart", "13", "Rapport__Company__FiscalYearStart")]
    [InlineData("Rapport__Company__FiscalYearStart", "April", "Rapport__Company__FiscalYearStart")]
    [InlineData("Rapport__Admin__Password", "", "Rapport__Admin__Email")]
    [InlineData("Rapport__Admin__Email", "nonsense", "nonsense")]
    [InlineData("Rapport__Admin__Password", "password123", "Rapport__Admin__Password")]
    [InlineData("Rapport__Passwords__MinLength", "7", "Rapport__Passwords__MinLength")]
    [InlineData("Rapport__Passwords__MinLength", "65", "Rapport__Passwords__MinLength")]
    [InlineData("Rapport__PublicUrl", "crm.rapport.example", "Rapport__PublicUrl")]
    [InlineData("Rapport__SetupCode", "perhaps", "Rapport__SetupCode")]
    public async Task A_setting_that_cannot_be_used_is_named(string name, string value, string named)
    {
        using var place = new Workplace();

        ShouldFail(await Program.RunAsync(place.Settings.With(name, value), "serve"), named);
    }

    [Fact]
    public async Task A_port_that_is_taken_is_named()
    {
        using var place = new Workplace();
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var address = $"http://127.0.0.1:{((IPEndPoint)other.LocalEndpoint).Port}";

        ShouldFail(await Program.RunAsync(place.Settings.With("Rapport__Urls", address), "serve"), address);
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_left_alone()
    {
        using var place = new Workplace();
        var text = new string('x', 5_000);
        await File.WriteAllTextAsync(place.File, text, TestContext.Current.CancellationToken);

        ShouldFail(await Program.RunAsync(place.Settings, "serve"), place.File);
        (await File.ReadAllTextAsync(place.File, TestContext.Current.CancellationToken)).ShouldBe(text);
    }

    [Theory]
    [InlineData("INSERT INTO migrations VALUES (9999, '9999_later', 'x')", "newer")]
    [InlineData("UPDATE migrations SET checksum = 'x' WHERE number = 1", "1")]
    public async Task A_database_of_another_version_is_refused(string sql, string named)
    {
        using var place = new Workplace();
        (await Program.RunAsync(place.Settings, "migrate")).ExitCode.ShouldBe(0);
        using (var connection = new SqliteConnection($"Data Source={place.File};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
#pragma warning disable CA2100 // the statements stand above
            command.CommandText = sql;
#pragma warning restore CA2100
            command.ExecuteNonQuery();
        }

        ShouldFail(await Program.RunAsync(place.Settings, "serve"), named);
        ShouldFail(await Program.RunAsync(place.Settings.With("Rapport__Migrate", "false"), "serve"), named);
    }

    [Fact]
    public async Task A_server_that_may_not_migrate_refuses_an_empty_workspace()
    {
        using var place = new Workplace();

        ShouldFail(await Program.RunAsync(place.Settings.With("Rapport__Migrate", "false"), "serve"), "migrate");
    }

    [Fact]
    public async Task A_workspace_in_a_file_has_one_server_and_is_not_migrated_under_it()
    {
        using var place = new Workplace();
        await using var server = await RunningServer.StartAsync(place.Settings);

        ShouldFail(await Program.RunAsync(place.Settings, "serve"), "Another Rapport");
        ShouldFail(await Program.RunAsync(place.Settings, "migrate"), "stop it first");
    }

    [Fact]
    public async Task A_postgres_workspace_is_not_migrated_under_a_server()
    {
        using var place = new Workplace();
        await using var database = await TestDatabase.SettingsAsync("postgres", place);
        await using var server = await RunningServer.StartAsync(database.Values);

        ShouldFail(await Program.RunAsync(database.Values, "migrate"), "stop it first");
    }

    [Fact]
    public async Task A_postgres_database_that_does_not_exist_is_named()
    {
        using var place = new Workplace();

        ShouldFail(await Program.RunAsync(place.Settings.With("Rapport__Database", TestDatabase.Postgres("nowhere")), "serve"), "nowhere");
    }

    [Fact]
    public async Task A_postgres_user_who_is_not_let_in_is_named()
    {
        using var place = new Workplace();
        var database = new Npgsql.NpgsqlConnectionStringBuilder(TestDatabase.Postgres("postgres")) { Username = "nobody", Password = "wrong" }.ConnectionString;

        ShouldFail(await Program.RunAsync(place.Settings.With("Rapport__Database", database), "serve"), "nobody");
    }

    [Theory]
    [InlineData("13.22", "UTF8", "13.22")]
    [InlineData("15.4", "SQL_ASCII", "SQL_ASCII")]
    public void A_postgres_server_that_is_too_old_or_not_in_unicode_is_refused(string version, string encoding, string named) =>
        ServerCheck.Refusal(Version.Parse(version), encoding, "db/rapport").ShouldNotBeNull().Text.En.ShouldContain(named);

    [Fact]
    public void The_oldest_supported_postgres_server_will_do() =>
        ServerCheck.Refusal(new(ServerCheck.OldestMajor, 0), "UTF8", "db/rapport").ShouldBeNull();

    [Theory]
    [InlineData("nonsense", "nonsense")]
    [InlineData("serve --nonsense", "nonsense")]
    [InlineData("token", "token add")]
    [InlineData("token add --email", "--email")]
    [InlineData("token add --email a@rapport.example", "--name")]
    [InlineData("token add --email nobody@rapport.example --name x", "nobody@rapport.example")]
    [InlineData("token add --email admin@rapport.example --name=", "name")]
    [InlineData("token add --email admin@rapport.example --name x --scope root", "root")]
    [InlineData("token add --email admin@rapport.example --name x --expires-in-days soon", "--expires-in-days")]
    [InlineData("token add --email admin@rapport.example --name x --expires-in-days 0", "expires")]
    [InlineData("token add --email admin@rapport.example --name x --expires-in-days 2147483647", "expires")]
    [InlineData("user add --email a@rapport.example --name A --role king", "king")]
    [InlineData("user add --email nonsense --name A --role reader", "nonsense")]
    [InlineData("user add --email a@rapport.example --name A --role reader --team Nowhere", "Nowhere")]
    public async Task A_command_line_that_is_wrong_is_answered_with_what_is_wrong(string line, string named)
    {
        using var place = new Workplace();

        ShouldFail(await Program.RunAsync(place.Settings, line.Split(' ')), named);
    }

    private static void ShouldFail(Outcome outcome, string named)
    {
        outcome.ExitCode.ShouldBe(1, outcome.Error);
        outcome.Output.ShouldBeEmpty();
        var lines = outcome.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines.ShouldNotBeEmpty();
        lines.ShouldAllBe(l => l.Contains(" · "));
        outcome.Error.ShouldContain(named, Case.Insensitive);
        outcome.Error.ShouldNotContain("   at ");
    }
}
