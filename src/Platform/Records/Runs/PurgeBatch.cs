using Rapport.Platform.Access;
using Rapport.Platform.Definitions;
using Rapport.Platform.Storage;

namespace Rapport.Platform.Records.Runs;

/// <summary>Takes some records of a run out of every table that knows them.</summary>
internal sealed class PurgeBatch(WriteSession session, Guid run, IReadOnlyList<Guid> ids)
{
    /// <summary>What lies beside records, by the column that says of which.</summary>
    private static readonly (string Table, string Column)[] Beside =
    [
        ("history", "record_id"), ("outbox", "record_id"), ("access", "record_id"),
    ];

    /// <summary>What belongs to users besides; those who came in have more, and stay.</summary>
    private static readonly (string Table, string Column)[] BesideUsers =
    [
        ("access", "principal_id"), ("invitations", "user_id"), ("absences", "user_id"), ("absences", "stand_in_id"),
    ];

    /// <exception cref="Problems.RefusedException">409: something beyond the run points at one of them.</exception>
    public async Task RunAsync(CancellationToken cancel)
    {
        await CheckAsync(cancel);
        foreach (var (name, of) in await ObjectsAsync(cancel))
        {
            // An administrators' object that is gone took its table's rows along.
            if (session.Catalog.Find(name) is { } definition)
            {
                await RemoveAsync(definition, of, cancel);
            }

            session.Written.Add(name);
        }
    }

    private async Task RemoveAsync(ObjectDefinition definition, List<Guid> of, CancellationToken cancel)
    {
        var users = definition.Name == UserObject.Name;
        List<Guid> staying = users ? await RememberedAsync(of, cancel) : [];
        if (staying.Count > 0)
        {
            await KeepAsync(staying, cancel);
            of = [.. of.Except(staying)];
        }

        if (of.Count > 0)
        {
            foreach (var (table, column) in Beside.Concat(users ? BesideUsers : []).Append((definition.Table.Name, "id")))
            {
                await DeleteAsync(table, column, of, cancel);
            }
        }
    }

    private async Task CheckAsync(CancellationToken cancel)
    {
        if (RunObstacles.Ask(session.Workspace, session.Catalog, session.Transaction.Statement(), run, ids, 1) is { } question
            && (await session.Transaction.QueryAsync(question.Statement, question.Read, cancel)).Count > 0)
        {
            throw Errors.InTheWay().Exception();
        }
    }

    private async Task<List<(string Object, List<Guid> Ids)>> ObjectsAsync(CancellationToken cancel)
    {
        var statement = session.Transaction.Statement();
        statement.Append($"SELECT h.record_id, h.object FROM history h WHERE {statement.Among("h.record_id", ids)} AND h.kind = '{WrittenRecord.Created}'");
        var rows = await session.Transaction.QueryAsync(statement, r => (Id: (Guid)statement.Dialect.Read(r, 0, Stored.Id)!, Object: r.GetString(1)), cancel);
        return [.. rows.GroupBy(r => r.Object).Select(g => (g.Key, g.Select(r => r.Id).ToList()))];
    }

    /// <summary>Users who have a way to sign in, or have done something beyond the run, which history tells with their name.</summary>
    private async Task<List<Guid>> RememberedAsync(List<Guid> users, CancellationToken cancel)
    {
        var statement = session.Transaction.Statement();
        statement.Append($"""
            SELECT c.user_id FROM credentials c WHERE {statement.Among("c.user_id", users)}
            UNION SELECT t.user_id FROM tokens t WHERE {statement.Among("t.user_id", users)}
            UNION SELECT h."by" FROM history h WHERE {statement.Among("h.\"by\"", users)} AND NOT EXISTS (
                SELECT 1 FROM history c WHERE c.record_id = h.record_id AND c.kind = '{WrittenRecord.Created}' AND c.run_id = {statement.Value(Stored.Id, run)})
            """);
        return await session.Transaction.QueryAsync(statement, r => (Guid)statement.Dialect.Read(r, 0, Stored.Id)!, cancel);
    }

    /// <summary>They are deactivated and let their e-mail go; they are of the run no longer.</summary>
    private async Task KeepAsync(List<Guid> users, CancellationToken cancel)
    {
        var changes = users.Select(u => new Change(ChangeKind.Update, u).Set("active", false).Set("email", null).Set("teamId", null).Set("managerId", null)).ToList();
        await session.ApplyAsync(session.Catalog[UserObject.Name], changes, cancel);
        if (changes.FirstOrDefault(c => c.IsRefused) is { } refused)
        {
            throw refused.Refused();
        }

        var statement = session.Transaction.Statement();
        statement.Append($"UPDATE history SET run_id = NULL WHERE {statement.Among("record_id", users)} AND run_id = {statement.Value(Stored.Id, run)}");
        await session.Transaction.ExecuteAsync(statement, cancel);
    }

    private Task<int> DeleteAsync(string table, string column, List<Guid> of, CancellationToken cancel)
    {
        var statement = session.Transaction.Statement();
        statement.Append($"DELETE FROM {table} WHERE {statement.Among(column, of)}");
        return session.Transaction.ExecuteAsync(statement, cancel);
    }
}
