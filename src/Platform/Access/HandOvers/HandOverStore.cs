using System.Data.Common;
using System.Text.Json;
using Rapport.Platform.Jobs;
using Rapport.Platform.Problems;
using Rapport.Platform.Storage;

namespace Rapport.Platform.Access.HandOvers;

/// <summary>A record that could not be given.</summary>
internal sealed record GivingFailure(string Object, Guid RecordId, Refusal Reason);

/// <summary>Keeps hand-overs.</summary>
internal static class HandOverStore
{
    private static readonly string Columns = string.Join(", ", HandOver.Table.Columns.Select(c => "t0." + c.Name));

    public static Task InsertAsync(WriteTransaction transaction, HandOver handOver, CancellationToken cancel) =>
        transaction.InsertAsync(HandOver.Table,
        [
            [handOver.Id, handOver.UserId, handOver.Status, JsonSerializer.Serialize(handOver.Kinds), handOver.CreatedAt, handOver.CreatedBy, null, null],
        ], cancel);

    /// <summary>Writes how far a hand-over is, and how it ended.</summary>
    public static Task SaveAsync(WriteTransaction transaction, HandOver handOver, CancellationToken cancel)
    {
        var statement = transaction.Statement();
        var error = handOver.Problem is { } problem ? ProblemText.Write(problem) : null;
        statement.Append($"""
            UPDATE hand_overs SET status = {statement.Value(Stored.Text, handOver.Status)}, kinds = {statement.Value(Stored.Json, JsonSerializer.Serialize(handOver.Kinds))},
            ended_at = {statement.Value(Stored.Timestamp, handOver.EndedAt)}, error = {statement.Value(Stored.Text, error)} WHERE id = {statement.Value(Stored.Id, handOver.Id)}
            """);
        return transaction.ExecuteAsync(statement, cancel);
    }

    /// <summary>The hand-over, locked until the transaction ends.</summary>
    public static async Task<HandOver> LockAsync(WriteTransaction transaction, Guid id, CancellationToken cancel)
    {
        var statement = transaction.Statement();
        statement.Append($"SELECT {Columns} FROM hand_overs t0 WHERE t0.id = {statement.Value(Stored.Id, id)}{statement.Dialect.ForUpdate}");
        return (await transaction.QueryAsync(statement, r => Read(r, statement.Dialect), cancel)).Single();
    }

    /// <summary>Whether records of a user are being handed over.</summary>
    public static async Task<bool> RunsAsync(WriteTransaction transaction, Guid userId, CancellationToken cancel)
    {
        var statement = transaction.Statement();
        statement.Append($"SELECT t0.id FROM hand_overs t0 WHERE t0.user_id = {statement.Value(Stored.Id, userId)} AND t0.status IN ('{JobStatus.Queued}', '{JobStatus.Running}')");
        return (await transaction.QueryAsync(statement, _ => true, cancel)).Count > 0;
    }

    public static Task AddFailuresAsync(WriteTransaction transaction, Guid handOver, IReadOnlyList<GivingFailure> failures, CancellationToken cancel) =>
        failures.Count == 0 ? Task.CompletedTask
            : transaction.InsertAsync(HandOver.Failures, [.. failures.Select(f => (object?[])[handOver, f.RecordId, f.Object, ProblemText.Write(f.Reason)])], cancel);

    /// <summary>One hand-over, or those of a user, latest first.</summary>
    public static Task<List<HandOver>> FindAsync(Database database, string column, Guid value, int most, CancellationToken cancel)
    {
        var statement = new Statement(database.Dialect);
        statement.Append($"SELECT {Columns} FROM hand_overs t0 WHERE t0.{column} = {statement.Value(Stored.Id, value)} ORDER BY t0.id DESC LIMIT {most}");
        return database.QueryAsync(statement, r => Read(r, statement.Dialect), cancel);
    }

    /// <summary>Hand-overs, each with the name of who left.</summary>
    public static Task<List<(HandOver HandOver, string User)>> WithUsersAsync(Database database, IEnumerable<Guid> ids, CancellationToken cancel)
    {
        var statement = new Statement(database.Dialect);
        statement.Append($"SELECT {Columns}, u.name FROM hand_overs t0 JOIN users u ON u.id = t0.user_id WHERE {statement.Among("t0.id", ids)}");
        return database.QueryAsync(statement, r => (Read(r, statement.Dialect), r.GetString(HandOver.Table.Columns.Count)), cancel);
    }

    /// <summary>The first records that could not be given, as their ids have it.</summary>
    public static Task<List<GivingFailure>> FailuresAsync(Database database, Guid handOver, int most, CancellationToken cancel)
    {
        var statement = new Statement(database.Dialect);
        statement.Append($"SELECT t0.object, t0.record_id, t0.reason FROM hand_over_failures t0 WHERE t0.hand_over_id = {statement.Value(Stored.Id, handOver)} ORDER BY t0.record_id LIMIT {most}");
        return database.QueryAsync(statement, r => new GivingFailure(r.GetString(0), (Guid)statement.Dialect.Read(r, 1, Stored.Id)!, ProblemText.Read(r.GetString(2))!), cancel);
    }

    private static HandOver Read(DbDataReader reader, Dialect dialect)
    {
        T? Column<T>(int at, Stored stored) => (T?)dialect.Read(reader, at, stored);
        return new(
            Column<Guid>(0, Stored.Id),
            Column<Guid>(1, Stored.Id),
            Column<string>(2, Stored.Text)!,
            JsonSerializer.Deserialize<List<GivenKind>>(Column<string>(3, Stored.Json)!)!,
            Column<DateTime>(4, Stored.Timestamp),
            Column<Guid>(5, Stored.Id),
            Column<DateTime?>(6, Stored.Timestamp),
            ProblemText.Read(Column<string>(7, Stored.Text)));
    }
}
