using System.Text.Json;
using Rapport.Testing;
using Shouldly;

namespace Rapport.Faults.Tests.Load;

/// <summary>
/// Somebody who writes all day and remembers what was acknowledged: makes records, batches and files, changes an account, moves an
/// opportunity. When an answer stays away, what it asked for is in doubt: it may be there or not, whole.
/// </summary>
/// <param name="name">Its own, so that its records can be told from others'.</param>
/// <param name="random">Chooses what comes next.</param>
internal sealed class Worker(string name, Random random)
{
    private const int BatchSize = 12;
    private const int FileRows = 60;
    private static readonly string[] Stages = ["qualification", "needs", "proposal", "negotiation"];

    private readonly Dictionary<string, string> created = new(StringComparer.Ordinal);
    private readonly List<(string Key, string Name)> inDoubt = [];
    private readonly Dictionary<string, bool> batches = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string?> imports = new(StringComparer.Ordinal);
    private Own account = null!;
    private Own opportunity = null!;
    private string stage = Stages[0];
    private int number;

    /// <summary>How many writes the server has acknowledged.</summary>
    public int Acknowledged { get; private set; }

    /// <summary>How many writes were under way when the server went.</summary>
    public int Doubted { get; private set; }

    /// <summary>Makes what the worker changes from then on.</summary>
    public async Task PrepareAsync(ApiClient api)
    {
        account = new("accounts", (await api.Account($"{name} 常改")).Id());
        opportunity = new("opportunities", (await api.Opportunity($"{name} 商机", new { stage })).Id());
    }

    /// <summary>Writes one thing after another until told to stop, or until something is not answered, or answered that the database is away.</summary>
    public async Task WorkAsync(ApiClient api, CancellationToken stop)
    {
        try
        {
            while (!stop.IsCancellationRequested)
            {
                await (random.Next(12) switch
                {
                    < 4 => CreateAsync(api),
                    < 6 => BatchAsync(api),
                    < 9 => ChangeAsync(api),
                    < 11 => MoveAsync(api),
                    _ => ImportAsync(api),
                });
                Acknowledged++;
            }
        }
        catch (Exception error) when (error is HttpRequestException or IOException or OperationCanceledException or ObjectDisposedException)
        {
            Doubted++;
        }
        catch (AwayException away)
        {
            away.Answer.IsAway();
            Doubted++;
        }
    }

    /// <summary>
    /// Holds what is there against what was acknowledged, asks again for what was in doubt under a key, and settles the rest.
    /// </summary>
    public async Task CheckAsync(ApiClient api)
    {
        foreach (var (key, record) in inDoubt.ToList())
        {
            created[record] = (await api.Post("accounts", new { name = record }, key)).Is(201).Id();
            // The key must answer the same again now that there certainly is a record.
            (await api.Post("accounts", new { name = record }, key)).Is(201).Id().ShouldBe(created[record]);
        }

        inDoubt.Clear();
        var there = await IdsAsync(api, "accounts", "name", $"{name} 新建 ");
        there.SelectMany(t => t.Value.Select(id => $"{t.Key}: {id}")).ShouldBe(created.Select(c => $"{c.Key}: {c.Value}"), ignoreOrder: true);
        await CheckBatchesAsync(api);
        await account.CheckAsync(api);
        stage = (await opportunity.CheckAsync(api))["stage"].GetString()!;
    }

    /// <summary>Waits for the files that were taken, and looks whether each row is there once.</summary>
    public async Task CheckImportsAsync(ApiClient api)
    {
        foreach (var (prefix, id) in imports)
        {
            if (id is not null)
            {
                await Until.Async($"import {id}", async () => (await api.Get($"imports/{id}")).Is(200)["status"].GetString() is not ("queued" or "running"));
                (await api.Get($"imports/{id}")).Text.ShouldContain($"\"created\":{FileRows}");
            }

            var rows = await IdsAsync(api, "contacts", "name", prefix + " ");
            rows.Values.ShouldAllBe(ids => ids.Count == 1);
            rows.Count.ShouldBeOneOf(id is null ? [0, FileRows] : [FileRows]);
        }
    }

    private async Task CreateAsync(ApiClient api)
    {
        var (key, record) = (Guid.NewGuid().ToString(), $"{name} 新建 {++number}");
        inDoubt.Add((key, record));
        created[record] = (await api.Post("accounts", new { name = record }, key)).Done(201).Id();
        inDoubt.Remove((key, record));
    }

    private async Task BatchAsync(ApiClient api)
    {
        var subject = $"{name} 批 {++number} ";
        batches[subject] = false;
        var answer = (await api.Post("activities/batch?atomic=true", Enumerable.Range(1, BatchSize).Select(i => new { op = "create", data = new { kind = "call", subject = subject + i } }))).Done(200);
        answer.Items.ShouldAllBe(i => i.GetProperty("status").GetInt32() == 201);
        batches[subject] = true;
    }

    private Task ChangeAsync(ApiClient api)
    {
        var employees = ++number;
        return account.ChangeAsync(
            () => api.Patch($"accounts/{account.Id}", new { employees }, account.Version),
            a => a["employees"].ValueKind == JsonValueKind.Number && a["employees"].GetInt32() == employees);
    }

    private async Task MoveAsync(ApiClient api)
    {
        var next = Stages[(Array.IndexOf(Stages, stage) + random.Next(1, Stages.Length)) % Stages.Length];
        await opportunity.ChangeAsync(() => api.Post($"opportunities/{opportunity.Id}/move-stage", new { stage = next }), o => o["stage"].GetString() == next);
        stage = next;
    }

    private async Task ImportAsync(ApiClient api)
    {
        // A filter leaves out spaces at the end, so the number must not be the last thing in it.
        var prefix = $"{name} 导 {++number} 号";
        imports[prefix] = null;
        var file = "name\n" + string.Concat(Enumerable.Range(1, FileRows).Select(i => $"{prefix} {i}\n"));
        var form = new MultipartFormDataContent
        {
            { new StringContent("contacts"), "object" },
            { new StringContent("""{"columns":{"name":"name"}}"""), "mapping" },
            { new StringContent(file), "file", "contacts.csv" },
        };
        imports[prefix] = (await api.SendAsync(new(HttpMethod.Post, "imports") { Content = form })).Done(202).Id();
    }

    private async Task CheckBatchesAsync(ApiClient api)
    {
        var found = (await IdsAsync(api, "activities", "subject", $"{name} 批 ")).GroupBy(a => a.Key[..(a.Key.LastIndexOf(' ') + 1)], a => a.Value.Count).ToDictionary(g => g.Key, g => g.Sum());
        foreach (var (subject, acknowledged) in batches)
        {
            found.GetValueOrDefault(subject).ShouldBeOneOf(acknowledged ? [BatchSize] : [0, BatchSize]);
        }
    }

    /// <summary>The ids of all records whose text begins so, by that text.</summary>
    private static async Task<Dictionary<string, List<string>>> IdsAsync(ApiClient api, string objects, string field, string prefix)
    {
        var found = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        var filter = Uri.EscapeDataString($"startswith({field},'{prefix}')");
        for (string? cursor = ""; cursor is not null;)
        {
            var page = (await api.Get($"{objects}?select=id,{field}&limit=500&filter={filter}" + (cursor.Length > 0 ? $"&cursor={Uri.EscapeDataString(cursor)}" : ""))).Is(200);
            foreach (var item in page.Items)
            {
                found.TryAdd(item.Text(field)!, []);
                found[item.Text(field)!].Add(item.Text("id")!);
            }

            cursor = page["next"].GetString();
        }

        return found;
    }
}
