using System.Data.Common;
using System.Text.Json;
using Rapport.Platform.Jobs;
using Rapport.Platform.Problems;
using Rapport.Platform.Storage;

namespace Rapport.Platform.Definitions;

/// <summary>Adds, changes and removes administrators' fields. Values of a removed field stay in the records, unseen, until it is made again.</summary>
public sealed class FieldStore(Workspace workspace, DefinitionStore definitions, JobQueue jobs)
{
    private static readonly Table Table = new("custom_fields",
    [
        new("object", Stored.Text, false),
        new("name", Stored.Text, false),
        new("position", Stored.Integer, false),
        new("definition", Stored.Json, false),
    ]);

    internal async Task<FieldDefinition> CreateAsync(ObjectDefinition definition, FieldRequest request, CancellationToken cancel)
    {
        var removed = (await StoredAsync(definition, cancel)).Where(f => f.Removed).ToList();
        var field = Accepted(FieldDecision.Create(request, definition, workspace.Catalog, removed));
        if (field.Unique)
        {
            await IndexAsync(definition, null, field.ToField(), cancel);
        }

        try
        {
            await WriteAsync(
                transaction => removed.Any(f => f.Name == field.Name)
                    ? UpdateAsync(transaction, definition, field, cancel)
                    : transaction.InsertAsync(Table, [[definition.Name, field.Name, (long)definition.Fields.Count, Json(field)]], cancel),
                cancel);
        }
        catch (DbException error) when (workspace.Database.Dialect.UniqueViolation(error) is not null)
        {
            throw new RefusedException(Records.Errors.Invalid(), [FieldErrors.Exists(field.Name)]);
        }

        await ReloadAsync();
        if (!field.Unique)
        {
            await IndexAsync(definition, null, field.ToField(), CancellationToken.None);
        }

        return workspace.Catalog[definition.Name]["custom." + field.Name];
    }

    internal async Task<FieldDefinition> ChangeAsync(ObjectDefinition definition, string name, FieldRequest request, CancellationToken cancel)
    {
        var before = await FindAsync(definition, name, cancel);
        var after = Accepted(FieldDecision.Change(before, request));
        if (after.Unique)
        {
            await IndexAsync(definition, before.ToField(), after.ToField(), cancel);
        }

        await WriteAsync(transaction => UpdateAsync(transaction, definition, after, cancel), cancel);
        await ReloadAsync();
        if (!after.Unique)
        {
            await IndexAsync(definition, before.ToField(), after.ToField(), CancellationToken.None);
        }

        return workspace.Catalog[definition.Name]["custom." + name];
    }

    internal async Task DeleteAsync(ObjectDefinition definition, string name, CancellationToken cancel)
    {
        var before = await FindAsync(definition, name, cancel);
        await WriteAsync(transaction => UpdateAsync(transaction, definition, before with { Removed = true }, cancel), cancel);
        await ReloadAsync();
        await IndexAsync(definition, before.ToField(), null, CancellationToken.None);
    }

    private static StoredField Accepted((StoredField? Field, List<Refusal> Errors) decision) =>
        decision.Field ?? throw (decision.Errors is [{ Status: 409 } conflict] ? new RefusedException(conflict, decision.Errors) : new RefusedException(Records.Errors.Invalid(), decision.Errors));

    /// <summary>Not cancelled with the request: what is committed must be seen, whether or not the caller still listens.</summary>
    private Task ReloadAsync() => definitions.LoadAsync(CancellationToken.None);

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
            await QueueAsync(definition, (after ?? before)!, cancel);
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
        catch (DbException error)
        {
            // The old index is gone, and PostgreSQL leaves a half-built one that goes on refusing duplicates.
            await QueueAsync(definition, (after ?? before)!, CancellationToken.None);
            if (workspace.Database.Dialect.UniqueViolation(error) is null)
            {
                throw;
            }

            throw new RefusedException(FieldErrors.DuplicatesExist(), [FieldErrors.DuplicatesExist()]);
        }
    }

    /// <summary>Has a job bring the field's index to what its stored definition asks for.</summary>
    private async Task QueueAsync(ObjectDefinition definition, FieldDefinition field, CancellationToken cancel)
    {
        await WriteAsync(t => JobQueue.AddAsync(t, IndexField.KindName, Guid.Empty, IndexField.For(definition, field.Name), workspace.Now, cancel), cancel);
        jobs.Wake();
    }

    private async Task<StoredField> FindAsync(ObjectDefinition definition, string name, CancellationToken cancel) =>
        (await StoredAsync(definition, cancel)).Find(f => f.Name == name && !f.Removed) ?? throw FieldErrors.NotFound().Exception();

    /// <summary>The fields of an object, those removed included.</summary>
    private async Task<List<StoredField>> StoredAsync(ObjectDefinition definition, CancellationToken cancel)
    {
        var statement = new Statement(workspace.Database.Dialect);
        statement.Append($"SELECT definition FROM {Table.Name} WHERE object = {statement.Value(Stored.Text, definition.Name)}");
        var fields = new List<StoredField>();
        await using var connection = await workspace.Database.OpenAsync(cancel);
        await using var command = statement.On(connection);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
        {
            fields.Add(JsonSerializer.Deserialize<StoredField>((string)statement.Dialect.Read(reader, 0, Stored.Json)!, StoredField.Json)!);
        }

        return fields;
    }

    private static Task<int> UpdateAsync(WriteTransaction transaction, ObjectDefinition definition, StoredField field, CancellationToken cancel)
    {
        var s = transaction.Statement();
        s.Append($"UPDATE {Table.Name} SET definition = {s.Value(Stored.Json, Json(field))} WHERE object = {s.Value(Stored.Text, definition.Name)} AND name = {s.Value(Stored.Text, field.Name)}");
        return transaction.ExecuteAsync(s, cancel);
    }

    private async Task WriteAsync(Func<WriteTransaction, Task> write, CancellationToken cancel)
    {
        await using var transaction = await workspace.Database.BeginWriteAsync(cancel);
        await write(transaction);
        await transaction.CommitAsync(cancel);
    }
}
