using System.Globalization;
using System.Net.Http.Headers;
using Rapport.Platform.Storage;

namespace Rapport.Bench;

/// <summary>
/// The same list, 50 deals of one owner and stage, newest first, asked by three people: a salesperson with 200 own and 50 shared deals,
/// the manager of ten people, an administrator. Each is held against the bare SQL for the same rows under the same row rule. The best
/// ratio may be 1.3 times the worst: rights must not cost one role more than another. Then everything of that stage that the first two
/// see, where the row rule does all the work.
/// </summary>
internal static class RolesBench
{
    private const int Rounds = 3;
    private const string Columns = "t0.id, t0.name, t0.stage, t0.amount, t0.currency, t0.expected_close_date, t0.created_at, t0.owner_id, u.name";
    private const string Select = "select=name,stage,amount,expectedCloseDate,createdAt,ownerId,owner.name";
    private const string Joined = "LEFT JOIN users u ON u.id = t0.owner_id AND u.deleted_at IS NULL";
    private const string Newest = "ORDER BY t0.created_at DESC, t0.id DESC LIMIT 51";

    private sealed record Question(string Who, string Email, string Address, Func<Statement, string> Sql);

    public static async Task<int> RunAsync(string? connection, int rows, int seconds, CancellationToken cancel)
    {
        await using var server = await ChildServer.StartAsync(connection, cancel);
        await using var world = await RolesWorld.BuildAsync(server, rows, cancel);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{server.Description}, {rows:N0} opportunities, 8 clients, {Rounds} rounds of {seconds} s"));
        Console.WriteLine("                            lists/s    bare/s   ratio");
        var ratios = new Dictionary<string, double>();
        foreach (var question in Questions(world))
        {
            using var http = await ClientAsync(server, question, cancel);
            var duration = TimeSpan.FromSeconds(seconds);
            await Throughput.MeasureAsync(() => AskAsync(http, question), TimeSpan.FromSeconds(3), cancel);
            await Throughput.MeasureAsync(() => BareAsync(world.Database, question, cancel), TimeSpan.FromSeconds(1), cancel);
            var (lists, bare) = (new List<double>(), new List<double>());
            for (var round = 0; round < Rounds; round++)
            {
                lists.Add(await Throughput.MeasureAsync(() => AskAsync(http, question), duration, cancel));
                bare.Add(await Throughput.MeasureAsync(() => BareAsync(world.Database, question, cancel), duration, cancel));
            }

            // The median of the rounds: on a shared machine one round may be disturbed.
            var (mine, theirs) = (lists.Order().ElementAt(Rounds / 2), bare.Order().ElementAt(Rounds / 2));
            ratios[question.Who] = mine / theirs;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {question.Who,-24} {mine,8:N0} {theirs,9:N0}   {mine / theirs:0.000}"));
        }

        var compared = ratios.Where(r => !r.Key.Contains(',', StringComparison.Ordinal)).Select(r => r.Value).ToList();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  best ÷ worst of the first three: {compared.Max() / compared.Min():0.00}"));
        return 0;
    }

    private static IEnumerable<Question> Questions(RolesWorld world)
    {
        var list = $"opportunities?{Select}&sort=-createdAt&limit=50&filter=stage eq '{RolesWorld.Stage}'";
        string Stage(Statement s) => $"t0.deleted_at IS NULL AND t0.stage = {s.Value(Stored.Text, RolesWorld.Stage)}";
        // At its best on each database: only an equation lets the index give the order, and PostgreSQL has to keep its plan.
        string Both(Statement s, IReadOnlyList<Guid> owners, Guid principal, string also = "")
        {
            var owned = owners is [var one] ? $"t0.owner_id = {s.Value(Stored.Id, one)}" : s.Dialect.In("t0.owner_id", s.List(Stored.Id, owners.Cast<object>()), Stored.Id);
            var shared = $"t0.id IN (SELECT a.record_id FROM access a WHERE a.object = 'opportunity' AND {s.Dialect.InIds("a.principal_id", s.List(Stored.Id, [principal]))})";
            string Arm(string rule) => $"SELECT * FROM (SELECT t0.id, t0.created_at FROM opportunities t0 WHERE {Stage(s)}{also} AND {rule} {Newest}) x";
            return $"SELECT {Columns} FROM (SELECT * FROM ({Arm(owned)} UNION ALL {Arm($"{shared} AND NOT {owned}")}) y ORDER BY created_at DESC, id DESC LIMIT 51) p JOIN opportunities t0 ON t0.id = p.id {Joined} {Newest}";
        }

        string OwnedBy(Statement s, Guid owner) => $" AND t0.owner_id = {s.Value(Stored.Id, owner)}";
        var manager = world.Team[1];
        yield return new("salesperson", RolesWorld.SalespersonEmail, $"{list} and ownerId eq {world.Salesperson}", s => Both(s, [world.Salesperson], world.Salesperson, OwnedBy(s, world.Salesperson)));
        yield return new("manager", RolesWorld.ManagerEmail, $"{list} and ownerId eq {manager}", s => Both(s, world.Team, manager, OwnedBy(s, manager)));
        yield return new("administrator", "bench@rapport.example", $"{list} and ownerId eq {world.Colleague}",
            s => $"SELECT {Columns} FROM opportunities t0 {Joined} WHERE {Stage(s)}{OwnedBy(s, world.Colleague)} {Newest}");
        yield return new("salesperson, all of hers", RolesWorld.SalespersonEmail, list, s => Both(s, [world.Salesperson], world.Salesperson));
        yield return new("manager, all of theirs", RolesWorld.ManagerEmail, list, s => Both(s, world.Team, manager));
    }

    private static async Task<HttpClient> ClientAsync(ChildServer server, Question question, CancellationToken cancel)
    {
        var http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = server.Http.BaseAddress };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", await server.TokenAsync(question.Email, cancel));
        return http;
    }

    private static Task<Client> AskAsync(HttpClient http, Question question)
    {
        var address = new Uri(question.Address, UriKind.Relative);
        return Task.FromResult(new Client(async () =>
        {
            using var answer = await http.GetAsync(address, HttpCompletionOption.ResponseHeadersRead);
            await answer.EnsureSuccessStatusCode().Content.CopyToAsync(Stream.Null);
        }, null));
    }

    /// <summary>One connection for each client, the statement prepared once, every value read.</summary>
    private static async Task<Client> BareAsync(Database database, Question question, CancellationToken cancel)
    {
        var connection = await database.OpenAsync(cancel);
        var statement = new Statement(database.Dialect);
        statement.Append(question.Sql(statement));
        var command = statement.On(connection);
        await command.PrepareAsync(cancel);
        return new(async () =>
        {
            await using var reader = await command.ExecuteReaderAsync(cancel);
            var values = new object[reader.FieldCount];
            while (await reader.ReadAsync(cancel))
            {
                reader.GetValues(values);
            }
        }, connection);
    }
}
