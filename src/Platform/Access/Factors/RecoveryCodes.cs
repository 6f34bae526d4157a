using Rapport.Platform.Storage;

namespace Rapport.Platform.Access.Factors;

/// <summary>The recovery codes that users have left: stored hashed, each works once.</summary>
internal sealed class RecoveryCodes(Workspace workspace)
{
    private static readonly Table Table = new("recovery_codes",
    [
        new("user_id", Stored.Id, false),
        new("hash", Stored.Text, false),
    ]);

    public async Task<long> CountAsync(Guid userId, CancellationToken cancel)
    {
        var statement = new Statement(workspace.Database.Dialect);
        statement.Append($"SELECT count(*) FROM recovery_codes WHERE user_id = {statement.Value(Stored.Id, userId)}");
        return (await workspace.Database.QueryAsync(statement, reader => reader.GetInt64(0), cancel))[0];
    }

    /// <summary>Gives a user new codes in place of those left.</summary>
    /// <returns>The codes, which nobody can see again.</returns>
    public static async Task<IReadOnlyList<string>> ReplaceAsync(WriteTransaction transaction, Guid userId, CancellationToken cancel)
    {
        await RemoveAsync(transaction, userId, cancel);
        string[] codes = [.. Enumerable.Range(0, RecoveryCode.Count).Select(_ => RecoveryCode.Make())];
        await transaction.InsertAsync(Table, [.. codes.Select(code => new object?[] { userId, RecoveryCode.Hash(TypedCode.Of(code)) })], cancel);
        return codes;
    }

    /// <summary>Uses a code up.</summary>
    /// <returns>Whether the user had it.</returns>
    public static async Task<bool> UseAsync(WriteTransaction transaction, Guid userId, string hash, CancellationToken cancel)
    {
        var statement = transaction.Statement();
        statement.Append($"DELETE FROM recovery_codes WHERE user_id = {statement.Value(Stored.Id, userId)} AND hash = {statement.Value(Stored.Text, hash)}");
        return await transaction.ExecuteAsync(statement, cancel) > 0;
    }

    public static Task RemoveAsync(WriteTransaction transaction, Guid userId, CancellationToken cancel)
    {
        var statement = transaction.Statement();
        statement.Append($"DELETE FROM recovery_codes WHERE user_id = {statement.Value(Stored.Id, userId)}");
        return transaction.ExecuteAsync(statement, cancel);
    }
}
