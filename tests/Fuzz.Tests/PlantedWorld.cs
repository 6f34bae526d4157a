using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Rapport.Fuzz.Tests.Description;
using Rapport.Fuzz.Tests.Runs;
using Rapport.Fuzz.Tests.Worlds;
using Rapport.Platform.Web;
using Rapport.Testing;
using Xunit;

namespace Rapport.Fuzz.Tests;

/// <summary>A company with an endpoint that answers what a test wants it to.</summary>
public sealed class PlantedWorld : IAsyncLifetime
{
    internal const string Path = "/api/v1/broken/{id}";
    internal const int Seed = 7;

    internal World World { get; private set; } = null!;

    /// <summary>What the endpoint does with the id in its address.</summary>
    internal Func<HttpContext, string, Task<IResult>> Answer { get; set; } = (_, _) => Task.FromResult(Results.Ok());

    internal IReadOnlyList<Operation> Operations => [.. World.Document.Operations.Where(o => o.Path == Path)];

    public async ValueTask InitializeAsync() =>
        World = await World.BuildAsync(TestDatabase.Sqlite, Seed, new() { Map = app => app.MapGet(Path, (HttpContext http, string id) => Answer(http, id)).Needs(Permission.Public) });

    public ValueTask DisposeAsync() => World.DisposeAsync();

    /// <summary>Lets the endpoint answer so and sends it cases.</summary>
    internal async Task<List<Finding>> FindAsync(Func<HttpContext, string, Task<IResult>> answer, int cases = 60, TimeSpan? patience = null)
    {
        Answer = answer;
        var report = new Report();
        for (var number = 0; number < cases; number++)
        {
            await new Case(World, new(Seed, number), report, number, patience ?? TimeSpan.FromSeconds(30)).RunAsync(Operations);
        }

        return report.Findings;
    }

    internal Task<List<Finding>> FindAsync(Func<HttpContext, string, IResult> answer) => FindAsync((http, id) => Task.FromResult(answer(http, id)));
}
