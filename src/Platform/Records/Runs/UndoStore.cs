using System.Data.Common;
using System.Text.Json;
using Rapport.Platform.Access;
using Rapport.Platform.Jobs;
using Rapport.Platform.Storage;

namespace Rapport.Platform.Records.Runs;

/// <summary>Keeps the undoings of runs.</summary>
internal static class UndoStore
{
    private static readonly string Columns = string.Join(", ", RunUndo.Table.Columns.Select(c => $"t0.\"{c.Name}\""));

    /// <summary>Asks for a run to be undone, or for a broken undoing to go on. Call <see cref="JobQueue.Wake"/> after the commit.</summary>
    /// <param name="run">The run.</param>
    /// <param name="about">What people call it: the file of an import.</param>
    /// <exception cref="Problems.RefusedException">409: it is undone already, or being undone.</exception>
    public static async Task<RunUndo> BeginAsync(WriteTransaction transaction, Guid run, Labels about, Viewer viewer, DateTime now, CancellationToken cancel)
    {
        var known = await LockAsync(transaction, run, cancel);
        if (known is { IsBroken: false })
        {
            throw (known.Status == JobStatus.Done ? Errors.Undone() : Errors.Undoing()).Exception();
        }

        var job = await JobQueue.AddAsync(transaction, UndoJob.KindName, viewer.UserId, UndoJob.StateOf(run, about, viewer), now, cancel);
        var undo = (known ?? new(run, job, JobStatus.Queued, now, viewer.UserId, UndoCounts.None, UndoPosition.Start)) with
        {
            JobId = job,
            Status = JobStatus.Queued,
            At = now,
            By = viewer.UserId,
            ByName = viewer.Name,
            EndedAt = null,
            Problem = null,
        };
        if (known is null)
        {
            await transaction.InsertAsync(RunUndo.Table, [Row(undo)], cancel);
        }
        else
        {
            await SaveAsync(transaction, undo, cancel);
        }

        return undo;
    }

    public static Task SaveAsync(WriteTransaction transaction, RunUndo undo, CancellationToken cancel)
    {
        var statement = transaction.Statement();
        var row = Row(undo);
        var set = string.Join(", ", RunUndo.Table.Columns.Select((c, i) => (c, i)).Skip(1).Select(p => $"\"{p.c.Name}\" = {statement.Value(p.c.Stored, row[p.i])}"));
        statement.Append($"UPDATE {RunUndo.Table.Name} SET {set} WHERE run_id = {statement.Value(Stored.Id, undo.Run)}");
        return transaction.ExecuteAsync(statement, cancel);
    }

    /// <summary>The undoing of a run, locked until the transaction ends; null when there is none.</summary>
    public static async Task<RunUndo?> LockAsync(WriteTransaction transaction, Guid run, CancellationToken cancel)
    {
        var statement = transaction.Statement();
        statement.Append($"SELECT {Columns}, NULL FROM {RunUndo.Table.Name} t0 WHERE t0.run_id = {statement.Value(Stored.Id, run)}{statement.Dialect.ForUpdate}");
        return (await transaction.QueryAsync(statement, r => Read(r, statement.Dialect), cancel)).FirstOrDefault();
    }

    /// <summary>The undoings of these runs, as far as they are being undone.</summary>
    public static async Task<IReadOnlyDictionary<Guid, RunUndo>> OfAsync(Database database, IReadOnlyCollection<Guid> runs, CancellationToken cancel)
    {
        if (runs.Count == 0)
        {
            return new Dictionary<Guid, RunUndo>();
        }

        var statement = new Statement(database.Dialect);
        statement.Append($"SELECT {Columns}, u.name FROM {RunUndo.Table.Name} t0 LEFT JOIN users u ON u.id = t0.\"by\" WHERE {statement.Among("t0.run_id", runs)}");
        return (await database.QueryAsync(statement, r => Read(r, statement.Dialect), cancel)).ToDictionary(u => u.Run);
    }

    /// <summary>Writes down what stays of a batch, and what waits; what waited and has gone is forgotten.</summary>
    /// <param name="ids">The records of the batch.</param>
    public static async Task KeepAsync(WriteTransaction transaction, Guid run, IReadOnlyCollection<Guid> ids, IReadOnlyCollection<KeptChange> kept, CancellationToken cancel)
    {
        var waited = transaction.Statement();
        waited.Append($"DELETE FROM {KeptChange.Table.Name} WHERE run_id = {waited.Value(Stored.Id, run)} AND {waited.Among("record_id", ids)} AND reason IS NULL");
        await transaction.ExecuteAsync(waited, cancel);
        if (kept.Count > 0)
        {
            await transaction.InsertAsync(KeptChange.Table, [.. kept.Select(k => (object?[])[run, k.RecordId, k.Version, k.Object, k.Kind, k.Reason?.Write()])], cancel);
        }
    }

    private static object?[] Row(RunUndo u) =>
    [
        u.Run, u.JobId, u.Status, u.At, u.By, u.EndedAt, u.Total, u.Counts.Deleted, u.Counts.Reverted, u.Counts.Kept,
        JsonSerializer.Serialize(u.Position), u.Problem is null ? null : ProblemText.Write(u.Problem),
    ];

    private static RunUndo Read(DbDataReader reader, Dialect dialect)
    {
        T? Column<T>(int at) => (T?)dialect.Read(reader, at, RunUndo.Table.Columns[at].Stored);
        return new(
            Column<Guid>(0), Column<Guid>(1), Column<string>(2)!, Column<DateTime>(3), Column<Guid>(4),
            new(Column<long>(7), Column<long>(8), Column<long>(9)), JsonSerializer.Deserialize<UndoPosition>(Column<string>(10)!)!)
        {
            EndedAt = Column<DateTime?>(5),
            Total = Column<long?>(6),
            Problem = ProblemText.Read(Column<string>(11)),
            ByName = (string?)dialect.Read(reader, RunUndo.Table.Columns.Count, Stored.Text),
        };
    }
}
