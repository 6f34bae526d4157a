using System.Text.Json;
using Rapport.Demo.Story;
using Rapport.Platform.Access;
using Rapport.Platform.Problems;
using Rapport.Platform.Records;

namespace Rapport.Demo.Filling;

/// <summary>Writes a part of the story through the write path: each thing in the name of whom it tells of, at the time it tells.</summary>
internal sealed class StoryWriter(WriteSession session, Guid pipeline)
{
    public async Task WriteAsync(IEnumerable<Told> part, CancellationToken cancel)
    {
        var together = new List<Told>();
        foreach (var one in part)
        {
            if (together.Count > 0 && !GoesWith(together, one))
            {
                await ApplyAsync(together, cancel);
                together.Clear();
            }

            together.Add(one);
        }

        if (together.Count > 0)
        {
            await ApplyAsync(together, cancel);
        }
    }

    private static bool GoesWith(List<Told> together, Told one) =>
        together[0] is var first && first.At == one.At && first.By == one.By && first.Object == one.Object && first.Kind == one.Kind && together.TrueForAll(t => t.Id != one.Id);

    private async Task ApplyAsync(List<Told> together, CancellationToken cancel)
    {
        var (first, system) = (together[0], People.System(session.Workspace.Company));
        var author = first.By is { } by ? system with { UserId = by.Id, Name = by.Name } : system;
        // What a stage requires of somebody who moves a sale today binds nobody in the past.
        var context = new WriteContext(author, "demo", first.At) { OfThePast = true, Run = DemoRun.Id };
        var changes = together.ConvertAll(Change);
        await session.As(context).ApplyAsync(session.Catalog[first.Object], changes, cancel);
        if (changes.FirstOrDefault(c => c.IsRefused) is { } refused)
        {
            throw refused.Refused();
        }
    }

    private Change Change(Told told)
    {
        var change = new Change(told.Kind, told.Id) { Body = JsonSerializer.SerializeToElement(told.Values) };
        foreach (var (field, value) in told.Derived)
        {
            change.Set(field, value);
        }

        return told is { Object: "opportunity", Kind: ChangeKind.Create } ? change.Set("pipelineId", pipeline) : change;
    }

    /// <summary>The pipeline whose stages are those that the story speaks of.</summary>
    /// <exception cref="RefusedException">409: the company's pipelines have other stages.</exception>
    public static async Task<Guid> PipelineAsync(WriteSession session, CancellationToken cancel)
    {
        string[] needed = [.. Deal.Stages, "won", "lost"];
        var stages = await session.FindAsync("stage", ["pipelineId", "value"], cancel);
        var fitting = stages.GroupBy(s => s.Get<Guid>("pipelineId")).Where(p => needed.All(n => p.Any(s => s.Get<string>("value") == n))).Select(p => p.Key).Order().ToList();
        return fitting.Count > 0 ? fitting[0] : throw Errors.NoPipeline().Exception();
    }
}
