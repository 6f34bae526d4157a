using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using Rapport.Platform.Postgres;
using Rapport.Platform.Sqlite;
using Rapport.Platform.Storage;

namespace Rapport.Bench;

/// <summary>
/// Two hundred people in twenty teams and their opportunities, in six stages. One salesperson owns 200 of them, half in the stage that is asked for, and has 50 shared; a
/// manager leads that team of ten.
/// </summary>
internal sealed class RolesWorld : IAsyncDisposable
{
    private const int Teams = 20;
    private const int People = 200;
    private const int Own = 200;
    private const int Shared = 50;
    public const string Stage = "needs";

    private static readonly string[] Stages = ["qualification", Stage, "proposal", "negotiation", "won", "lost"];

    private readonly ChildServer server;
    private readonly List<Guid> users = [];

    private RolesWorld(ChildServer server, Database database) => (this.server, Database) = (server, database);

    public Database Database { get; }

    /// <summary>The salesperson with few records.</summary>
    public Guid Salesperson => users[0];

    /// <summary>Somebody with as many records as most have.</summary>
    public Guid Colleague => users[1];

    /// <summary>The salesperson's team: the manager's ten people, herself among them.</summary>
    public IReadOnlyList<Guid> Team => [.. users.Where((_, i) => i % Teams == 0)];

    public static string SalespersonEmail => Email(0);

    public static string ManagerEmail => Email(Teams);

    public static async Task<RolesWorld> BuildAsync(ChildServer server, int rows, CancellationToken cancel)
    {
        Database database = server.Database.StartsWith("Host=", StringComparison.Ordinal) ? new PostgresDatabase(server.Database) : new SqliteDatabase(server.Database);
        var world = new RolesWorld(server, database);
        var teams = await world.AddAsync("teams", Enumerable.Range(0, Teams).Select(i => new { name = $"Team {i}" }), cancel);
        world.users.AddRange(await world.AddAsync("users", Enumerable.Range(0, People).Select(i => new { name = $"Person {i}", email = Email(i), role = i == Teams ? "manager" : "salesperson", teamId = teams[i % Teams] }), cancel));
        var accounts = await world.AddAsync("accounts", [new { name = "Account", ownerId = world.Colleague }], cancel);
        var templates = await world.AddAsync("opportunities", Stages.Select((stage, i) => new { name = $"Deal {i}", accountId = accounts[0], stage, amount = 1000 * (i + 1), lossReason = stage == "lost" ? "price" : null, expectedCloseDate = "2026-12-31" }), cancel);
        await world.MultiplyAsync(templates, rows, cancel);
        return world;
    }

    public async ValueTask DisposeAsync() => await Database.DisposeAsync();

    private static string Email(int number) => string.Create(CultureInfo.InvariantCulture, $"person{number}@rapport.example");

    private async Task<List<Guid>> AddAsync<T>(string path, IEnumerable<T> items, CancellationToken cancel)
    {
        using var answer = await server.Http.PostAsJsonAsync(new Uri($"{path}/batch?atomic=true", UriKind.Relative), items.Select(data => new { op = "create", data }), cancel);
        var body = await answer.Content.ReadFromJsonAsync<JsonElement>(cancel);
        return answer.IsSuccessStatusCode ? [.. body.GetProperty("items").EnumerateArray().Select(i => i.GetProperty("id").GetGuid())] : throw new InvalidOperationException(body.GetRawText());
    }

    /// <summary>Copies the templates, which the server made, as often as wanted: the n-th row goes to the n-th person in turn, the first ones to the salesperson.</summary>
    private async Task MultiplyAsync(List<Guid> templates, int rows, CancellationToken cancel)
    {
        var postgres = Database is PostgresDatabase;
        await using var transaction = await Database.BeginWriteAsync(cancel);
        var columns = await ColumnsAsync(transaction, postgres, cancel);
        await RunAsync(transaction, "CREATE TEMPORARY TABLE people (n bigint PRIMARY KEY, id " + (postgres ? "uuid" : "blob") + ")", cancel);
        await transaction.InsertAsync(new("people", [new("n", Stored.Integer), new("id", Stored.Id)]), [.. users.Select((id, i) => (object?[])[(long)i, id])], cancel);
        var statement = transaction.Statement();
        var values = columns.Select(c => c switch
        {
            "id" => postgres ? "gen_random_uuid()" : "randomblob(16)",
            "created_at" => postgres ? "t.created_at - n.n * interval '1 minute'" : "t.created_at - n.n * 60000",
            "owner_id" => "p.id",
            _ => $"t.{c}",
        });
        statement.Append($"""
            WITH RECURSIVE n(n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM n WHERE n < {rows - 1})
            INSERT INTO opportunities ({string.Join(", ", columns)}) SELECT {string.Join(", ", values)}
            FROM n JOIN (SELECT x.*, row_number() OVER (ORDER BY name) - 1 AS r FROM opportunities x) t ON t.r = n.n % CASE WHEN n.n < {Own} THEN 2 ELSE {templates.Count} END
            JOIN people p ON p.n = CASE WHEN n.n < {Own} THEN 0 ELSE 1 + n.n % {People - 1} END
            """);
        await transaction.ExecuteAsync(statement, cancel);
        await RunAsync(transaction, $"DELETE FROM opportunities WHERE owner_id NOT IN (SELECT id FROM people)", cancel);
        var share = transaction.Statement();
        share.Append($"""
            INSERT INTO access (record_id, principal_id, source_id, object, level, created_at)
            SELECT id, {share.Value(Stored.Id, Salesperson)}, {share.Value(Stored.Id, Platform.Access.Sharing.Grant.Share)}, 'opportunity', 1, created_at FROM opportunities
            WHERE owner_id = {share.Value(Stored.Id, Colleague)} ORDER BY created_at LIMIT {Shared}
            """);
        await transaction.ExecuteAsync(share, cancel);
        await transaction.CommitAsync(cancel);
        if (postgres)
        {
            await using var connection = await Database.OpenAsync(cancel);
            await using var analyse = new Statement(Database.Dialect).Append("ANALYZE").On(connection);
            await analyse.ExecuteNonQueryAsync(cancel);
        }
    }

    private static async Task<List<string>> ColumnsAsync(WriteTransaction transaction, bool postgres, CancellationToken cancel) =>
        await transaction.QueryAsync(transaction.Statement().Append(postgres
            ? "SELECT column_name::text FROM information_schema.columns WHERE table_name = 'opportunities' ORDER BY ordinal_position"
            : "SELECT name FROM pragma_table_info('opportunities') ORDER BY cid"), r => r.GetString(0), cancel);

    private static async Task RunAsync(WriteTransaction transaction, string sql, CancellationToken cancel) =>
        await transaction.ExecuteAsync(transaction.Statement().Append(sql), cancel);
}
