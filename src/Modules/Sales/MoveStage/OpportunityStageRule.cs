using Rapport.Platform.Records;
using Rapport.Sales.Objects;
using Rapport.Sales.Pipelines;

namespace Rapport.Sales.MoveStage;

/// <summary>Applies the stage rule to every opportunity that is saved, whichever way it comes: form, API, import, use-case.</summary>
internal sealed class OpportunityStageRule : RecordRule
{
    public override string Object => OpportunityObject.Name;

    public override async Task ApplyAsync(RuleBatch batch, CancellationToken cancel)
    {
        if (batch.Changes.Count == 0)
        {
            return;
        }

        var process = await ProcessReader.ReadAsync(batch.Session, cancel);
        var decision = new StageDecision(process, batch.Session.Workspace.Company.Day(batch.Context.Now), batch.Context.OfThePast);
        foreach (var change in batch.Changes)
        {
            var answer = decision.Decide(new(
                change.Before is { } before ? State(before) : null,
                State(change.After),
                change.Names,
                // Nobody is asked for what they may not know of.
                path => change.After[batch.Definition[path]] is not null || batch.Context.Viewer.Find(batch.Definition, path) is null,
                path => batch.Definition[path].Label));
            Apply(answer.After, change.After);
            foreach (var refusal in answer.Refusals)
            {
                change.Refuse(refusal);
            }
        }
    }

    private static SaleState State(Record record) => new(
        record.Get<Guid?>("pipelineId"),
        record.Get<string>("stage"),
        record.Get<string>("outcome"),
        record.Get<decimal?>("probability"),
        record.Get<DateOnly?>("openedDate"),
        record.Get<DateOnly?>("closedDate"),
        record.Get<string>("lossReason"),
        record.Get<DateOnly?>("expectedCloseDate"));

    private static void Apply(SaleState state, Record record)
    {
        record.Set("pipelineId", state.PipelineId);
        record.Set("stage", state.Stage);
        record.Set("outcome", state.Outcome);
        record.Set("probability", state.Probability);
        record.Set("openedDate", state.Opened);
        record.Set("closedDate", state.Closed);
        record.Set("lossReason", state.LossReason);
    }
}
