using Rapport.Testing;
using Shouldly;
using Xunit;

namespace Rapport.Faults.Tests.Values;

/// <summary>What is stored cannot be read: somebody wrote into the database, or a version did that should not have.</summary>
public sealed class StoredValueTests
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    [Theory, OnBothDatabases]
    public async Task A_stored_value_that_cannot_be_parsed_is_a_fault_of_the_server_and_not_of_the_caller(TestDatabase database)
    {
        await using var server = await TestServer.StartAsync(database);
        var administrator = await server.As("administrator");
        var label = new Dictionary<string, string> { ["zh-CN"] = "坏", ["en"] = "Broken" };
        (await administrator.Post("roles", new { name = "broken", label, basedOn = "salesperson" })).Is(201);
        await using (var transaction = await server.Database.BeginWriteAsync(Cancel))
        {
            await transaction.ExecuteAsync(transaction.Statement().Append("UPDATE roles SET rights = '[]' WHERE name = 'broken'"), Cancel);
            await transaction.CommitAsync(Cancel);
        }

        (await administrator.Get("roles/broken")).IsProblem(500, "server.fault");
        (await administrator.Post("accounts", "{\"name\": ")).IsProblem(400, "json.invalid");
        server.Log.ShouldContain(l => l.Contains("GET /api/v1/roles/broken failed", StringComparison.Ordinal));
    }
}
