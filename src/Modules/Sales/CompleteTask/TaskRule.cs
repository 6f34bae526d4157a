using Rapport.Platform.Records;
using Rapport.Sales.Objects;

namespace Rapport.Sales.CompleteTask;

/// <summary>Keeps <c>done</c> and <c>doneAt</c> together, whichever way a task is saved.</summary>
internal sealed class TaskRule : RecordRule
{
    public override string Object => TaskObject.Name;

    public override Task ApplyAsync(RuleBatch batch, CancellationToken cancel)
    {
        foreach (var change in batch.Changes.Where(c => c.Kind == ChangeKind.Create || c.Names("done") || c.Names("doneAt")))
        {
            var task = change.After;
            var state = DoneDecision.Decide(
                task.Get<bool?>("done"), task.Get<DateTime?>("doneAt"), change.Names("done"), change.Names("doneAt"), batch.Context.Now, batch.Context.OfThePast);
            task.Set("done", state.Done);
            task.Set("doneAt", state.DoneAt);
        }

        return Task.CompletedTask;
    }
}
