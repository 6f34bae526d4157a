using Rapport.Platform;
using Rapport.Platform.Records;
using Rapport.Sales.Objects;

namespace Rapport.Sales.Pipelines;

/// <summary>Reads all pipelines and stages: two statements, however many opportunities ask.</summary>
internal static class ProcessReader
{
    public static async Task<Process> ReadAsync(WriteSession session, CancellationToken cancel)
    {
        var pipelines = await session.FindAsync(PipelineObject.Name, ["name", "nameEn", "position", "active"], cancel);
        var stages = (await session.FindAsync(StageObject.Name, ["pipelineId", "value", "name", "nameEn", "position", "outcome", "probability", "requires", "active"], cancel))
            .ToLookup(s => s.Get<Guid>("pipelineId"));
        return new([.. InOrder(pipelines).Select(p => new Pipeline(p.Id, Label(p), IsActive(p), [.. InOrder(stages[p.Id]).Select(ToStage)]))]);
    }

    /// <summary>What has no position comes last; among equals, the older first.</summary>
    private static IOrderedEnumerable<Record> InOrder(IEnumerable<Record> records) =>
        records.OrderBy(r => r.Get<long?>("position") ?? long.MaxValue).ThenBy(r => r.Id);

    private static Stage ToStage(Record stage) => new(
        stage.Get<string>("value")!, Label(stage), stage.Get<string>("outcome")!, stage.Get<decimal?>("probability"), stage.Get<string[]>("requires") ?? [], IsActive(stage));

    private static Labels Label(Record record) => (record.Get<string>("name")!, record.Get<string>("nameEn") ?? record.Get<string>("name")!);

    private static bool IsActive(Record record) => record.Get<bool?>("active") != false;
}
