using Rapport.Platform.Access;
using Rapport.Platform.Imports.Files;
using Rapport.Platform.Imports.Mapping;
using Rapport.Platform.Problems;
using Rapport.Platform.Records;
using Rapport.Platform.Storage;

namespace Rapport.Platform.Imports.Saved;

/// <summary>Keeps mappings, and finds the one that was made for files like this.</summary>
internal sealed class SavedMappings(Workspace workspace, PlanService plans)
{
    public const int Most = 200;

    private static readonly string Columns = string.Join(", ", SavedMapping.Written.Select(c => "t0." + c.Name));

    /// <summary>What somebody finds: own mappings and everybody's, of one object or of all, by name. One that names what this person may not set is there for its owner alone.</summary>
    public async Task<IReadOnlyList<SavedMapping>> ListAsync(string? objectName, Viewer viewer, CancellationToken cancel)
    {
        var found = (await FoundAsync(viewer, cancel)).Where(m => objectName is null || m.Object == objectName).ToList();
        var usable = await UsableAsync(found.Where(m => !m.IsChangedBy(viewer)), viewer, cancel);
        return [.. found.Where(m => m.IsChangedBy(viewer)).Concat(usable).OrderBy(m => m.Name, StringComparer.Ordinal)];
    }

    /// <summary>The mapping that was made for files with these columns: own ones first, then the one that says most, then the newest.</summary>
    /// <param name="objectName">Of this object alone; null for any.</param>
    public async Task<SavedMapping?> ForAsync(string? objectName, FileProfile profile, Viewer viewer, CancellationToken cancel)
    {
        var fitting = (await FoundAsync(viewer, cancel)).Where(m => (objectName is null || m.Object == objectName) && m.Fits(profile));
        return (await UsableAsync(fitting, viewer, cancel))
            .OrderByDescending(m => m.OwnerId == viewer.UserId).ThenByDescending(m => m.Columns().Count).ThenByDescending(m => m.Id).FirstOrDefault();
    }

    /// <exception cref="RefusedException">What speaks against it.</exception>
    public async Task<SavedMapping> AddAsync(SavedMappingRequest request, Viewer viewer, CancellationToken cancel)
    {
        var beginning = new SavedMapping(Guid.CreateVersion7(workspace.Now), 1, "", viewer.UserId, viewer.IsAdministrator, "", MappingText.Nothing, ImportMode.Create, []);
        var saved = await request.DecideAsync(beginning, workspace.Catalog, plans, viewer, cancel);
        await using var transaction = await workspace.Database.BeginWriteAsync(cancel);
        await CheckCountAsync(transaction, viewer, cancel);
        await transaction.InsertAsync(SavedMapping.Table, [[.. saved.Values, workspace.Now, workspace.Now]], cancel);
        await transaction.CommitAsync(cancel);
        return saved;
    }

    /// <param name="version">The version the caller has seen; null where it does not matter.</param>
    /// <exception cref="RefusedException">404: there is none for this viewer. 403: it is everybody's. 412: it has changed. Else what speaks against it.</exception>
    public async Task<SavedMapping> ChangeAsync(Guid id, SavedMappingRequest request, int? version, Viewer viewer, CancellationToken cancel)
    {
        await using var transaction = await workspace.Database.BeginWriteAsync(cancel);
        var before = await LockAsync(transaction, id, version, viewer, cancel);
        var after = await request.DecideAsync(before, workspace.Catalog, plans, viewer, cancel);
        if (after.Says(before))
        {
            return before;
        }

        after = after with { Version = before.Version + 1 };
        var statement = transaction.Statement();
        var sets = SavedMapping.Written.Zip(after.Values).Skip(1).Select(c => $"{c.First.Name} = {statement.Value(c.First.Stored, c.Second)}");
        statement.Append($"UPDATE import_mappings SET {string.Join(", ", sets)}, updated_at = {statement.Value(Stored.Timestamp, workspace.Now)} WHERE id = {statement.Value(Stored.Id, id)}");
        await transaction.ExecuteAsync(statement, cancel);
        await transaction.CommitAsync(cancel);
        return after;
    }

    /// <exception cref="RefusedException">404: there is none for this viewer. 403: it is everybody's. 412: it has changed.</exception>
    public async Task RemoveAsync(Guid id, int? version, Viewer viewer, CancellationToken cancel)
    {
        await using var transaction = await workspace.Database.BeginWriteAsync(cancel);
        await LockAsync(transaction, id, version, viewer, cancel);
        var statement = transaction.Statement();
        statement.Append($"DELETE FROM import_mappings WHERE id = {statement.Value(Stored.Id, id)}");
        await transaction.ExecuteAsync(statement, cancel);
        await transaction.CommitAsync(cancel);
    }

    private Task<List<SavedMapping>> FoundAsync(Viewer viewer, CancellationToken cancel)
    {
        var statement = new Statement(workspace.Database.Dialect);
        var me = statement.Value(Stored.Id, viewer.UserId);
        string Arm(string which) => $"SELECT {Columns} FROM import_mappings t0 WHERE {which}";
        var shared = $"t0.shared = {statement.Value(Stored.Boolean, true)} AND t0.owner_id <> {me}";
        statement.Append($"{Arm($"t0.owner_id = {me}")} UNION ALL {Arm(shared)}");
        return workspace.Database.QueryAsync(statement, r => SavedMapping.Read(r, statement.Dialect), cancel);
    }

    /// <summary>Those under which somebody could import today.</summary>
    private async Task<List<SavedMapping>> UsableAsync(IEnumerable<SavedMapping> found, Viewer viewer, CancellationToken cancel)
    {
        var usable = new List<SavedMapping>();
        foreach (var group in found.GroupBy(m => m.Object))
        {
            if (workspace.Catalog.Find(group.Key) is { Importable: true } definition && Permits.MayImport(viewer, definition))
            {
                var whole = await plans.WholeAsync(definition, cancel);
                usable.AddRange(group.Where(m => plans.Check(whole, m.Mapping, m.Mode, m.Match, viewer).Count == 0));
            }
        }

        return usable;
    }

    private static async Task<SavedMapping> LockAsync(WriteTransaction transaction, Guid id, int? version, Viewer viewer, CancellationToken cancel)
    {
        var statement = transaction.Statement();
        statement.Append($"SELECT {Columns} FROM import_mappings t0 WHERE t0.id = {statement.Value(Stored.Id, id)}{statement.Dialect.ForUpdate}");
        var saved = (await transaction.QueryAsync(statement, r => SavedMapping.Read(r, statement.Dialect), cancel)).SingleOrDefault(m => m.IsFoundBy(viewer)) ?? throw Errors.NotFound().Exception();
        return !saved.IsChangedBy(viewer) ? throw Errors.NotYours().Exception()
            : version is { } seen && seen != saved.Version ? throw Records.Errors.VersionConflict((int)saved.Version).Exception()
            : saved;
    }

    /// <summary>The user is locked, so that two made at once are counted one after the other.</summary>
    private static async Task CheckCountAsync(WriteTransaction transaction, Viewer viewer, CancellationToken cancel)
    {
        var user = transaction.Statement();
        user.Append($"SELECT t0.id FROM users t0 WHERE t0.id = {user.Value(Stored.Id, viewer.UserId)}{user.Dialect.ForUpdate}");
        await transaction.QueryAsync(user, _ => true, cancel);
        var kept = transaction.Statement();
        kept.Append($"SELECT id FROM import_mappings WHERE owner_id = {kept.Value(Stored.Id, viewer.UserId)}");
        if ((await transaction.QueryAsync(kept, _ => true, cancel)).Count >= Most)
        {
            throw Errors.TooMany(Most).Exception();
        }
    }
}
