using System.Data.Common;
using Rapport.Platform.Storage;

namespace Rapport.Platform.Access.Passkeys;

/// <summary>The passkeys of all users.</summary>
internal sealed class PasskeyTable(Workspace workspace)
{
    private static readonly Table Table = new("passkeys",
    [
        new("id", Stored.Id, false),
        new("user_id", Stored.Id, false),
        new("credential_id", Stored.Text, false),
        new("public_key", Stored.Text, false),
        new("name", Stored.Text, false),
        new("sign_count", Stored.Integer, false),
        new("transports", Stored.Text, false),
        new("backup_eligible", Stored.Boolean, false),
        new("backed_up", Stored.Boolean, false),
        new("created_at", Stored.Timestamp, false),
        new("used_at", Stored.Timestamp),
    ]);

    /// <summary>A user's passkeys, newest first.</summary>
    public Task<List<Passkey>> ListAsync(Guid userId, CancellationToken cancel) =>
        QueryAsync(s => $"user_id = {s.Value(Stored.Id, userId)} ORDER BY created_at DESC, id", cancel);

    /// <summary>Whoever's passkey it is, or null.</summary>
    public async Task<Passkey?> FindAsync(string credentialId, CancellationToken cancel) =>
        await QueryAsync(s => $"credential_id = {s.Value(Stored.Text, credentialId)}", cancel) is [var passkey] ? passkey : null;

    public static Task AddAsync(WriteTransaction transaction, Passkey key, CancellationToken cancel) => transaction.InsertAsync(Table,
        [[key.Id, key.UserId, key.CredentialId, key.PublicKey, key.Name, key.SignCount, key.Transports, key.BackupEligible, key.BackedUp, key.CreatedAt, key.UsedAt]], cancel);

    /// <returns>Whether the user has it.</returns>
    public async Task<bool> RenameAsync(Guid id, Guid userId, string name, CancellationToken cancel)
    {
        await using var transaction = await workspace.Database.BeginWriteAsync(cancel);
        var statement = transaction.Statement();
        statement.Append($"UPDATE passkeys SET name = {statement.Value(Stored.Text, name)} WHERE id = {statement.Value(Stored.Id, id)} AND user_id = {statement.Value(Stored.Id, userId)}");
        var renamed = await transaction.ExecuteAsync(statement, cancel) > 0;
        await transaction.CommitAsync(cancel);
        return renamed;
    }

    /// <summary>Notes that a passkey has signed in, unless it did so after the question it answers was asked: an answer is taken once.</summary>
    /// <param name="transaction">The transaction of the sign-in.</param>
    /// <param name="key">The passkey with its new count.</param>
    /// <param name="asked">When the question was asked.</param>
    /// <param name="now">Now, in UTC.</param>
    /// <param name="cancel">Cancels the request.</param>
    public static async Task<bool> UseAsync(WriteTransaction transaction, Passkey key, DateTime asked, DateTime now, CancellationToken cancel)
    {
        var statement = transaction.Statement();
        statement.Append($"UPDATE passkeys SET sign_count = {statement.Value(Stored.Integer, key.SignCount)}, backed_up = {statement.Value(Stored.Boolean, key.BackedUp)}, used_at = {statement.Value(Stored.Timestamp, now)} ");
        statement.Append($"WHERE id = {statement.Value(Stored.Id, key.Id)} AND (used_at IS NULL OR used_at < {statement.Value(Stored.Timestamp, asked)})");
        return await transaction.ExecuteAsync(statement, cancel) > 0;
    }

    /// <summary>Removes one passkey of a user, or all.</summary>
    /// <returns>How many there were.</returns>
    public static Task<int> RemoveAsync(WriteTransaction transaction, Guid userId, Guid? id, CancellationToken cancel)
    {
        var statement = transaction.Statement();
        statement.Append($"DELETE FROM passkeys WHERE user_id = {statement.Value(Stored.Id, userId)}");
        if (id is { } one)
        {
            statement.Append($" AND id = {statement.Value(Stored.Id, one)}");
        }

        return transaction.ExecuteAsync(statement, cancel);
    }

    private Task<List<Passkey>> QueryAsync(Func<Statement, string> which, CancellationToken cancel)
    {
        var statement = new Statement(workspace.Database.Dialect);
        statement.Append($"SELECT {string.Join(", ", Table.Columns.Select(c => c.Name))} FROM passkeys WHERE {which(statement)}");
        return workspace.Database.QueryAsync(statement, reader => Read(reader, statement.Dialect), cancel);
    }

    private static Passkey Read(DbDataReader reader, Dialect dialect)
    {
        T Value<T>(int column) => (T)dialect.Read(reader, column, Table.Columns[column].Stored)!;
        return new(Value<Guid>(0), Value<Guid>(1), Value<string>(2), Value<string>(3), Value<string>(4), Value<long>(5), Value<string>(6), Value<bool>(7), Value<bool>(8), Value<DateTime>(9), Value<DateTime?>(10));
    }
}
