using Npgsql;
using Rapport.Bench.Load;
using Rapport.Bench.Worlds;
using Rapport.Platform.Access.Rights;
using Rapport.Platform.Sqlite;
using Rapport.Platform.Storage;

namespace Rapport.Bench.Figures;

/// <summary>What is measured on: a server with a world, the people who ask, and the same database for bare SQL.</summary>
internal sealed class Stage : IAsyncDisposable
{
    private readonly string name;
    private readonly Dictionary<string, string> tokens = [];

    private Stage(World world, Keep keep, string name, ChildServer server, Database database, int? postmaster)
    {
        (World, Keep, this.name, Server, Database, Postmaster) = (world, keep, name, server, database, postmaster);
    }

    public World World { get; }

    public Keep Keep { get; }

    public ChildServer Server { get; }

    public Database Database { get; }

    /// <summary>The first process of PostgreSQL, where it runs on this machine.</summary>
    public int? Postmaster { get; }

    /// <summary>The people's ids, by their number.</summary>
    public IReadOnlyList<Guid> People { get; private set; } = [];

    /// <summary>The teams' ids, by their number.</summary>
    public IReadOnlyList<Guid> Teams { get; private set; } = [];

    /// <param name="world">The data.</param>
    /// <param name="keep">Where they are.</param>
    /// <param name="name">The database, which is written to.</param>
    /// <param name="cancel">Ends it early.</param>
    public static async Task<Stage> SetAsync(World world, Keep keep, string name, CancellationToken cancel)
    {
        var server = await ChildServer.StartAsync(keep.Connection(name), cancel);
        var stage = new Stage(world, keep, name, server, keep.Open(name), keep.Server is null ? null : await ProcessorTime.PostmasterAsync(keep.Connection(name), cancel));
        var people = (await stage.QueryAsync("SELECT id, team_id, email FROM users WHERE email LIKE 'person%'", r => (Id: stage.Id(r, 0), Team: stage.Id(r, 1), Email: r.GetString(2)), cancel)).ToDictionary(p => p.Email);
        stage.People = [.. Enumerable.Range(0, World.People).Select(i => people[World.Email(i)].Id)];
        stage.Teams = [.. Enumerable.Range(0, World.Teams).Select(i => people[World.Email(i)].Team)];
        return stage;
    }

    /// <summary>A token of the user with that e-mail, made once.</summary>
    public async Task<string> TokenAsync(string email, CancellationToken cancel) =>
        tokens.TryGetValue(email, out var known) ? known : tokens[email] = await Server.TokenAsync(email, cancel);

    /// <summary>The people of a person's team, whose records a manager sees.</summary>
    public IReadOnlyList<Guid> TeamOf(int person) => [.. People.Where((_, i) => World.Team(i) == World.Team(person))];

    /// <summary>By whose names shares mean a person.</summary>
    public IReadOnlyList<Guid> PrincipalsOf(int person) =>
        [People[person], ShippedRoles.Find(World.Manages(person) ? "manager" : "salesperson")!.Id, Teams[World.Team(person)]];

    /// <summary>Runs bare SQL as often as it goes.</summary>
    /// <returns>Times per second.</returns>
    public Task<double> BareAsync(BareSql bare, int clients, TimeSpan duration, CancellationToken cancel) => Database is SqliteDatabase file
        ? Task.FromResult(SqliteLoop.Run(file, bare.Text(Keep), bare, clients, duration))
        : PgBench.RunAsync(new NpgsqlConnectionStringBuilder(Keep.Connection(name)), bare.Text(Keep), bare, clients, duration, cancel);

    public Task<List<T>> QueryAsync<T>(string sql, Func<System.Data.Common.DbDataReader, T> read, CancellationToken cancel) =>
        Database.QueryAsync(new Statement(Database.Dialect).Append(sql), read, cancel);

    public Guid Id(System.Data.Common.DbDataReader reader, int column) => (Guid)Database.Dialect.Read(reader, column, Stored.Id)!;

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        await Database.DisposeAsync();
    }
}
