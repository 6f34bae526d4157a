using System.Text.RegularExpressions;
using Rapport.Platform.Records;
using Rapport.Sales.Objects;

namespace Rapport.Sales.Pipelines;

/// <summary>A stage's code is unique in its pipeline, and what opportunities rely on stays as it is.</summary>
internal sealed partial class StageRule : RecordRule
{
    private static readonly string[] Fixed = ["pipelineId", "value", "outcome"];

    public override string Object => StageObject.Name;

    public override async Task ApplyAsync(RuleBatch batch, CancellationToken cancel)
    {
        foreach (var change in batch.Changes.Where(c => c.Kind == ChangeKind.Update))
        {
            foreach (var field in Fixed.Where(change.Changes))
            {
                change.Refuse(Errors.Fixed(field));
            }
        }

        var created = batch.Changes.Where(c => c.Kind == ChangeKind.Create).ToList();
        if (created.Count == 0)
        {
            return;
        }

        var taken = (await batch.Session.FindAsync(StageObject.Name, ["pipelineId", "value"], cancel)).Select(Code).ToHashSet();
        foreach (var change in created)
        {
            var code = Code(change.After);
            if (!CodeShape().IsMatch(code.Value))
            {
                change.Refuse(Errors.BadCode());
            }
            else if (!taken.Add(code))
            {
                change.Refuse(Errors.Duplicate(code.Value));
            }
        }
    }

    private static (Guid Pipeline, string Value) Code(Record stage) => (stage.Get<Guid>("pipelineId"), stage.Get<string>("value")!);

    [GeneratedRegex(@"^[a-z][a-z0-9_]*\z")]
    private static partial Regex CodeShape();
}
