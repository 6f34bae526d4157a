using Rapport.Insights.Overview;

namespace Rapport.Insights.Home;

/// <summary>What there is to do now. A part is null where the viewer's role does not read what it is made of.</summary>
/// <param name="Scope">Whose: <c>mine</c>, <c>team</c> (hers and those below), <c>all</c> that the viewer sees.</param>
/// <param name="Scopes">What the viewer may ask for.</param>
internal sealed record HomeAnswer(
    DateTime At, DateOnly Today, string Scope, IReadOnlyList<string> Scopes, string Currency, TasksAnswer? Tasks, AttentionAnswer? Attention, MonthAnswer? Month, ChangesAnswer? Changes,
    IReadOnlyList<PersonAnswer>? People);

/// <summary>Records of an object: <paramref name="Path"/> and <paramref name="Filter"/> list exactly those counted.</summary>
internal sealed record Counted(string Path, string Filter, long Count);

internal sealed record Named(string Id, string? Name);

/// <param name="Next">The first ten of both, the oldest first.</param>
internal sealed record TasksAnswer(Counted Overdue, Counted Today, IReadOnlyList<TaskItem> Next);

internal sealed record TaskItem(string Id, string Subject, DateTime? DueAt, bool Overdue, Named? About, Named? Owner);

/// <param name="Any">Those with one reason at least.</param>
/// <param name="Usual">What counts as long silence, by pipeline.</param>
/// <param name="First">The ten with the most reasons, the largest first.</param>
internal sealed record AttentionAnswer(Figure Any, Figure? NoNextStep, Figure? Overdue, Figure? Silent, IReadOnlyList<UsualSilence> Usual, IReadOnlyList<DealItem> First);

/// <summary>After how many days without an activity a sale of a pipeline counts as silent.</summary>
/// <param name="Of">The won sales it was measured of.</param>
/// <param name="Measured">False where they are too few and a plain fortnight is taken.</param>
internal sealed record UsualSilence(string? PipelineId, string? Pipeline, int Days, int Of, bool Measured);

/// <param name="Reasons"><c>noNextStep</c>, <c>overdue</c>, <c>silent</c>.</param>
internal sealed record DealItem(string Id, string? Name, decimal? Amount, string? Currency, DateOnly? ExpectedCloseDate, Named? Account, Named? Owner, IReadOnlyList<string> Reasons);

/// <param name="WonBefore">In the month before, up to the same day.</param>
/// <param name="WonBeforeWhole">In the whole month before.</param>
internal sealed record MonthAnswer(Figure Won, Figure WonBefore, Figure WonBeforeWhole, Figure Opened, Figure OpenedBefore, Counted? Activities, Counted? ActivitiesBefore);

/// <param name="Since">The day from whose beginning it counts.</param>
internal sealed record ChangesAnswer(DateOnly Since, Figure Won, Figure Lost, Counted NewDeals, Counted? NewLeads, Counted? Activities, Counted? TasksDone, IReadOnlyList<ChangedItem> Latest);

internal sealed record ChangedItem(string Id, string? Name, string? Outcome, DateTime UpdatedAt, Named? Owner);

/// <summary>A person of the team: what is open, what needs her, what was won this month.</summary>
internal sealed record PersonAnswer(Named Person, Figure Open, Figure Attention, Counted? TasksOverdue, Figure Won);
