using Rapport.Platform.Access;
using Rapport.Platform.Access.Audit;
using Rapport.Platform.Definitions;
using Rapport.Platform.Problems;
using Rapport.Platform.Queries;
using Rapport.Platform.Storage;

namespace Rapport.Platform.Views;

/// <summary>A view, and what its owner is called.</summary>
internal sealed record NamedView(SavedView View, string Owner);

/// <summary>Keeps the views that people save.</summary>
internal sealed class ViewStore(Workspace workspace, AuditLog log)
{
    public const int MaxViews = 200;

    private static readonly string Columns = string.Join(", ", SavedView.Written.Select(c => $"t0.{c.Name}"));

    /// <summary>The views somebody finds: own ones and those that are shared, administrators all that are; in the order of their tabs.</summary>
    /// <param name="objectName">Of this object alone; null for all.</param>
    public async Task<IEnumerable<NamedView>> ListAsync(string? objectName, Viewer viewer, CancellationToken cancel)
    {
        var statement = new Statement(workspace.Database.Dialect);
        var of = objectName is null ? "" : $"t0.object = {statement.Value(Stored.Text, objectName)} AND ";
        var me = statement.Value(Stored.Id, viewer.UserId);
        string Arm(string which) => $"SELECT {Columns}, u.name AS owner FROM views t0 JOIN users u ON u.id = t0.owner_id WHERE {of}{which}";
        statement.Append($"SELECT * FROM ({Arm($"t0.owner_id = {me}")} UNION ALL {Arm($"t0.shared_with <> '{Sharing.None}' AND t0.owner_id <> {me}")}) v ORDER BY v.position, v.id");
        var found = await workspace.Database.QueryAsync(statement, r => new NamedView(SavedView.Read(r, statement.Dialect), r.GetString(SavedView.Written.Count)), cancel);
        return found.Where(v => v.View.IsFoundBy(viewer));
    }

    /// <summary>What a view's owner is called.</summary>
    public async Task<string> OwnerAsync(SavedView view, CancellationToken cancel)
    {
        var statement = new Statement(workspace.Database.Dialect);
        statement.Append($"SELECT name FROM users WHERE id = {statement.Value(Stored.Id, view.OwnerId)}");
        return (await workspace.Database.QueryAsync(statement, r => r.GetString(0), cancel)).Single();
    }

    /// <exception cref="RefusedException">What speaks against the view.</exception>
    public async Task<SavedView> AddAsync(ViewRequest request, Viewer viewer, Actor by, CancellationToken cancel)
    {
        var definition = workspace.Catalog.Find(request.Object);
        await using var transaction = await workspace.Database.BeginWriteAsync(cancel);
        var (kept, last) = await KeptAsync(transaction, viewer, definition?.Name ?? "", cancel);
        if (kept >= MaxViews)
        {
            throw Errors.TooMany(MaxViews).Exception();
        }

        var beginning = new SavedView(Guid.CreateVersion7(workspace.Now), 1, definition?.Name ?? "", viewer.UserId, "", Sharing.None, null, [], null, null, ViewLayout.Table, Math.Min(last + 1, ViewDecision.MaxPosition));
        var view = await DecidedAsync(transaction, request, beginning, definition, viewer, cancel);
        await transaction.InsertAsync(SavedView.Table, [[.. view.Values, workspace.Now, workspace.Now]], cancel);
        await log.AddAsync(transaction, [.. Entries(by, null, view)], cancel);
        await transaction.CommitAsync(cancel);
        return view;
    }

    /// <param name="version">The version the caller has seen; null where it does not matter.</param>
    /// <exception cref="RefusedException">404: there is none for this viewer. 403: it is somebody else's. 412: it has changed. Else what speaks against the view.</exception>
    public async Task<SavedView> ChangeAsync(Guid id, Func<SavedView, ViewRequest> change, int? version, Viewer viewer, Actor by, CancellationToken cancel)
    {
        await using var transaction = await workspace.Database.BeginWriteAsync(cancel);
        var before = await FindAsync(transaction, id, version, viewer, cancel);
        var request = change(before);
        var after = await DecidedAsync(transaction, request, before, workspace.Catalog.Find(request.Object), viewer, cancel);
        if (after.Says(before))
        {
            return before;
        }

        after = after with { Version = before.Version + 1 };
        var statement = transaction.Statement();
        var sets = SavedView.Written.Zip(after.Values).Skip(1).Select(c => $"{c.First.Name} = {statement.Value(c.First.Stored, c.Second)}");
        statement.Append($"UPDATE views SET {string.Join(", ", sets)}, updated_at = {statement.Value(Stored.Timestamp, workspace.Now)} WHERE id = {statement.Value(Stored.Id, id)}");
        await transaction.ExecuteAsync(statement, cancel);
        await log.AddAsync(transaction, [.. Entries(by, before, after)], cancel);
        await transaction.CommitAsync(cancel);
        return after;
    }

    /// <exception cref="RefusedException">404: there is none for this viewer. 403: it is somebody else's. 412: it has changed.</exception>
    public async Task RemoveAsync(Guid id, int? version, Viewer viewer, Actor by, CancellationToken cancel)
    {
        await using var transaction = await workspace.Database.BeginWriteAsync(cancel);
        var view = await FindAsync(transaction, id, version, viewer, cancel);
        var statement = transaction.Statement();
        statement.Append($"DELETE FROM views WHERE id = {statement.Value(Stored.Id, id)}");
        await transaction.ExecuteAsync(statement, cancel);
        await log.AddAsync(transaction, [.. Entries(by, view, null)], cancel);
        await transaction.CommitAsync(cancel);
    }

    /// <summary>What becomes of views that others have. Without names and filters, in which people write names of customers.</summary>
    private static IEnumerable<AuditEntry> Entries(Actor by, SavedView? before, SavedView? after)
    {
        var shared = (before?.SharedWith ?? Sharing.None, before?.TeamId) != (after?.SharedWith ?? Sharing.None, after?.TeamId);
        var action = after is null ? AuditActions.ViewDeleted : shared ? AuditActions.ViewShared : AuditActions.ViewChanged;
        if ((after ?? before)!.IsShared || shared)
        {
            var view = (after ?? before)!;
            yield return by.Did(action, view.Id, view.Object, new { sharedWith = view.SharedWith, teamId = view.TeamId, ownerId = view.OwnerId, version = view.Version });
        }
    }

    private async Task<SavedView> DecidedAsync(WriteTransaction transaction, ViewRequest request, SavedView before, ObjectDefinition? definition, Viewer viewer, CancellationToken cancel)
    {
        var view = ViewDecision.Decide(request, before, definition, viewer);
        ViewQuestion.Check(new(workspace, viewer, definition!), view.Columns.Select(c => c.Field), view.Filter, view.Sort);
        if (view.TeamId is { } team && team != viewer.TeamId && !await IsTeamAsync(transaction, team, cancel))
        {
            throw new RefusedException(Records.Errors.Invalid(), [Errors.Team()]);
        }

        return view;
    }

    private static async Task<SavedView> FindAsync(WriteTransaction transaction, Guid id, int? version, Viewer viewer, CancellationToken cancel)
    {
        var statement = transaction.Statement();
        statement.Append($"SELECT {Columns} FROM views t0 WHERE t0.id = {statement.Value(Stored.Id, id)}{statement.Dialect.ForUpdate}");
        var view = (await transaction.QueryAsync(statement, r => SavedView.Read(r, statement.Dialect), cancel)).SingleOrDefault(v => v.IsFoundBy(viewer)) ?? throw Errors.NotFound().Exception();
        if (!view.IsChangedBy(viewer))
        {
            throw Errors.NotYours().Exception();
        }

        return version is { } seen && seen != view.Version ? throw Records.Errors.VersionConflict((int)view.Version).Exception() : view;
    }

    /// <summary>How many views the user has, and the last place among those of an object; the user is locked, so that two made at once are counted one after the other.</summary>
    private static async Task<(long Count, long Last)> KeptAsync(WriteTransaction transaction, Viewer viewer, string objectName, CancellationToken cancel)
    {
        var user = transaction.Statement();
        user.Append($"SELECT t0.id FROM users t0 WHERE t0.id = {user.Value(Stored.Id, viewer.UserId)}{user.Dialect.ForUpdate}");
        await transaction.QueryAsync(user, _ => true, cancel);
        var statement = transaction.Statement();
        statement.Append($"SELECT object, position FROM views WHERE owner_id = {statement.Value(Stored.Id, viewer.UserId)}");
        var kept = await transaction.QueryAsync(statement, r => (Object: r.GetString(0), Position: r.GetInt64(1)), cancel);
        return (kept.Count, kept.Where(v => v.Object == objectName).Select(v => v.Position).DefaultIfEmpty(-1).Max());
    }

    private static async Task<bool> IsTeamAsync(WriteTransaction transaction, Guid team, CancellationToken cancel)
    {
        var statement = transaction.Statement();
        statement.Append($"SELECT id FROM teams WHERE id = {statement.Value(Stored.Id, team)} AND deleted_at IS NULL");
        return (await transaction.QueryAsync(statement, _ => true, cancel)).Count > 0;
    }
}
