using Rapport.Platform.Access.Audit;

namespace Rapport.Platform.Companies;

/// <summary>Changes the company's settings.</summary>
internal sealed class CompanyDesk(Workspace workspace, WorkspaceOpener opener, AuditLog log)
{
    /// <param name="version">The version the caller has seen; null where it does not matter.</param>
    /// <returns>The settings as they are now.</returns>
    /// <exception cref="Problems.RefusedException">412: changed meanwhile. Else what speaks against the change.</exception>
    public async Task<Company> ChangeAsync(CompanyChange change, int? version, Actor by, CancellationToken cancel)
    {
        await using (var transaction = await workspace.Database.BeginWriteAsync(cancel))
        {
            var before = await WorkspaceOpener.LockAsync(transaction, cancel);
            if (version is { } seen && seen != before.Version)
            {
                throw Records.Errors.VersionConflict((int)before.Version).Exception();
            }

            var after = change.Over(before);
            var changed = CompanyChange.Differences(before, after);
            if (changed.Count == 0)
            {
                return before;
            }

            await WorkspaceOpener.SaveAsync(transaction, after, cancel);
            await log.AddAsync(transaction, by.Did(AuditActions.CompanyChanged, detail: new { changed }), cancel);
            await transaction.CommitAsync(cancel);
        }

        await opener.RefreshAsync(CancellationToken.None);
        return workspace.Company;
    }
}
