using Rapport.Platform.Definitions;
using Rapport.Platform.Storage;

namespace Rapport.Platform.Records;

/// <summary>Puts changed records into their table, set-wise.</summary>
internal static class RecordSaver
{
    /// <summary>The rows of the created ones, to be inserted together with what else the change writes.</summary>
    public static IEnumerable<(Table Table, IReadOnlyList<object?[]> Rows)> Created(ObjectDefinition definition, IReadOnlyList<Change> changes)
    {
        var rows = changes.Where(c => c.Kind == ChangeKind.Create).Select(c => definition.Table.Row(c.After)).ToList();
        return rows.Count > 0 ? [(definition.Table.Table, rows)] : [];
    }

    /// <summary>Brings those that are there already to their new state.</summary>
    public static async Task UpdateAsync(WriteTransaction transaction, ObjectDefinition definition, IReadOnlyList<Change> changes, WriteContext context, CancellationToken cancel)
    {
        var table = definition.Table;
        var updated = changes.Where(c => c.Kind == ChangeKind.Update).ToList();
        if (updated.Count > 0)
        {
            await ChangeAsync(transaction, definition, updated, cancel);
        }

        foreach (var (kind, deletedAt, deletedBy) in new (ChangeKind, object?, object?)[] { (ChangeKind.Delete, context.Now, context.Author), (ChangeKind.Restore, null, null) })
        {
            var marked = changes.Where(c => c.Kind == kind).ToList();
            if (marked.Count > 0)
            {
                Column[] columns = [new("version", Stored.Integer), new("updated_at", Stored.Timestamp), new("updated_by", Stored.Id), RecordTable.DeletedAt, RecordTable.DeletedBy];
                await WriteAsync(transaction, table.Name, columns, marked, c => [(long)c.After.Version, context.Now, context.Author, deletedAt, deletedBy], cancel);
            }
        }
    }

    /// <summary>Only the columns of fields that some change of the batch touches.</summary>
    private static async Task ChangeAsync(WriteTransaction transaction, ObjectDefinition definition, List<Change> updated, CancellationToken cancel)
    {
        var touched = updated.SelectMany(Differences.Of).Concat([definition["version"], definition["updatedAt"], definition["updatedBy"]]).ToHashSet();
        var (columns, indexes) = definition.Table.ColumnsOf(touched);
        await WriteAsync(transaction, definition.Table.Name, columns, updated, c =>
        {
            var row = definition.Table.Row(c.After);
            return [.. indexes.Select(i => row[i])];
        }, cancel);
    }

    private static async Task WriteAsync(WriteTransaction transaction, string table, IReadOnlyList<Column> columns, List<Change> changes, Func<Change, object?[]> values, CancellationToken cancel)
    {
        var rows = changes.Select(c => (object?[])[c.Id!.Value, (long)c.Before!.Version, .. values(c)]).ToList();
        var written = await transaction.UpdateAsync(table, columns, rows, cancel);
        if (written != rows.Count)
        {
            // The rows are locked since they were loaded, so this is a fault and not a conflict.
            throw new InvalidOperationException($"{table}: {written} of {rows.Count} rows were at their version.");
        }
    }
}
