using System.Collections.Concurrent;
using Rapport.Bench.Figures;
using Rapport.Bench.Worlds;
using Rapport.Testing;
using Xunit;

namespace Rapport.Bench.Tests.Figures;

/// <summary>A class fixture: a small world on each database with a server, made once.</summary>
public sealed class GeneratedWorlds : IAsyncDisposable
{
    private const double Scale = 0.01;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("rapport-bench-tests-");
    private readonly ConcurrentDictionary<TestDatabase, Lazy<Task<Stage>>> stages = new();

    internal Task<Stage> On(TestDatabase database) => stages.GetOrAdd(database, d => new(() => MakeAsync(KeepOf(d)))).Value;

    /// <summary>Whether the world has to be made again.</summary>
    internal Task<bool> EnsureAgainAsync(TestDatabase database) => new Generator(new(Scale), KeepOf(database)).EnsureAsync(Keep.World(Scale), TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        foreach (var (database, made) in stages)
        {
            await (await made.Value).DisposeAsync();
            await KeepOf(database).DropAsync(Keep.World(Scale), CancellationToken.None);
        }

        folder.Delete(recursive: true);
    }

    private Keep KeepOf(TestDatabase database) => new(database == TestDatabase.Sqlite ? null : Environment.GetEnvironmentVariable("RAPPORT_TEST_POSTGRES"), folder);

    private static async Task<Stage> MakeAsync(Keep keep)
    {
        await new Generator(new(Scale), keep).EnsureAsync(Keep.World(Scale), CancellationToken.None);
        return await Stage.SetAsync(new(Scale), keep, Keep.World(Scale), CancellationToken.None);
    }
}
