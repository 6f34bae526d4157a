using System.Data.Common;
using Rapport.Platform.Access.Audit;
using Rapport.Platform.Problems;
using Rapport.Platform.Records;
using Rapport.Platform.Storage;

namespace Rapport.Platform.Access.Absences;

/// <summary>Who is away and who stands in.</summary>
/// <param name="From">The first day, as the company's calendar has it.</param>
/// <param name="To">The last day, included.</param>
internal sealed record AbsenceRequest(Guid StandInId, DateOnly From, DateOnly To);

/// <summary>An absence with the names of both.</summary>
internal sealed record NamedAbsence(Absence Absence, string User, string StandIn);

/// <summary>Keeps absences: entered, listed, cancelled. None is ever removed, so that it can be told who could see what when.</summary>
internal sealed class AbsenceBook(Workspace workspace, ChangeSignal signal, AuditLog log)
{
    private const int Newest = 100;

    private DateOnly Today => workspace.Company.Day(workspace.Now);

    /// <summary>Enters an absence.</summary>
    /// <exception cref="RefusedException">404: there is no such user. Else what <see cref="AbsenceDecision"/> says against it.</exception>
    public async Task<NamedAbsence> AddAsync(Guid userId, AbsenceRequest request, Actor actor, CancellationToken cancel)
    {
        var wanted = new Absence(Guid.CreateVersion7(workspace.Now), userId, request.StandInId, request.From, request.To);
        await using var transaction = await workspace.Database.BeginWriteAsync(cancel);
        var people = await LockAsync(transaction, wanted, cancel);
        var user = people.Find(p => p.Id == userId) ?? throw Records.Errors.NotFound().Exception();
        var standIn = people.Find(p => p.Id == wanted.StandInId);
        var refusals = AbsenceDecision.Refused(wanted, standIn?.Active, Today, await OthersAsync(transaction, userId, cancel)).ToList();
        if (refusals.Count > 0)
        {
            throw refusals.Find(r => r.Field is null) is { } whole ? whole.Exception() : new RefusedException(Records.Errors.Invalid(), refusals);
        }

        await transaction.InsertAsync(Absence.Table, [[wanted.Id, userId, wanted.StandInId, wanted.From, wanted.To, workspace.Now, actor.UserId, null]], cancel);
        await log.AddAsync(transaction, actor.Did(AuditActions.StandInAdded, userId, UserObject.Name, Detail(wanted)), cancel);
        await transaction.CommitAsync(cancel);
        signal.Raise(Absence.Signal);
        return new(wanted, user.Name, standIn!.Name);
    }

    /// <summary>Cancels an absence that is not over.</summary>
    /// <exception cref="RefusedException">404: there is none that this viewer may cancel. 409: it is over.</exception>
    public async Task CancelAsync(Guid id, Viewer viewer, Actor actor, CancellationToken cancel)
    {
        await using var transaction = await workspace.Database.BeginWriteAsync(cancel);
        var find = transaction.Statement();
        find.Append($"SELECT {Columns} FROM absences t0 WHERE t0.id = {find.Value(Stored.Id, id)} AND t0.cancelled_at IS NULL{find.Dialect.ForUpdate}");
        var found = (await transaction.QueryAsync(find, r => Read(r, find.Dialect), cancel)).SingleOrDefault(a => viewer.IsAdministrator || a.UserId == viewer.UserId)
            ?? throw Records.Errors.NotFound().Exception();
        if (found.To < Today)
        {
            throw Errors.OverAlready().Exception();
        }

        var statement = transaction.Statement();
        statement.Append($"UPDATE absences SET cancelled_at = {statement.Value(Stored.Timestamp, workspace.Now)} WHERE id = {statement.Value(Stored.Id, id)}");
        await transaction.ExecuteAsync(statement, cancel);
        await log.AddAsync(transaction, actor.Did(AuditActions.StandInRemoved, found.UserId, UserObject.Name, Detail(found)), cancel);
        await transaction.CommitAsync(cancel);
        signal.Raise(Absence.Signal);
    }

    /// <summary>The absences of a user, latest first, and those of others in which the user stands in, now or later.</summary>
    /// <exception cref="RefusedException">404: there is no such user.</exception>
    public async Task<(IReadOnlyList<NamedAbsence> Own, IReadOnlyList<NamedAbsence> StandingIn)> ListAsync(Guid userId, CancellationToken cancel)
    {
        var statement = new Statement(workspace.Database.Dialect);
        statement.Append($"""
            SELECT {Columns}, u.name, s.name FROM users me
            LEFT JOIN absences t0 ON t0.cancelled_at IS NULL AND (t0.user_id = me.id OR (t0.stand_in_id = me.id AND t0.to_day >= {statement.Value(Stored.Date, Today)}))
            LEFT JOIN users u ON u.id = t0.user_id LEFT JOIN users s ON s.id = t0.stand_in_id
            WHERE me.id = {statement.Value(Stored.Id, userId)} AND me.deleted_at IS NULL
            ORDER BY t0.from_day DESC, t0.id LIMIT {Newest}
            """);
        var rows = await workspace.Database.QueryAsync(statement, r => r.IsDBNull(0) ? null : new NamedAbsence(Read(r, statement.Dialect), r.GetString(5), r.GetString(6)), cancel);
        var found = rows.Count > 0 ? rows.OfType<NamedAbsence>().ToList() : throw Records.Errors.NotFound().Exception();
        return (found.FindAll(a => a.Absence.UserId == userId), found.FindAll(a => a.Absence.UserId != userId));
    }

    private const string Columns = "t0.id, t0.user_id, t0.stand_in_id, t0.from_day, t0.to_day";

    private static Absence Read(DbDataReader reader, Dialect dialect) => new(
        (Guid)dialect.Read(reader, 0, Stored.Id)!,
        (Guid)dialect.Read(reader, 1, Stored.Id)!,
        (Guid)dialect.Read(reader, 2, Stored.Id)!,
        (DateOnly)dialect.Read(reader, 3, Stored.Date)!,
        (DateOnly)dialect.Read(reader, 4, Stored.Date)!);

    /// <summary>Both users, locked in one order: two absences of one person entered at once see each other.</summary>
    private static Task<List<Person>> LockAsync(WriteTransaction transaction, Absence wanted, CancellationToken cancel)
    {
        var statement = transaction.Statement();
        statement.Append($"SELECT t0.id, t0.name, t0.active FROM users t0 WHERE {statement.Among("t0.id", [wanted.UserId, wanted.StandInId])} AND t0.deleted_at IS NULL ORDER BY t0.id{statement.Dialect.ForUpdate}");
        return transaction.QueryAsync(statement, r => new Person(
            (Guid)statement.Dialect.Read(r, 0, Stored.Id)!, r.GetString(1), (bool)statement.Dialect.Read(r, 2, Stored.Boolean)!), cancel);
    }

    private static Task<List<Absence>> OthersAsync(WriteTransaction transaction, Guid userId, CancellationToken cancel)
    {
        var statement = transaction.Statement();
        statement.Append($"SELECT {Columns} FROM absences t0 WHERE t0.user_id = {statement.Value(Stored.Id, userId)} AND t0.cancelled_at IS NULL");
        return transaction.QueryAsync(statement, r => Read(r, statement.Dialect), cancel);
    }

    private static object Detail(Absence absence) => new { absenceId = absence.Id, standInId = absence.StandInId, from = absence.From, to = absence.To };

    private sealed record Person(Guid Id, string Name, bool Active);
}
