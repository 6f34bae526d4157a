using Rapport.Platform.Definitions;

namespace Rapport.Platform.Records;

/// <summary>
/// What a module's business adds to saving an object: it runs in the rules step, once per batch, after defaults and before uniqueness.
/// It loads what it needs set-wise and leaves each decision to a pure function.
/// </summary>
public abstract class RecordRule
{
    /// <summary>The object's name.</summary>
    public abstract string Object { get; }

    public abstract Task ApplyAsync(RuleBatch batch, CancellationToken cancel);
}

/// <summary>The changes a rule looks at: creations and updates that nothing speaks against so far.</summary>
public sealed record RuleBatch(WriteSession Session, ObjectDefinition Definition, IReadOnlyList<Change> Changes)
{
    public WriteContext Context => Session.Context;
}
