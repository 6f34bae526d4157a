using Rapport.Platform.Postgres;
using Rapport.Platform.Sqlite;
using Rapport.Platform.Storage;
using Rapport.Testing;
using Shouldly;
using Xunit;

namespace Rapport.Api.Tests.Concurrency;

/// <summary>Connections go back to their pool as they are, so that whatever was taken on one must have been given back.</summary>
public sealed class ConnectionTests
{
    [Fact]
    public async Task A_workspace_that_was_let_go_can_be_held_alone()
    {
        PostgresServer.Need();
        var connection = await PostgresServer.CreateAsync();
        await using var database = new PostgresDatabase(connection);
        await using var other = new PostgresDatabase(connection);
        for (var time = 0; time < 2; time++)
        {
            var shared = await database.HoldAsync(exclusive: false, TestContext.Current.CancellationToken);
            shared.ShouldNotBeNull();
            (await other.HoldAsync(exclusive: true, TestContext.Current.CancellationToken)).ShouldBeNull();
            await shared.DisposeAsync();

            var alone = await other.HoldAsync(exclusive: true, TestContext.Current.CancellationToken);
            alone.ShouldNotBeNull();
            (await database.HoldAsync(exclusive: false, TestContext.Current.CancellationToken)).ShouldBeNull();
            await alone.DisposeAsync();
        }

        await PostgresServer.DropAsync(connection);
    }

    [Fact]
    public async Task A_connection_given_back_within_a_transaction_is_not_given_out_again()
    {
        var folder = Directory.CreateTempSubdirectory("rapport-hold-");
        await using var database = new SqliteDatabase($"Data Source={Path.Combine(folder.FullName, "rapport.db")}");
        await using (var connection = await database.OpenAsync(TestContext.Current.CancellationToken))
        {
            await RunAsync(database, connection, "CREATE TABLE things (name text)");
            await RunAsync(database, connection, "BEGIN IMMEDIATE");
            await RunAsync(database, connection, "INSERT INTO things VALUES ('half')");
        }

        await using (var connection = await database.OpenAsync(TestContext.Current.CancellationToken))
        {
            await RunAsync(database, connection, "BEGIN IMMEDIATE");
            await RunAsync(database, connection, "INSERT INTO things VALUES ('whole')");
            await RunAsync(database, connection, "COMMIT");
        }

        var names = await database.QueryAsync(new Statement(database.Dialect).Append("SELECT name FROM things"), r => r.GetString(0), TestContext.Current.CancellationToken);
        names.ShouldBe(["whole"]);
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_connection_given_back_twice_is_given_out_once()
    {
        var folder = Directory.CreateTempSubdirectory("rapport-hold-");
        await using var database = new SqliteDatabase($"Data Source={Path.Combine(folder.FullName, "rapport.db")}");
        var connection = await database.OpenAsync(TestContext.Current.CancellationToken);
        await connection.DisposeAsync();
        await connection.DisposeAsync();

        await using var one = await database.OpenAsync(TestContext.Current.CancellationToken);
        await using var other = await database.OpenAsync(TestContext.Current.CancellationToken);

        other.ShouldNotBeSameAs(one);
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_statement_whose_reader_is_still_open_can_be_asked_a_second_time()
    {
        var folder = Directory.CreateTempSubdirectory("rapport-hold-");
        await using var database = new SqliteDatabase($"Data Source={Path.Combine(folder.FullName, "rapport.db")}");
        await using var connection = await database.OpenAsync(TestContext.Current.CancellationToken);
        await RunAsync(database, connection, "CREATE TABLE things (name text)");
        await RunAsync(database, connection, "INSERT INTO things VALUES ('a'), ('b')");
        for (var time = 0; time < 3; time++)
        {
            await using var outer = Names(database).On(connection);
            await using var names = await outer.ExecuteReaderAsync(TestContext.Current.CancellationToken);
            (await names.ReadAsync(TestContext.Current.CancellationToken)).ShouldBeTrue();
            await using var inner = Names(database).On(connection);
            (await inner.ExecuteScalarAsync(TestContext.Current.CancellationToken)).ShouldBe("a");
            (await names.ReadAsync(TestContext.Current.CancellationToken)).ShouldBeTrue();
            names.GetString(0).ShouldBe("b");
        }

        folder.Delete(recursive: true);
    }

    private static Statement Names(Database database)
    {
        var statement = new Statement(database.Dialect);
        return statement.Append($"SELECT name FROM things WHERE name >= {statement.Value(Stored.Text, "a")} ORDER BY name");
    }

    private static async Task RunAsync(Database database, System.Data.Common.DbConnection connection, string sql)
    {
        await using var command = new Statement(database.Dialect).Append(sql).On(connection);
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }
}
