using Rapport.Platform.Definitions;

namespace Rapport.Platform.Records;

/// <summary>
/// What a module's business adds to saving an object, once per batch: before it is saved, after defaults and before uniqueness, and once
/// it is saved. It loads what it needs set-wise and leaves each decision to a pure function.
/// </summary>
public abstract class RecordRule
{
    /// <summary>The object's name.</summary>
    public abstract string Object { get; }

    /// <summary>Before saving: creations and updates that nothing speaks against so far.</summary>
    public virtual Task ApplyAsync(RuleBatch batch, CancellationToken cancel) => Task.CompletedTask;

    /// <summary>After saving, in the same transaction: every change that had an effect, deletions and restorations too.</summary>
    public virtual Task SavedAsync(RuleBatch batch, CancellationToken cancel) => Task.CompletedTask;
}

/// <summary>The changes a rule looks at.</summary>
public sealed record RuleBatch(WriteSession Session, ObjectDefinition Definition, IReadOnlyList<Change> Changes)
{
    public WriteContext Context => Session.Context;
}
