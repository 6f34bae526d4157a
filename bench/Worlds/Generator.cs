using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using Rapport.Platform.Records;
using Rapport.Platform.Storage;

namespace Rapport.Bench.Worlds;

/// <summary>
/// Writes a world through the write path itself, so that keys, base amounts, rules, history and outbox are what they are in a company that has worked with Rapport for two
/// years: people and shares through the API, records in batches, each at its moment.
/// </summary>
internal sealed class Generator(World world, Keep keep)
{
    private const int Batch = 500;
    private const string Unfinished = "Rapport bench, unfinished";

    /// <summary>Makes sure that the world is there, and says whether it had to be made.</summary>
    public async Task<bool> EnsureAsync(string name, CancellationToken cancel)
    {
        if (await keep.HasAsync(name, cancel) && await CompanyAsync(name, cancel) == world.Name)
        {
            return false;
        }

        await keep.MakeAsync(name, cancel);
        await using (var server = await RunningServer.StartAsync(keep.Connection(name), Unfinished, World.Administrator, cancel))
        {
            var people = await PeopleAsync(server.Http, cancel);
            foreach (var kind in Enum.GetValues<Kind>())
            {
                await WriteAsync(server, kind, people, cancel);
            }

            await ShareAsync(server.Http, people, cancel);
        }

        // Once the server has stopped: what it does beside would find the file locked.
        await using var database = keep.Open(name);
        await RunAsync(database, keep.Server is null ? "ANALYZE" : "VACUUM ANALYZE", cancel);
        await RunAsync(database, $"UPDATE company SET name = '{world.Name}'", cancel);
        if (keep.Server is null)
        {
            await RunAsync(database, "PRAGMA wal_checkpoint(TRUNCATE)", cancel);
        }

        return true;
    }

    private async Task<string?> CompanyAsync(string name, CancellationToken cancel)
    {
        await using var database = keep.Open(name);
        try
        {
            return (await database.QueryAsync(new Statement(database.Dialect).Append("SELECT name FROM company"), r => r.GetString(0), cancel)).SingleOrDefault();
        }
        catch (System.Data.Common.DbException)
        {
            return null;
        }
    }

    private static async Task<List<Guid>> PeopleAsync(HttpClient http, CancellationToken cancel)
    {
        var teams = await AddAsync(http, "teams", Enumerable.Range(0, World.Teams).Select(i => new { name = $"{Words.Cities[i]}团队" }), cancel);
        var people = await AddAsync(http, "users", Enumerable.Range(0, World.People).Select(i => new
        {
            name = Words.Surnames[i % 40] + Words.Given[(i * 7) % 40],
            email = World.Email(i),
            role = World.Manages(i) ? "manager" : "salesperson",
            teamId = teams[World.Team(i)],
        }), cancel);
        foreach (var (team, i) in teams.Select((team, i) => (team, i)))
        {
            using var answer = await http.PatchAsJsonAsync(new Uri($"teams/{team}", UriKind.Relative), new { managerId = people[i] }, cancel);
            answer.EnsureSuccessStatusCode();
        }

        return people;
    }

    private async Task WriteAsync(RunningServer server, Kind kind, List<Guid> people, CancellationToken cancel)
    {
        var (watch, bodies, count) = (Stopwatch.StartNew(), new Bodies(world, people), world.Count(kind));
        var writer = await server.ViewerAsync(cancel);
        var definition = server.Definition(kind.ToString().ToLowerInvariant());
        // A file has one writer at a time; a second worker makes the next batch ready meanwhile.
        await Parallel.ForEachAsync(Enumerable.Range(0, (count + Batch - 1) / Batch), new ParallelOptions { MaxDegreeOfParallelism = keep.Server is null ? 2 : 4, CancellationToken = cancel }, async (batch, stop) =>
        {
            var first = batch * Batch;
            var context = new WriteContext(writer, "import", world.Made(kind, first)) { OfThePast = true };
            List<Change> changes = [.. Enumerable.Range(first, Math.Min(Batch, count - first)).Select(i => new Change(ChangeKind.Create, world.Id(kind, i)) { Body = bodies.Of(kind, i) })];
            await server.Records.RunAsync(context, session => session.ApplyAsync(definition, changes, stop), stop);
            if (changes.FirstOrDefault(c => c.IsRefused) is { } refused)
            {
                throw refused.Refused();
            }
        });
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {definition.Path,-14} {count,10:N0}   {count / watch.Elapsed.TotalSeconds,8:N0}/s   {watch.Elapsed.TotalSeconds:N0} s"));
    }

    private async Task ShareAsync(HttpClient http, List<Guid> people, CancellationToken cancel)
    {
        for (var i = 0; i < World.Shared && world.Of(World.Colleague, i) < world.Count(Kind.Opportunity); i++)
        {
            var id = world.Id(Kind.Opportunity, world.Of(World.Colleague, i));
            using var answer = await http.PostAsJsonAsync(new Uri($"opportunities/{id}/shares", UriKind.Relative), new { userId = people[World.Salesperson], level = "read" }, cancel);
            answer.EnsureSuccessStatusCode();
        }
    }

    private static async Task<List<Guid>> AddAsync<T>(HttpClient http, string path, IEnumerable<T> items, CancellationToken cancel)
    {
        using var answer = await http.PostAsJsonAsync(new Uri($"{path}/batch?atomic=true", UriKind.Relative), items.Select(data => new { op = "create", data }), cancel);
        var body = await answer.Content.ReadFromJsonAsync<JsonElement>(cancel);
        return answer.IsSuccessStatusCode ? [.. body.GetProperty("items").EnumerateArray().Select(i => i.GetProperty("id").GetGuid())] : throw new InvalidOperationException(body.GetRawText());
    }

    private static async Task RunAsync(Database database, string sql, CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        await using var command = new Statement(database.Dialect).Append(sql).On(connection);
        command.CommandTimeout = 0;
        await command.ExecuteNonQueryAsync(cancel);
    }
}
