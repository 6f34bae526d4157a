using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Rapport.Platform.Records;
using Rapport.Platform.Storage;

namespace Rapport.Platform.Web;

/// <summary>What a creation answered, kept for whoever asks again.</summary>
internal sealed record Stored201(Guid Id, int Version, byte[] Body);

/// <summary>
/// Makes a retried creation safe: under an <c>Idempotency-Key</c> the same request of the same user answers what the first one did, for
/// 24 hours. The answer is stored in the transaction of the record.
/// </summary>
internal static class Idempotency
{
    private const int MaxKey = 200;
    private static readonly TimeSpan KeptFor = TimeSpan.FromHours(24);

    private static readonly Table Table = new("idempotency",
    [
        new("user_id", Stored.Id, false),
        new("key", Stored.Text, false),
        new("request", Stored.Text, false),
        new("record_id", Stored.Id, false),
        new("version", Stored.Integer, false),
        new("answer", Stored.Text, false),
        new("created_at", Stored.Timestamp, false),
    ]);

    public static async Task<Stored201> OnceAsync(WriteSession session, HttpRequest request, JsonDocument body, Func<Task<Stored201>> create, CancellationToken cancel)
    {
        string? key = request.Headers["Idempotency-Key"];
        if (string.IsNullOrEmpty(key))
        {
            return await create();
        }

        key = key.Length <= MaxKey ? key : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(request.Path + "\n" + body.RootElement.GetRawText())));
        var statement = session.Transaction.Statement();
        var (user, named) = (statement.Value(Stored.Id, session.Context.Viewer.UserId), statement.Value(Stored.Text, key));
        statement.Append($"SELECT request, record_id, version, answer FROM {Table.Name} WHERE user_id = {user} AND key = {named} AND created_at > {statement.Value(Stored.Timestamp, session.Context.Now - KeptFor)}");
        var found = await session.Transaction.QueryAsync(statement, r => (
            Request: (string)statement.Dialect.Read(r, 0, Stored.Text)!,
            Answer: new Stored201((Guid)statement.Dialect.Read(r, 1, Stored.Id)!, (int)(long)statement.Dialect.Read(r, 2, Stored.Integer)!, Encoding.UTF8.GetBytes((string)statement.Dialect.Read(r, 3, Stored.Text)!))), cancel);
        if (found.Count > 0)
        {
            return found[0].Request == hash ? found[0].Answer : throw Records.Errors.IdempotencyMismatch().Exception();
        }

        var answer = await create();
        await ForgetAsync(session, cancel);
        await session.Transaction.InsertAsync(Table, [[session.Context.Viewer.UserId, key, hash, answer.Id, (long)answer.Version, Encoding.UTF8.GetString(answer.Body), session.Context.Now]], cancel);
        return answer;
    }

    private static Task<int> ForgetAsync(WriteSession session, CancellationToken cancel)
    {
        var statement = session.Transaction.Statement();
        statement.Append($"DELETE FROM {Table.Name} WHERE created_at <= {statement.Value(Stored.Timestamp, session.Context.Now - KeptFor)}");
        return session.Transaction.ExecuteAsync(statement, cancel);
    }
}
