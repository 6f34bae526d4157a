using Rapport.Api.Tests.Schema;
using Rapport.Testing;
using Shouldly;
using Xunit;

namespace Rapport.Api.Tests.Audit;

/// <summary>Whoever owns the database can change the log; the chain tells where.</summary>
public sealed class TamperingTests
{
    private const string Changed = "it is not what was sealed; it, or what stood before it, was changed.";
    private const string ShiftUp = "UPDATE audit SET n = -n - 1 WHERE n >= 5; UPDATE audit SET n = -n WHERE n < 0";

    [Theory]
    [OnBothDatabases("UPDATE audit SET detail = '{}' WHERE n = 5", "5", Changed)]
    [OnBothDatabases("UPDATE audit SET object = NULL WHERE n = 5", "5", Changed)]
    [OnBothDatabases("UPDATE audit SET hash = '' WHERE n = 10", "10", Changed)]
    [OnBothDatabases("DELETE FROM audit WHERE n = 5", "5", "it is missing.")]
    [OnBothDatabases("DELETE FROM audit WHERE n < 4", "1", "entries 1 to 3 are missing.")]
    [OnBothDatabases("DELETE FROM audit WHERE n = 5; UPDATE audit SET n = -n + 1 WHERE n > 5; UPDATE audit SET n = -n WHERE n < 0", "5", Changed)]
    [OnBothDatabases(ShiftUp + "; INSERT INTO audit SELECT 5, at, action, user_id, subject_id, object, 'x', address, hash FROM audit WHERE n = 4", "5", "it was put in later.")]
    [OnBothDatabases("UPDATE audit SET n = -5 WHERE n = 5; UPDATE audit SET n = 5 WHERE n = 6; UPDATE audit SET n = 6 WHERE n = -5", "5", "entries 5 and 6 have changed places.")]
    [OnBothDatabases("DELETE FROM audit WHERE n > 8", "9", "entries 9 to 10 are missing.")]
    [OnBothDatabases("UPDATE audit_head SET hash = (SELECT hash FROM audit WHERE n = 9)", "10", "the entries agree with each other, but not with the head that was sealed with them; the chain was rewritten.")]
    public async Task What_was_done_to_the_log_is_found_and_named(TestDatabase database, string statements, string n, string what)
    {
        await using var server = await AuditLogs.WithEntriesAsync(database, 10);
        (await server.VerifyAsync()).Problem.ShouldBeNull();

        await server.TamperAsync(statements.Split("; "));

        var problem = (await server.VerifyAsync()).Problem.ShouldNotBeNull();
        problem.En.ShouldStartWith($"The chain breaks at entry {n}");
        problem.En.ShouldEndWith(what);
        problem.Zh.ShouldStartWith($"审计链在第 {n} 条");
    }

    [Theory, OnBothDatabases]
    public async Task A_tail_that_was_cut_off_whole_is_seen_by_who_noted_the_head(TestDatabase database)
    {
        await using var server = await AuditLogs.WithEntriesAsync(database, 10);
        var noted = (await server.VerifyAsync()).Head;
        (await server.VerifyAsync(noted)).Problem.ShouldBeNull();

        await server.TamperAsync("DELETE FROM audit WHERE n > 8", "UPDATE audit_head SET n = 8, hash = (SELECT hash FROM audit WHERE n = 8)");

        // The chain by itself cannot show it, which is why its head is worth noting.
        (await server.VerifyAsync()).ShouldSatisfyAllConditions(r => r.Problem.ShouldBeNull(), r => r.Count.ShouldBe(8));
        (await server.VerifyAsync(noted)).Problem!.Value.En.ShouldBe("The chain breaks at entry 9: the given head is not in the chain; entries were cut off at its end, or the chain was rewritten.");
    }

    [Theory]
    [OnBothDatabases("UPDATE audit SET address = NULL")]
    [OnBothDatabases("UPDATE audit SET n = n + 100 WHERE n = 2")]
    [OnBothDatabases("DELETE FROM audit WHERE n = 2")]
    [OnBothDatabases("DELETE FROM audit")]
    public async Task The_database_itself_refuses_to_change_the_log(TestDatabase database, string sql)
    {
        await using var server = await AuditLogs.WithEntriesAsync(database, 3);

        await RefusedAsync(server, sql);

        (await server.VerifyAsync()).ShouldSatisfyAllConditions(r => r.Problem.ShouldBeNull(), r => r.Count.ShouldBe(3));
    }

    [Theory, OnBothDatabases]
    public async Task The_database_itself_refuses_to_replace_and_to_empty_the_log(TestDatabase database)
    {
        await using var server = await AuditLogs.WithEntriesAsync(database, 3);

        await RefusedAsync(server, database == TestDatabase.Postgres
            ? "TRUNCATE audit"
            : "INSERT OR REPLACE INTO audit SELECT n, at, 'x', user_id, subject_id, object, detail, address, hash FROM audit WHERE n = 2");

        (await server.VerifyAsync()).ShouldSatisfyAllConditions(r => r.Problem.ShouldBeNull(), r => r.Count.ShouldBe(3));
    }

    [Theory, OnBothDatabases]
    public async Task The_database_itself_refuses_to_change_what_waits(TestDatabase database)
    {
        await using var server = await TestServer.StartAsync(database);
        await using var transaction = await server.Database.BeginWriteAsync(TestContext.Current.CancellationToken);
        await transaction.ExecuteAsync(transaction.Statement().Append("INSERT INTO audit_pending (at, action) SELECT at, action FROM audit UNION ALL SELECT at, action FROM audit_pending"), TestContext.Current.CancellationToken);

        var refused = await Should.ThrowAsync<System.Data.Common.DbException>(() => transaction.ExecuteAsync(transaction.Statement().Append("UPDATE audit_pending SET action = 'x'"), TestContext.Current.CancellationToken));

        refused.Message.ShouldContain("append-only");
    }

    private static async Task RefusedAsync(TestServer server, string sql) =>
        (await Should.ThrowAsync<System.Data.Common.DbException>(() => Catalogue.ExecuteAsync(server, sql))).Message.ShouldContain("append-only");
}
