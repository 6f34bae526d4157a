using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Rapport.Access.Tests.Model;
using Workspace = Rapport.Platform.Workspace;
using Rapport.Platform.Access;
using Rapport.Platform.Storage;
using Rapport.Testing;

namespace Rapport.Access.Tests.Worlds;

/// <summary>A server with a random company in it, and the same company in memory.</summary>
internal sealed class World : IAsyncDisposable
{
    private readonly Dictionary<string, ApiClient> clients = [];

    private World(TestServer server, int seed, ApiClient admin)
    {
        Server = server;
        Dice = new(seed);
        Admin = admin;
        Company = new() { Today = server.Services.GetRequiredService<Workspace>() is var workspace ? workspace.Company.Day(workspace.Now) : default };
    }

    public TestServer Server { get; }

    public Dice Dice { get; }

    /// <summary>The administrator who makes the world.</summary>
    public ApiClient Admin { get; }

    public Company Company { get; }

    /// <summary>Those who ask, deactivated ones among them.</summary>
    public IReadOnlyList<Row> People => [.. Company.Of(Entities.User).Where(u => clients.ContainsKey(u.Id))];

    public HashSet<string> Inactive { get; } = [];

    /// <summary>Which values of records have been others before.</summary>
    public List<(Row Row, string Path)> Changed { get; } = [];

    public static async Task<World> BuildAsync(TestDatabase database, int seed)
    {
        var server = await TestServer.StartAsync(database);
        var world = new World(server, seed, await server.As(Roles.Administrator));
        await new Founding(world).RunAsync();
        return world;
    }

    public ApiClient As(Row person) => clients[person.Id];

    public async Task<Row> KnowAsync(Row person)
    {
        clients[person.Id] = (await Server.OfAsync(Guid.Parse(person.Id))).In("en");
        return person;
    }

    /// <summary>Makes records of one object, in the database and in memory.</summary>
    public async Task<List<Row>> CreateAsync(Entity entity, IEnumerable<Dictionary<string, object?>> records)
    {
        var all = records.ToList();
        var ids = await Admin.Many(entity.Path, all.Select(Body));
        return [.. ids.Zip(all, (id, values) => Company.Add(entity, id, [.. values.Where(v => entity.Find(v.Key) is not null).Select(v => (v.Key, v.Value))]))];
    }

    /// <summary>Changes records of one object, in the database and in memory.</summary>
    public async Task ChangeAsync(Entity entity, IEnumerable<(Row Row, string Path, object? Value)> changes)
    {
        var all = changes.ToList();
        var items = all.Select(c => new { op = "update", id = c.Row.Id, data = Body(new() { [c.Path] = c.Value }) }).ToList();
        Done(items.Count == 0 ? null : await Admin.Post($"{entity.Path}/batch", items));
        all.ForEach(c => c.Row[c.Path] = c.Value);
        Changed.AddRange(all.Select(c => (c.Row, c.Path)));
    }

    public async Task DeleteAsync(Entity entity, IEnumerable<Row> rows)
    {
        var all = rows.ToList();
        Done(all.Count == 0 ? null : await Admin.Post($"{entity.Path}/batch", all.Select(r => new { op = "delete", id = r.Id })));
        all.ForEach(r => r.Deleted = true);
    }

    /// <summary>A body in which <c>custom.note</c> stands inside <c>custom</c>.</summary>
    public static JsonObject Body(Dictionary<string, object?> values)
    {
        var body = new JsonObject();
        foreach (var (path, value) in values)
        {
            var node = value switch
            {
                null => null,
                decimal number => JsonValue.Create(number),
                bool flag => JsonValue.Create(flag),
                var text => JsonValue.Create((string)text),
            };
            if (path.StartsWith("custom.", StringComparison.Ordinal))
            {
                body["custom"] ??= new JsonObject();
                body["custom"]![path["custom.".Length..]] = node;
            }
            else
            {
                body[path] = node;
            }
        }

        return body;
    }

    /// <summary>Notes absences in the table, which no viewer that is already known would notice before some seconds have passed; a change of a user makes them look again.</summary>
    public async Task NoteAbsencesAsync(IReadOnlyList<Absence> absences)
    {
        await using (var transaction = await Server.Database.BeginWriteAsync(CancellationToken.None))
        {
            await transaction.InsertAsync(Absences, [.. absences.Select(a => new object?[]
            {
                Guid.CreateVersion7(), Guid.Parse(a.User), Guid.Parse(a.StandIn), a.From, a.To, DateTime.UtcNow, Guid.Parse(Admin.UserId), a.Cancelled ? DateTime.UtcNow : null,
            })], CancellationToken.None);
            await transaction.CommitAsync(CancellationToken.None);
        }

        Company.Absences.AddRange(absences);
        (await Admin.Patch($"users/{Admin.UserId}", new { phone = Dice.Phone() })).Is(200);
        Company.Rows[Admin.UserId]["phone"] = (await Admin.Get($"users/{Admin.UserId}"))["phone"].GetString();
    }

    /// <summary>Waits until no job is left: rules are applied by jobs.</summary>
    /// <exception cref="InvalidOperationException">One of them failed.</exception>
    public async Task SettleAsync()
    {
        for (var until = DateTime.UtcNow.AddMinutes(2); DateTime.UtcNow < until; await Task.Delay(15))
        {
            var states = await QueryAsync("SELECT DISTINCT status FROM jobs", (reader, _) => reader.GetString(0));
            if (!states.Contains("queued") && !states.Contains("running"))
            {
                return;
            }

            if (states.Contains("failed"))
            {
                throw new InvalidOperationException("A job has failed; the server's log says why.");
            }
        }

        throw new TimeoutException("Jobs have not ended.");
    }

    /// <summary>What stands in a record's history, oldest first, whoever may know it.</summary>
    public Task<List<(string Kind, string? By, JsonArray Changes)>> HistoryAsync(Row row)
    {
        var id = Server.Kind == TestDatabase.Postgres ? $"'{row.Id}'" : $"x'{Convert.ToHexString(Guid.Parse(row.Id).ToByteArray(bigEndian: true))}'";
        return QueryAsync($"SELECT kind, \"by\", changes FROM history WHERE record_id = {id} ORDER BY version", (reader, dialect) => (
            (string)dialect.Read(reader, 0, Stored.Text)!,
            ((Guid?)dialect.Read(reader, 1, Stored.Id))?.ToString(),
            dialect.Read(reader, 2, Stored.Json) is string changes ? JsonNode.Parse(changes)!.AsArray() : []));
    }

    public ValueTask DisposeAsync() => Server.DisposeAsync();

    private static readonly Table Absences = new("absences",
    [
        new("id", Stored.Id, false), new("user_id", Stored.Id, false), new("stand_in_id", Stored.Id, false), new("from_day", Stored.Date, false),
        new("to_day", Stored.Date, false), new("created_at", Stored.Timestamp, false), new("created_by", Stored.Id, false), new("cancelled_at", Stored.Timestamp),
    ]);

    private static void Done(ApiAnswer? answer)
    {
        foreach (var item in answer?.Is(200).Items ?? [])
        {
            if (item.GetProperty("status").GetInt32() >= 300)
            {
                throw new InvalidOperationException(item.GetRawText());
            }
        }
    }

    private Task<List<T>> QueryAsync<T>(string sql, Func<System.Data.Common.DbDataReader, Dialect, T> read) =>
        Server.Database.QueryAsync(new Statement(Server.Database.Dialect).Append(sql), reader => read(reader, Server.Database.Dialect), CancellationToken.None);
}
