using Rapport.Platform.Access.Sharing.Rules;
using Rapport.Platform.Currencies;
using Rapport.Platform.Definitions;
using Rapport.Platform.Queries;
using Rapport.Platform.Storage;

namespace Rapport.Platform.Records;

/// <summary>
/// The write path. A batch goes through its steps in one order, whoever sends it: authorise → load → bind → defaults → check → rules →
/// references → money → uniqueness → save → sharing rules → history and outbox → what follows. A change that something speaks against is left out; the others go on.
/// </summary>
public sealed class WriteSession
{
    private readonly ILookup<string, RecordRule> rules;
    private readonly RateTable rates;
    private readonly IdSequence ids;
    private readonly Trace trace;

    internal WriteSession(Workspace workspace, WriteTransaction transaction, WriteContext context, ILookup<string, RecordRule> rules, RateTable rates)
        : this(workspace, transaction, context, rules, rates, new())
    {
    }

    private WriteSession(Workspace workspace, WriteTransaction transaction, WriteContext context, ILookup<string, RecordRule> rules, RateTable rates, Trace trace)
    {
        Workspace = workspace;
        Catalog = workspace.Catalog;
        Transaction = transaction;
        Context = context;
        this.rules = rules;
        this.rates = rates;
        this.trace = trace;
        ids = new(context.Now);
    }

    public Workspace Workspace { get; }

    /// <summary>The definitions as they were when the session began.</summary>
    public Catalog Catalog { get; }

    public WriteContext Context { get; }

    public WriteTransaction Transaction { get; }

    /// <summary>The objects whose records were written.</summary>
    internal HashSet<string> Written => trace.Written;

    /// <summary>Whether an open choice was given a new option.</summary>
    internal bool OptionsAdded => trace.OptionsAdded;

    /// <summary>The same transaction in another name and at another time: a story is told with many people and days in it.</summary>
    public WriteSession As(WriteContext context) => new(Workspace, Transaction, context, rules, rates, trace);

    /// <summary>Writes one change, or throws what speaks against it.</summary>
    /// <exception cref="Problems.RefusedException">What speaks against it; nothing of the session is kept unless the caller goes on.</exception>
    public async Task<Record> ApplyAsync(string objectName, Change change, CancellationToken cancel)
    {
        await ApplyAsync(Catalog[objectName], [change], cancel);
        return change.IsRefused ? throw change.Refused() : change.After;
    }

    /// <summary>Writes a batch. Afterwards each change tells whether it was refused, and what the record is now.</summary>
    public async Task ApplyAsync(ObjectDefinition definition, IReadOnlyList<Change> changes, CancellationToken cancel)
    {
        Permits.CheckObject(Context, definition, changes);
        await LoadAsync(definition, changes, cancel);
        await Permits.CheckRecordsAsync(this, definition, Standing(changes), cancel);
        foreach (var change in Standing(changes))
        {
            Binder.Bind(change, definition, Context.Viewer);
            Prepare(change, definition);
            Check(change, definition, Context);
        }

        var saved = Standing(changes).Where(c => c.Kind is ChangeKind.Create or ChangeKind.Update).ToList();
        foreach (var rule in rules[definition.Name])
        {
            await rule.ApplyAsync(new(this, definition, [.. Standing(saved)]), cancel);
        }

        await ReferenceCheck.RunAsync(this, definition, [.. Standing(saved)], cancel);
        BaseAmounts.Set(rates, Workspace, Context, definition, Standing(saved));
        await Uniqueness.RunAsync(this, definition, [.. Standing(changes)], cancel);
        await SaveAsync(definition, [.. Standing(changes)], cancel);
    }

    /// <summary>Whose question a look-up inside this session is.</summary>
    internal QueryContext Query(ObjectDefinition definition) => new(Workspace, Context.Viewer, definition);

    private static IEnumerable<Change> Standing(IEnumerable<Change> changes) => changes.Where(c => !c.IsRefused);

    private async Task LoadAsync(ObjectDefinition definition, IReadOnlyList<Change> changes, CancellationToken cancel)
    {
        foreach (var recycled in new[] { false, true })
        {
            var known = Standing(changes).Where(c => c.Kind != ChangeKind.Create && c.Kind == ChangeKind.Restore == recycled).ToList();
            if (known.Count == 0)
            {
                continue;
            }

            var records = await RecordLoader.LoadAsync(Transaction, Query(definition), known.Select(c => c.Id!.Value), recycled, cancel);
            foreach (var change in known)
            {
                change.Before = records.GetValueOrDefault(change.Id!.Value);
                if (change.Before is null)
                {
                    change.Refuse(Errors.NotFound());
                }
                else if (change.ExpectedVersion is { } version && version != change.Before.Version)
                {
                    change.Refuse(Errors.VersionConflict(change.Before.Version));
                }
            }

            // The same record twice in a batch: the second sees what the first saw, and would undo it. It goes its own way.
            foreach (var again in known.GroupBy(c => c.Id).SelectMany(g => g.Skip(1)).Where(c => !c.IsRefused))
            {
                again.Refuse(Errors.VersionConflict(again.Before!.Version + 1));
            }
        }
    }

    private void Prepare(Change change, ObjectDefinition definition)
    {
        change.After = change.Before?.Copy() ?? new Record(definition);
        if (change.Kind == ChangeKind.Create)
        {
            change.Id ??= ids.Next();
            change.After.Set("id", change.Id.Value);
            change.After.Set("version", 1L);
            change.After.Set("createdAt", Context.Now);
            change.After.Set("createdBy", Context.Author);
            foreach (var field in definition.Fields.Where(f => f.Default is not null && !change.Names(f.Path)))
            {
                change.After[field] = field.Default;
            }

            if (definition.Owned && !change.Names("ownerId"))
            {
                change.After.Set("ownerId", Context.Author);
            }
        }
        else
        {
            change.After.Set("version", change.Before!.Version + 1L);
        }

        change.After.Set("updatedAt", Context.Now);
        change.After.Set("updatedBy", Context.Author);
        foreach (var (path, value) in change.Given)
        {
            change.After.Set(path, value);
        }
    }

    private static void Check(Change change, ObjectDefinition definition, WriteContext context)
    {
        if (change.Refusal is not null || change.Kind is not (ChangeKind.Create or ChangeKind.Update))
        {
            return;
        }

        Permits.CheckFields(context, definition, change);
        foreach (var field in definition.Fields)
        {
            // A record from before a field was required can still be changed in other ways; it shows as missing data. So does what somebody
            // makes who may not fill the field in, or know of it.
            if (field.Required && change.After[field] is null && (change.Before is null || change.Changes(field.Path)) && !change.HasErrorOn(field.Path)
                && Permits.MaySet(context.Viewer, definition, field, creating: change.Before is null))
            {
                change.Refuse(Fields.Errors.Required(field.Label) with { Field = field.Path });
            }
        }
    }

    private async Task SaveAsync(ObjectDefinition definition, List<Change> changes, CancellationToken cancel)
    {
        foreach (var change in changes)
        {
            change.HasEffect = change.Kind != ChangeKind.Update || Differences.Any(change);
            if (!change.HasEffect)
            {
                change.After = change.Before!;
            }
        }

        var effective = changes.Where(c => c.HasEffect).ToList();
        if (effective.Count == 0)
        {
            return;
        }

        trace.OptionsAdded |= await NewOptions.SaveAsync(Transaction, definition, effective, Context, cancel);
        await RecordSaver.UpdateAsync(Transaction, definition, effective, Context, cancel);
        var shared = await Transaction.InsertAsync(
            [.. RecordSaver.Created(definition, effective), .. ChangeLog.Rows(definition, effective, Context)],
            ShareRule.Asked(Transaction.Dialect, definition.Name), r => ShareRule.Read(r, Transaction.Dialect), cancel);
        await RuleGrants.FollowAsync(this, shared, effective, cancel);
        Written.Add(definition.Name);
        foreach (var rule in rules[definition.Name])
        {
            await rule.SavedAsync(new(this, definition, effective), cancel);
        }
    }

    /// <summary>What was written, whoever of those who share the transaction wrote it.</summary>
    private sealed class Trace
    {
        public HashSet<string> Written { get; } = [];

        public bool OptionsAdded { get; set; }
    }
}
