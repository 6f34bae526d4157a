using Microsoft.Extensions.DependencyInjection;
using Rapport.Api.Tests.Schema;
using Rapport.Platform;
using Rapport.Testing;
using Shouldly;
using Xunit;

namespace Rapport.Api.Tests.Statements;

/// <summary>
/// PostgreSQL plans the statements that real requests made, over tables with some thousand rows. Sequential scans are made dear for the
/// planning, because a test's tables still fit into memory, where reading them whole is often right; what then still scans has no index.
/// </summary>
public sealed class IndexUseTests(FilledTables servers) : IClassFixture<FilledTables>
{
    [Fact]
    public async Task The_default_list_of_every_object_walks_an_index()
    {
        PostgresServer.Need();
        var server = await servers.On(TestDatabase.Postgres);
        var api = await server.As("administrator");
        foreach (var definition in server.Services.GetRequiredService<Workspace>().Catalog.All)
        {
            var plan = await PlanAsync(server, api, $"{definition.Path}?select=id");

            plan.ShouldMatch($@"Index (Only )?Scan (Backward )?using {definition.Table.Name}_list", plan);
            // Where the order has more terms than the index, the rows of one step are put in order; never the whole table.
            plan.ShouldNotMatch("(?<!Incremental )Sort\n", plan);
        }
    }

    [Fact]
    public async Task The_default_list_of_a_salesperson_goes_by_the_owner()
    {
        PostgresServer.Need();
        var server = await servers.On(TestDatabase.Postgres);
        var api = await server.As("salesperson");
        foreach (var definition in server.Services.GetRequiredService<Workspace>().Catalog.All.Where(d => d.Owned))
        {
            var plan = await PlanAsync(server, api, definition.Path, [$"'{api.UserId}'", $"ARRAY['{api.UserId}'::uuid]"]);

            plan.ShouldMatch($@"{definition.Table.Name}_owner_\w+", plan);
            plan.ShouldMatch(@"Index Cond: \(owner_id = ", plan);
        }
    }

    [Theory]
    [InlineData("salesperson")]
    [InlineData("manager")]
    public async Task A_list_of_owned_and_shared_records_walks_no_table(string role)
    {
        PostgresServer.Need();
        var server = await servers.On(TestDatabase.Postgres);
        var (manager, salesperson) = (await server.As("manager"), await server.As("salesperson"));
        var api = role == "manager" ? manager : salesperson;
        var people = role == "manager" ? $"ARRAY['{manager.UserId}'::uuid, '{salesperson.UserId}'::uuid]" : $"ARRAY['{salesperson.UserId}'::uuid]";
        string[] values = role == "manager" ? [people] : [$"'{salesperson.UserId}'", people];
        foreach (var definition in server.Services.GetRequiredService<Workspace>().Catalog.All.Where(d => d.Owned))
        {
            foreach (var address in new[] { $"{definition.Path}?select=id", $"{definition.Path}?select=id&limit=500&sort=-createdAt", $"{definition.Path}/aggregate" })
            {
                var plan = await PlanAsync(server, api, address, values);

                plan.ShouldMatch(@"Index Cond: \(owner_id = ", address + "\n" + plan);
                plan.ShouldContain("access_principal", customMessage: address + "\n" + plan);
                plan.ShouldNotContain($"Seq Scan on {definition.Table.Name}", customMessage: address + "\n" + plan);
                plan.ShouldNotMatch($@"Scan (Backward )?using {definition.Table.Name}_list", address + "\n" + plan);
            }
        }
    }

    [Theory]
    [InlineData("text", "eq 'x'")]
    [InlineData("text", "in ('x','y')")]
    [InlineData("integer", "eq 5")]
    [InlineData("integer", "ge 5")]
    [InlineData("decimal", "eq 5.5")]
    [InlineData("date", "lt 2024-01-01")]
    [InlineData("dateTime", "gt 2024-01-01T00:00:00Z")]
    [InlineData("boolean", "eq true")]
    [InlineData("choice", "eq 'a'")]
    [InlineData("phone", "eq '13912345678'")]
    [InlineData("reference", "eq 00000000-0000-0000-0000-000000000001")]
    public async Task A_filter_on_an_administrators_field_uses_its_index(string type, string condition)
    {
        PostgresServer.Need();
        var server = await servers.On(TestDatabase.Postgres);
        var api = await server.As("administrator");
        var plan = await PlanAsync(server, api, $"accounts/aggregate?filter=custom.by{type}Id {condition}");

        plan.ShouldContain("custom_account_by" + type.Replace("dateTime", "date_time", StringComparison.Ordinal), customMessage: plan);
    }

    [Theory]
    [InlineData("contacts/aggregate?filter=accountId eq 00000000-0000-0000-0000-000000000001", "contacts_account_id")]
    [InlineData("opportunities/aggregate?filter=externalId eq 'x'", "opportunities_external_id")]
    [InlineData("accounts/aggregate?filter=name eq 'x'", "accounts_name_key")]
    [InlineData("accounts/aggregate?filter=startswith(name,'x')", "accounts_name_key")]
    [InlineData("users/aggregate?filter=email eq 'x'", "users_email_unique")]
    public async Task A_filter_on_a_built_in_field_uses_its_index(string address, string index)
    {
        PostgresServer.Need();
        var server = await servers.On(TestDatabase.Postgres);

        var plan = await PlanAsync(server, await server.As("administrator"), address);

        plan.ShouldContain(index, customMessage: plan);
    }

    /// <summary>The plan of the one statement a request makes: for these values of its parameters, again and again in this order, else the one that serves whatever the values are.</summary>
    private static async Task<string> PlanAsync(TestServer server, ApiClient api, string address, string[]? values = null)
    {
        await api.Get("me");
        var statement = (await StatementLog.During(async () => (await api.Get(address)).Is(200))).Single();
        var parameters = Enumerable.Range(1, 50).TakeWhile(n => statement.Contains($"${n}", StringComparison.Ordinal)).Select(n => values?[(n - 1) % values.Length] ?? "NULL").ToList();
        return string.Join("\n", await Catalogue.QueryAsync(
            server,
            $"SET enable_seqscan = off; SET plan_cache_mode = {(values is null ? "force_generic_plan" : "force_custom_plan")}; PREPARE asked AS {statement}; EXPLAIN (COSTS OFF) EXECUTE asked{(parameters.Count == 0 ? "" : $"({string.Join(", ", parameters)})")}",
            r => r.GetString(0),
            pooled: false));
    }
}
