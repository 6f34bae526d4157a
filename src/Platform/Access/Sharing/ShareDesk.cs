using Rapport.Platform.Access.Audit;
using Rapport.Platform.Access.Rights;
using Rapport.Platform.Definitions;
using Rapport.Platform.Problems;
using Rapport.Platform.Queries;
using Rapport.Platform.Records;
using Rapport.Platform.Storage;

namespace Rapport.Platform.Access.Sharing;

/// <summary>Opens single records to others and closes them again. Whoever may change a record because of its owner may share it; whoever has it only shared may not.</summary>
public sealed class ShareDesk(Workspace workspace, AuditLog log)
{
    /// <summary>What a record is opened by, beyond its owner, oldest first.</summary>
    /// <exception cref="RefusedException">404: there is no such record, or the viewer may not see it.</exception>
    public async Task<List<Grant>> ListAsync(Viewer viewer, ObjectDefinition definition, Guid id, CancellationToken cancel)
    {
        NeedOwner(definition);
        var statement = new Statement(workspace.Database.Dialect);
        var source = new QuerySource(new(workspace, viewer, definition), statement);
        var record = statement.Value(Stored.Id, id);
        statement.Append($"""
            SELECT a.record_id, a.principal_id, a.source_id, a.level, a.role, a.created_at, a.created_by
            FROM (SELECT t0.id FROM {source.From} WHERE {source.Where} AND t0.id = {record}) r LEFT JOIN access a ON a.record_id = r.id
            ORDER BY a.created_at, a.principal_id, a.source_id
            """);
        var rows = await workspace.Database.QueryAsync(statement, r => statement.Dialect.Read(r, 0, Stored.Id) is null ? null : Read(r, statement.Dialect), cancel);
        return rows.Count == 0 ? throw Records.Errors.NotFound().Exception() : [.. rows.OfType<Grant>()];
    }

    /// <summary>Opens a record, or changes how it is opened.</summary>
    /// <exception cref="RefusedException">404: no such record; 403: not the viewer's to share.</exception>
    public async Task GrantAsync(Viewer viewer, ObjectDefinition definition, Grant grant, string? address, CancellationToken cancel)
    {
        await using var transaction = await workspace.Database.BeginWriteAsync(cancel);
        await CheckAsync(transaction, viewer, definition, grant.RecordId, cancel);
        var statement = transaction.Statement();
        string[] values =
        [
            statement.Value(Stored.Id, grant.RecordId), statement.Value(Stored.Id, grant.PrincipalId), statement.Value(Stored.Id, grant.SourceId), $"'{definition.Name}'",
            statement.Value(Stored.Integer, grant.Level), statement.Value(Stored.Text, grant.Role), statement.Value(Stored.Timestamp, grant.At), statement.Value(Stored.Id, grant.By),
        ];
        statement.Append($"INSERT INTO access ({string.Join(", ", Grant.Table.Columns.Select(c => c.Name))}) VALUES ({string.Join(", ", values)}) ON CONFLICT (record_id, principal_id, source_id) DO UPDATE SET level = excluded.level, role = excluded.role");
        await transaction.ExecuteAsync(statement, cancel);
        var detail = new { principal = grant.PrincipalId, level = Grant.Word(grant.Level), member = grant.SourceId == Grant.Member };
        await log.AddAsync(transaction, new Actor(viewer.UserId, address).Did(AuditActions.ShareAdded, grant.RecordId, definition.Name, detail), cancel);
        await transaction.CommitAsync(cancel);
    }

    /// <summary>Closes a record again. People may always give up what is shared with them.</summary>
    /// <exception cref="RefusedException">404: no such record, or nothing to close; 403: not the viewer's to share.</exception>
    public async Task RevokeAsync(Viewer viewer, ObjectDefinition definition, Guid id, Guid principalId, Guid sourceId, string? address, CancellationToken cancel)
    {
        await using var transaction = await workspace.Database.BeginWriteAsync(cancel);
        await CheckAsync(transaction, viewer, definition, id, cancel, mayNot: principalId == viewer.UserId);
        var statement = transaction.Statement();
        statement.Append($"DELETE FROM access WHERE record_id = {statement.Value(Stored.Id, id)} AND principal_id = {statement.Value(Stored.Id, principalId)} AND source_id = {statement.Value(Stored.Id, sourceId)}");
        if (await transaction.ExecuteAsync(statement, cancel) == 0)
        {
            throw ShareErrors.NotFound().Exception();
        }

        var detail = new { principal = principalId, member = sourceId == Grant.Member };
        await log.AddAsync(transaction, new Actor(viewer.UserId, address).Did(AuditActions.ShareRemoved, id, definition.Name, detail), cancel);
        await transaction.CommitAsync(cancel);
    }

    internal static void NeedOwner(ObjectDefinition definition)
    {
        if (!definition.Owned)
        {
            throw ShareErrors.NoOwner(definition).Exception();
        }
    }

    private static Grant Read(System.Data.Common.DbDataReader reader, Dialect dialect) => new(
        (Guid)dialect.Read(reader, 0, Stored.Id)!,
        (Guid)dialect.Read(reader, 1, Stored.Id)!,
        (Guid)dialect.Read(reader, 2, Stored.Id)!,
        (long)dialect.Read(reader, 3, Stored.Integer)!,
        (string?)dialect.Read(reader, 4, Stored.Text),
        (DateTime)dialect.Read(reader, 5, Stored.Timestamp)!,
        (Guid?)dialect.Read(reader, 6, Stored.Id));

    private async Task CheckAsync(WriteTransaction transaction, Viewer viewer, ObjectDefinition definition, Guid id, CancellationToken cancel, bool mayNot = false)
    {
        NeedOwner(definition);
        var records = await RecordLoader.LoadAsync(transaction, new(workspace, viewer, definition), [id], recycled: false, cancel);
        var record = records.GetValueOrDefault(id) ?? throw Records.Errors.NotFound().Exception();
        if (!mayNot && !viewer.Reaches(definition, RecordAction.Change, record.OwnerId))
        {
            throw ShareErrors.NotAllowed(definition).Exception();
        }
    }
}
