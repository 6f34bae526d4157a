using Rapport.Testing;
using Shouldly;

namespace Rapport.Faults.Tests.Load;

/// <summary>Several workers at once.</summary>
internal sealed class Crew
{
    public const int Size = 6;
    private const int MostBetweenFaults = 120;

    private readonly Random random = new(Times.Seed);
    private readonly List<Worker> workers = [.. Enumerable.Range(1, Size).Select(i => new Worker($"工{i}", new Random(Times.Seed + i)))];

    /// <summary>How many writes were acknowledged so far.</summary>
    public int Acknowledged => workers.Sum(w => w.Acknowledged);

    /// <summary>How many writes came to no answer, or to one that the server cannot at the moment.</summary>
    public int Doubted => workers.Sum(w => w.Doubted);

    /// <summary>The workers, each with what it changes all the time.</summary>
    public static async Task<Crew> HireAsync(ApiClient api)
    {
        var crew = new Crew();
        foreach (var worker in crew.workers)
        {
            await worker.PrepareAsync(api);
        }

        return crew;
    }

    /// <summary>Has all of them write, brings a fault upon them at a moment that nobody chose, and waits until none of them writes any more.</summary>
    /// <param name="api">In whose name.</param>
    /// <param name="fault">Brings the fault.</param>
    /// <param name="most">It comes after so many writes at most.</param>
    public async Task WorkAsync(ApiClient api, Func<Task> fault, int most = MostBetweenFaults)
    {
        using var stop = new CancellationTokenSource();
        var working = workers.Select(w => Task.Run(() => w.WorkAsync(api, stop.Token), CancellationToken.None)).ToList();
        var point = Acknowledged + random.Next(1, most);
        await Until.Async("the next writes", () => Acknowledged >= point || working.TrueForAll(w => w.IsCompleted));
        // Somewhere inside a write, not always right after an answer.
        await Task.Delay(random.Next(30), CancellationToken.None);
        await fault();
        await stop.CancelAsync();
        await Task.WhenAll(working);
    }

    /// <summary>Holds what is there against what each was told.</summary>
    public async Task CheckAsync(ApiClient api)
    {
        foreach (var worker in workers)
        {
            await worker.CheckAsync(api);
        }
    }

    /// <summary>The last check: files that were taken have gone in, and the database agrees with itself.</summary>
    /// <returns>The figures.</returns>
    public async Task<string> EndAsync(TestDatabase database, ServerProcess server)
    {
        foreach (var worker in workers)
        {
            await worker.CheckImportsAsync(server.Api);
        }

        await using (var ledger = Ledger.Open(database, server.ConnectionString))
        {
            foreach (var (table, name) in new[] { ("accounts", "account"), ("activities", "activity"), ("opportunities", "opportunity"), ("contacts", "contact") })
            {
                (await Ledger.WithoutOneBeginningAsync(ledger, table)).ShouldBe(0, table);
                (await Ledger.WithoutRecordAsync(ledger, table, name)).ShouldBe(0, table);
            }

            (await Ledger.WaitingAsync(ledger)).ShouldBe(0);
            (await Ledger.AnsweredWithoutRecordAsync(ledger, "accounts")).ShouldBe(0);
        }

        var (code, _, error) = await server.VerbAsync("audit", "verify");
        code.ShouldBe(0, error);
        return $"{Acknowledged} writes acknowledged, 0 lost; {Doubted} in doubt, 0 half done";
    }
}
