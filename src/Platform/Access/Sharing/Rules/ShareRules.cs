using Rapport.Platform.Access.Audit;
using Rapport.Platform.Jobs;
using Rapport.Platform.Problems;
using Rapport.Platform.Storage;

namespace Rapport.Platform.Access.Sharing.Rules;

/// <summary>Keeps the sharing rules. A change holds for every record saved from then on at once; a job goes through those that are there.</summary>
public sealed class ShareRules(Workspace workspace, Principals principals, JobQueue jobs, AuditLog log)
{
    private const int MaxRules = 50;
    private const int MaxPrincipals = 20;
    private const int MaxName = 100;

    /// <summary>Every rule, oldest first.</summary>
    public Task<List<ShareRule>> ListAsync(CancellationToken cancel)
    {
        var dialect = workspace.Database.Dialect;
        var statement = new Statement(dialect).Append($"SELECT {ShareRule.Columns} FROM share_rules WHERE status <> '{ShareRule.Removing}' ORDER BY created_at, id");
        return workspace.Database.QueryAsync(statement, r => ShareRule.Read(r, dialect), cancel);
    }

    /// <exception cref="RefusedException">404: there is none of that id.</exception>
    public async Task<ShareRule> FindAsync(Guid id, CancellationToken cancel) =>
        (await ListAsync(cancel)).FirstOrDefault(r => r.Id == id) ?? throw ShareErrors.RuleNotFound().Exception();

    /// <summary>A rule as a request would have it: checked, not yet kept.</summary>
    /// <exception cref="RefusedException">What speaks against it.</exception>
    internal async Task<ShareRule> CheckedAsync(ShareRuleRequest request, ShareRule? before, Viewer viewer, CancellationToken cancel)
    {
        var errors = new List<Refusal>();
        var name = request.Name?.Trim() ?? before?.Name ?? "";
        if (name.Length is 0 or > MaxName || name.Any(char.IsControl))
        {
            errors.Add(ShareErrors.RuleName());
        }

        var definition = request.Object is { } path ? workspace.Catalog.Find(path) : before is null ? null : workspace.Catalog[before.Object];
        if (definition is not { Owned: true })
        {
            errors.Add(ShareErrors.RuleObject());
        }
        else if (before is not null && definition.Name != before.Object)
        {
            errors.Add(ShareErrors.RuleObjectFixed());
        }

        long? level = request.Level switch { null => before?.Level ?? Grant.Read, "read" => Grant.Read, "write" => Grant.Write, _ => null };
        if (level is null)
        {
            errors.Add(ShareErrors.Level());
        }

        if (request.Principals is { Count: 0 or > MaxPrincipals } || (request.Principals is null && before is null))
        {
            errors.Add(ShareErrors.RulePrincipals(MaxPrincipals));
        }

        if (request.Filter is null && before is null)
        {
            errors.Add(ShareErrors.RuleFilter());
        }

        if (errors.Count > 0)
        {
            throw new RefusedException(Records.Errors.Invalid(), errors);
        }

        var filter = request.Filter ?? before!.Filter;
        RuleFilter.Check(new(workspace, People.System(workspace.Company), definition!), filter);
        var named = before?.Principals.ToList() ?? [];
        if (request.Principals is { } wished)
        {
            named = [];
            foreach (var (i, one) in wished.Index())
            {
                named.Add((await principals.FindAsync(one ?? new(), $"principals[{i}]", cancel)).Id);
            }
        }

        return new(before?.Id ?? Guid.CreateVersion7(workspace.Now), definition!.Name, name, filter, [.. named.Distinct()], level!.Value, (before?.Revision ?? 0) + 1, ShareRule.Applying, before?.CreatedAt ?? workspace.Now, before?.CreatedBy ?? viewer.UserId);
    }

    /// <summary>Keeps a checked rule.</summary>
    public async Task SaveAsync(ShareRule rule, Actor by, CancellationToken cancel)
    {
        if (rule.Revision == 1 && (await ListAsync(cancel)).Count(r => r.Object == rule.Object) >= MaxRules)
        {
            throw ShareErrors.TooManyRules(MaxRules).Exception();
        }

        await WriteAsync(rule, by, async transaction =>
        {
            if (rule.Revision == 1)
            {
                await transaction.InsertAsync(ShareRule.Table, [rule.Row], cancel);
                return;
            }

            var statement = transaction.Statement();
            var sets = ShareRule.Table.Columns.Zip(rule.Row).Where(c => c.First.Name != "id").Select(c => $"{c.First.Name} = {statement.Value(c.First.Stored, c.Second)}");
            statement.Append($"UPDATE share_rules SET {string.Join(", ", sets)} WHERE id = {statement.Value(Stored.Id, rule.Id)} AND revision = {statement.Value(Stored.Integer, rule.Revision - 1)} AND status <> '{ShareRule.Removing}'");
            if (await transaction.ExecuteAsync(statement, cancel) == 0)
            {
                // Changed or removed by somebody else since it was read.
                throw ShareErrors.RuleChanged().Exception();
            }
        }, cancel);
    }

    /// <summary>Ends a rule. Records saved from now on are not opened by it; a job closes those that are.</summary>
    public Task RemoveAsync(ShareRule rule, Actor by, CancellationToken cancel) =>
        SaveAsync(rule with { Revision = rule.Revision + 1, Status = ShareRule.Removing }, by, cancel);

    /// <summary>Without the rule's name and filter, in which people write names and numbers of customers.</summary>
    private static AuditEntry Entry(Actor by, ShareRule rule) => by.Did(
        rule.Status == ShareRule.Removing ? AuditActions.SharingRuleDeleted : rule.Revision == 1 ? AuditActions.SharingRuleAdded : AuditActions.SharingRuleChanged,
        rule.Id, rule.Object, new { principals = rule.Principals, level = Grant.Word(rule.Level), revision = rule.Revision });

    private async Task WriteAsync(ShareRule rule, Actor by, Func<WriteTransaction, Task> write, CancellationToken cancel)
    {
        await using (var transaction = await workspace.Database.BeginWriteAsync(cancel))
        {
            await write(transaction);
            await log.AddAsync(transaction, Entry(by, rule), cancel);
            await JobQueue.AddAsync(transaction, ApplyShareRule.KindName, Guid.Empty, ApplyShareRule.For(rule), workspace.Now, cancel);
            await transaction.CommitAsync(cancel);
        }

        jobs.Wake();
    }
}
