using Rapport.Platform;
using Rapport.Platform.Problems;
using Rapport.Sales.Objects;
using Rapport.Sales.Pipelines;

namespace Rapport.Sales.MoveStage;

/// <summary>What the stage rule reads and sets of an opportunity.</summary>
internal sealed record SaleState(Guid? PipelineId, string? Stage, string? Outcome, decimal? Probability, DateOnly? Opened, DateOnly? Closed, string? LossReason, DateOnly? Expected = null);

/// <summary>What somebody wants to make of an opportunity.</summary>
/// <param name="Before">As it is; null when it is new.</param>
/// <param name="Wanted">As it would be without the rule.</param>
/// <param name="Named">The fields the request names.</param>
/// <param name="Has">Whether a field will have a value.</param>
/// <param name="Label">What a field is called.</param>
internal sealed record StageRequest(SaleState? Before, SaleState Wanted, Func<string, bool> Named, Func<string, bool> Has, Func<string, Labels> Label);

/// <summary>What an opportunity becomes, or what speaks against it.</summary>
internal sealed record StageAnswer(SaleState After, IReadOnlyList<Refusal> Refusals);

/// <summary>
/// The stage rule: the stage is one of the pipeline's; outcome and probability follow it; a sale closes on the day it is won or lost and has
/// no close date when it is open again; moving to a stage needs what the stage requires. Records of the past are taken as they are:
/// nothing is required of them and no date is made up.
/// </summary>
internal sealed class StageDecision(Process process, DateOnly today, bool ofThePast)
{
    public StageAnswer Decide(StageRequest request)
    {
        var (before, wanted) = (request.Before, request.Wanted);
        // Null equals absent: who names no pipeline or no stage leaves them as they are.
        var pipelineId = wanted.PipelineId ?? before?.PipelineId;
        var pipeline = pipelineId is { } id ? process.Find(id) : process.Default;
        if (pipeline is null)
        {
            return Refused(wanted, pipelineId is null ? Errors.NoStages() : Errors.PipelineNotFound());
        }

        var changesPipeline = before is null || before.PipelineId != pipeline.Id;
        if (changesPipeline && !pipeline.Active && !ofThePast)
        {
            return Refused(wanted, Errors.PipelineInactive(pipeline));
        }

        var wish = (request.Named("stage") ? wanted.Stage : null) ?? (changesPipeline ? null : before!.Stage);
        var stage = wish is null ? pipeline.First : pipeline.Find(wish);
        if (stage is null)
        {
            return Refused(wanted, wish is null ? Errors.NoStages() : Errors.NotInPipeline(wish, pipeline));
        }

        var moves = changesPipeline || before!.Stage != stage.Value;
        var refusals = new List<Refusal>();
        if (moves && !ofThePast)
        {
            refusals.AddRange(stage.Active ? [] : [Errors.Inactive(stage)]);
            refusals.AddRange(stage.Requires.Where(f => !request.Has(f)).Select(f => Errors.Requires(stage, f, request.Label(f))));
        }

        var after = wanted with
        {
            PipelineId = pipeline.Id,
            Stage = stage.Value,
            Outcome = stage.Outcome,
            Probability = moves && !(request.Named("probability") && wanted.Probability is not null) ? Probability(stage) : wanted.Probability,
            // A sale that is open again and lost later must be given a reason of its own.
            LossReason = before?.Outcome == Outcomes.Lost && stage.Outcome != Outcomes.Lost && !request.Named("lossReason") ? null : wanted.LossReason,
            Closed = Closed(request, stage, refusals),
        };
        after = after with { Opened = Opened(before, after) };
        if (after.Closed < after.Opened)
        {
            refusals.Add(Errors.ClosedBeforeOpened(after.Closed!.Value, after.Opened!.Value));
        }

        return new(after, refusals);
    }

    private static decimal? Probability(Stage stage) => stage.Probability ?? stage.Outcome switch
    {
        Outcomes.Won => 100,
        Outcomes.Lost => 0,
        _ => null,
    };

    private DateOnly? Closed(StageRequest request, Stage stage, List<Refusal> refusals)
    {
        var (before, wanted) = (request.Before, request.Wanted);
        var given = request.Named("closedDate") ? wanted.Closed : null;
        if (stage.Outcome != Outcomes.Open)
        {
            if (before?.Outcome != stage.Outcome)
            {
                return given ?? (ofThePast ? ClosedInThePast(request) : today);
            }

            if (wanted.Closed is null && before.Closed is not null)
            {
                refusals.Add(Errors.CloseDateNeeded());
            }

            return wanted.Closed;
        }

        if (ofThePast)
        {
            return given ?? (before?.Outcome == Outcomes.Open ? wanted.Closed : null);
        }

        if (given is not null && given != before?.Closed)
        {
            refusals.Add(Errors.ClosedWhileOpen());
        }

        return before?.Outcome == Outcomes.Open ? wanted.Closed : null;
    }

    /// <summary>A file without a close date comes from a system that knows one date only: the expected one until the sale closes, and the day on which it did from then on.</summary>
    private DateOnly? ClosedInThePast(StageRequest request) =>
        !request.Named("closedDate") && request.Wanted.Expected is { } date && date <= today && !(date < request.Wanted.Opened) ? date : null;

    /// <summary>A new sale opens today, unless it is said to have closed before: then nobody knows.</summary>
    private DateOnly? Opened(SaleState? before, SaleState after) =>
        before is null && after.Opened is null && !ofThePast && !(after.Closed < today) ? today : after.Opened;

    private static StageAnswer Refused(SaleState wanted, Refusal refusal) => new(wanted, [refusal]);
}
