using System.Data.Common;
using System.Text.Json;
using Rapport.Platform.Access.Audit;
using Rapport.Platform.Jobs;
using Rapport.Platform.Problems;
using Rapport.Platform.Storage;

namespace Rapport.Platform.Definitions;

/// <summary>Adds, changes and removes administrators' fields. Values of a removed field stay in the records, unseen, until it is made again.</summary>
public sealed class FieldStore(Workspace workspace, DefinitionStore definitions, JobQueue jobs, AuditLog log)
{
    private static readonly Table Table = new("custom_fields",
    [
        new("object", Stored.Text, false),
        new("name", Stored.Text, false),
        new("position", Stored.Integer, false),
        new("definition", Stored.Json, false),
    ]);

    internal async Task<FieldDefinition> CreateAsync(ObjectDefinition definition, FieldRequest request, Actor by, CancellationToken cancel)
    {
        var field = Accepted(FieldDecision.Create(request, definition, workspace.Catalog));
        try
        {
            await WriteAsync(async transaction =>
            {
                await transaction.InsertAsync(Table, [[definition.Name, field.Name, (long)definition.Fields.Count, Json(field)]], cancel);
                await log.AddAsync(transaction, by.Did(AuditActions.FieldAdded, null, definition.Name, new { field = field.Name, type = field.Type }), cancel);
            }, cancel);
        }
        catch (DbException error) when (workspace.Database.Dialect.UniqueViolation(error) is not null)
        {
            throw new RefusedException(FieldErrors.Exists(field.Name), [FieldErrors.Exists(field.Name)]);
        }

        try
        {
            await IndexAsync(definition, null, field.ToField(), cancel);
        }
        catch (RefusedException)
        {
            await RemoveAsync(definition, field.Name, by, cancel);
            // Whoever looked for news meanwhile has put the field into the catalog.
            await definitions.LoadAsync(cancel);
            throw;
        }

        await definitions.LoadAsync(cancel);
        return workspace.Catalog[definition.Name]["custom." + field.Name];
    }

    internal async Task<FieldDefinition> ChangeAsync(ObjectDefinition definition, string name, FieldRequest request, Actor by, CancellationToken cancel)
    {
        var before = await FindAsync(definition, name, cancel);
        var after = Accepted(FieldDecision.Change(before, request));
        if (after.Unique)
        {
            await IndexAsync(definition, before.ToField(), after.ToField(), cancel);
        }

        await ExecuteAsync(
            s => $"UPDATE {Table.Name} SET definition = {s.Value(Stored.Json, Json(after))} WHERE object = {s.Value(Stored.Text, definition.Name)} AND name = {s.Value(Stored.Text, name)}",
            by.Did(AuditActions.FieldChanged, null, definition.Name, new { field = name, changed = StoredField.Differences(before, after) }),
            cancel);
        await definitions.LoadAsync(cancel);
        if (!after.Unique)
        {
            await IndexAsync(definition, before.ToField(), after.ToField(), cancel);
        }

        return workspace.Catalog[definition.Name]["custom." + name];
    }

    internal async Task DeleteAsync(ObjectDefinition definition, string name, Actor by, CancellationToken cancel)
    {
        var before = await FindAsync(definition, name, cancel);
        await RemoveAsync(definition, name, by, cancel);
        await definitions.LoadAsync(cancel);
        await IndexAsync(definition, before.ToField(), null, cancel);
    }

    private static StoredField Accepted((StoredField? Field, List<Refusal> Errors) decision) =>
        decision.Field ?? throw (decision.Errors is [{ Status: 409 } conflict] ? new RefusedException(conflict, decision.Errors) : new RefusedException(Records.Errors.Invalid(), decision.Errors));

    private static string Json(StoredField field) => JsonSerializer.Serialize(field, StoredField.Json);

    /// <summary>
    /// Has a job set the index of a field to what its definition asks for now. A unique one is built at once, because only that tells
    /// whether the values already there allow it.
    /// </summary>
    private async Task IndexAsync(ObjectDefinition definition, FieldDefinition? before, FieldDefinition? after, CancellationToken cancel)
    {
        var (old, wanted) = (IndexField.Of(definition, before), IndexField.Of(definition, after));
        if (old == wanted)
        {
            return;
        }

        if (wanted is not { Unique: true })
        {
            await WriteAsync(t => JobQueue.AddAsync(t, IndexField.KindName, Guid.Empty, IndexField.For(definition, (after ?? before)!.Name), workspace.Now, cancel), cancel);
            jobs.Wake();
            return;
        }

        try
        {
            if (old is not null)
            {
                await workspace.Database.IndexAsync(old, drop: true, cancel);
            }

            await workspace.Database.IndexAsync(wanted, drop: false, cancel);
        }
        catch (DbException error) when (workspace.Database.Dialect.UniqueViolation(error) is not null)
        {
            // PostgreSQL leaves a unique index that it could not build behind, and that would refuse writes from now on.
            await workspace.Database.IndexAsync(wanted!, drop: true, cancel);
            if (old is not null)
            {
                await workspace.Database.IndexAsync(old, drop: false, cancel);
            }

            throw new RefusedException(FieldErrors.DuplicatesExist(), [FieldErrors.DuplicatesExist()]);
        }
    }

    private Task RemoveAsync(ObjectDefinition definition, string name, Actor by, CancellationToken cancel) => ExecuteAsync(
        s => $"DELETE FROM {Table.Name} WHERE object = {s.Value(Stored.Text, definition.Name)} AND name = {s.Value(Stored.Text, name)}",
        by.Did(AuditActions.FieldRemoved, null, definition.Name, new { field = name }),
        cancel);

    private async Task<StoredField> FindAsync(ObjectDefinition definition, string name, CancellationToken cancel)
    {
        var statement = new Statement(workspace.Database.Dialect);
        statement.Append($"SELECT definition FROM {Table.Name} WHERE object = {statement.Value(Stored.Text, definition.Name)} AND name = {statement.Value(Stored.Text, name)}");
        var found = await workspace.Database.QueryAsync(statement, reader => (string)statement.Dialect.Read(reader, 0, Stored.Json)!, cancel);
        return found is [var definitionJson] ? JsonSerializer.Deserialize<StoredField>(definitionJson, StoredField.Json)! : throw FieldErrors.NotFound().Exception();
    }

    private Task ExecuteAsync(Func<Statement, string> sql, AuditEntry entry, CancellationToken cancel) => WriteAsync(async transaction =>
    {
        var statement = transaction.Statement();
        statement.Append(sql(statement));
        await transaction.ExecuteAsync(statement, cancel);
        await log.AddAsync(transaction, entry, cancel);
    }, cancel);

    private async Task WriteAsync(Func<WriteTransaction, Task> write, CancellationToken cancel)
    {
        await using var transaction = await workspace.Database.BeginWriteAsync(cancel);
        await write(transaction);
        await transaction.CommitAsync(cancel);
    }
}
