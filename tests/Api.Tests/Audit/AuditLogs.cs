using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Rapport.Api.Tests.Schema;
using Rapport.Platform.Access.Audit;
using Rapport.Testing;
using Shouldly;

namespace Rapport.Api.Tests.Audit;

/// <summary>Reads a server's audit log as tests want to see it.</summary>
internal static class AuditLogs
{
    /// <summary>What the log answers once everything that waits is sealed, newest first.</summary>
    public static async Task<IReadOnlyList<JsonElement>> Audit(this ApiClient administrator, string query = "")
    {
        await administrator.SealedAsync();
        return (await administrator.Get($"audit?{query}")).Is(200).Items;
    }

    /// <summary>The actions of such entries, oldest first.</summary>
    public static async Task<string> Actions(this ApiClient administrator, string query) =>
        string.Join(", ", (await administrator.Audit(query)).Reverse().Select(e => e.Text("action")));

    /// <summary>Waits until nothing waits to be sealed.</summary>
    public static async Task<ApiAnswer> SealedAsync(this ApiClient administrator)
    {
        for (var attempt = 0; attempt < 600; attempt++)
        {
            var head = (await administrator.Get("audit/head")).Is(200);
            if (head["pending"].GetInt64() == 0)
            {
                return head;
            }

            await Task.Delay(50);
        }

        throw new InvalidOperationException("What waits is not sealed.");
    }

    /// <summary>A server whose chain has that many entries.</summary>
    public static async Task<TestServer> WithEntriesAsync(TestDatabase database, int count)
    {
        var server = await TestServer.StartAsync(database);
        var log = server.Services.GetRequiredService<AuditLog>();
        // The first administrator is the first entry.
        for (var i = 2; i <= count; i++)
        {
            await log.AddAsync(new(AuditActions.ExportMade, null, Object: "contact", Detail: $$"""{"rows":{{i}}}"""), CancellationToken.None);
        }

        for (var attempt = 0; (await server.VerifyAsync()).Count < count; attempt++)
        {
            attempt.ShouldBeLessThan(600);
            await Task.Delay(50);
        }

        return server;
    }

    public static Task<AuditReport> VerifyAsync(this TestServer server, string? noted = null) =>
        server.Services.GetRequiredService<AuditVerification>().VerifyAsync(noted, _ => { }, CancellationToken.None);

    /// <summary>Runs statements past the triggers that keep the log.</summary>
    public static async Task TamperAsync(this TestServer server, params string[] statements)
    {
        string[] triggers = server.Kind == TestDatabase.Postgres ? ["audit_kept ON audit"] : ["audit_unchanged", "audit_kept", "audit_not_replaced"];
        foreach (var sql in triggers.Select(t => $"DROP TRIGGER {t}").Concat(statements))
        {
            await Catalogue.ExecuteAsync(server, sql);
        }
    }
}
