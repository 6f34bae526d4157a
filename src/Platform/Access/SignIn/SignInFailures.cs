using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Rapport.Platform.Storage;
using Rapport.Platform.Web.Limits;

namespace Rapport.Platform.Access.SignIn;

/// <summary>
/// Counts failures to sign in, per account and per network address, whether or not there is such an account. A try counts as a failure
/// from its beginning, so that guesses sent at once cannot all be the first; it is taken back when it succeeds.
/// </summary>
internal sealed class SignInFailures(Workspace workspace)
{
    internal static readonly Table Table = new("sign_in_failures",
    [
        new("subject", Stored.Text, false),
        new("failures", Stored.Integer, false),
        new("last_at", Stored.Timestamp, false),
    ]);

    /// <summary>Counts a try for an account and for the network address it comes from.</summary>
    /// <param name="http">The request.</param>
    /// <param name="account">The account's folded e-mail; null where a try is for no account.</param>
    /// <param name="cancel">Cancels the request.</param>
    /// <returns>The try; where it comes too soon after failures, it says how long to wait and is not counted.</returns>
    public async Task<SignInTry> CountAsync(HttpContext http, string? account, CancellationToken cancel)
    {
        var now = workspace.Now;
        var address = Subject("address", ClientAddress.Of(http.Connection.RemoteIpAddress));
        var counted = new SignInTry(account is null ? null : Subject("account", account), address);
        await using var transaction = await workspace.Database.BeginWriteAsync(cancel);
        await ForgetAsync(transaction, now, cancel);
        // In one order, so that two tries do not wait for each other.
        foreach (var subject in new[] { counted.Account, counted.Address }.OfType<string>().Order(StringComparer.Ordinal))
        {
            var (failures, lastAt) = await LockAsync(transaction, subject, now, cancel);
            var wait = Lockout.Decide(failures, lastAt, now, subject == address ? Lockout.PerAddress : Lockout.PerAccount);
            counted = wait > counted.Wait ? counted with { Wait = wait } : counted;
            var count = transaction.Statement();
            count.Append($"UPDATE sign_in_failures SET failures = failures + 1, last_at = {count.Value(Stored.Timestamp, now)} WHERE subject = {count.Value(Stored.Text, subject)}");
            await transaction.ExecuteAsync(count, cancel);
        }

        if (counted.Wait == TimeSpan.Zero)
        {
            await transaction.CommitAsync(cancel);
        }

        return counted;
    }

    /// <summary>The try succeeded: it was no failure of the address, and nothing is held against the account any longer.</summary>
    public Task SucceededAsync(SignInTry counted, CancellationToken cancel) => TakeBackAsync(counted, "0", cancel);

    /// <summary>The try neither succeeded nor failed: what was held against the account before still is.</summary>
    public Task UndecidedAsync(SignInTry counted, CancellationToken cancel) => TakeBackAsync(counted, "failures - 1", cancel);

    private async Task TakeBackAsync(SignInTry counted, string account, CancellationToken cancel)
    {
        await using var transaction = await workspace.Database.BeginWriteAsync(cancel);
        foreach (var subject in new[] { counted.Account, counted.Address }.OfType<string>().Order(StringComparer.Ordinal))
        {
            var statement = transaction.Statement();
            statement.Append($"UPDATE sign_in_failures SET failures = {(subject == counted.Account ? account : "failures - 1")} WHERE subject = {statement.Value(Stored.Text, subject)} AND failures > 0");
            await transaction.ExecuteAsync(statement, cancel);
        }

        await transaction.CommitAsync(cancel);
    }

    private static Task<int> ForgetAsync(WriteTransaction transaction, DateTime now, CancellationToken cancel)
    {
        var statement = transaction.Statement();
        statement.Append($"DELETE FROM sign_in_failures WHERE last_at <= {statement.Value(Stored.Timestamp, now - Lockout.Forgotten)}");
        return transaction.ExecuteAsync(statement, cancel);
    }

    private static async Task<(int Failures, DateTime LastAt)> LockAsync(WriteTransaction transaction, string subject, DateTime now, CancellationToken cancel)
    {
        var first = transaction.Statement();
        first.Append($"INSERT INTO sign_in_failures (subject, failures, last_at) VALUES ({first.Value(Stored.Text, subject)}, 0, {first.Value(Stored.Timestamp, now)}) ON CONFLICT (subject) DO NOTHING");
        await transaction.ExecuteAsync(first, cancel);
        var statement = transaction.Statement();
        statement.Append($"SELECT failures, last_at FROM sign_in_failures t0 WHERE subject = {statement.Value(Stored.Text, subject)}{statement.Dialect.ForUpdate}");
        var rows = await transaction.QueryAsync(statement, r => ((int)(long)statement.Dialect.Read(r, 0, Stored.Integer)!, (DateTime)statement.Dialect.Read(r, 1, Stored.Timestamp)!), cancel);
        return rows.Single();
    }

    /// <summary>Keyed, so that nobody who reads the table can tell whose e-mail or address it is by trying some.</summary>
    private string Subject(string kind, string text) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(workspace.Secret, Encoding.UTF8.GetBytes($"{kind} {text}")));
}

/// <summary>A try to sign in that was counted.</summary>
/// <param name="Account">What is counted for the account.</param>
/// <param name="Address">What is counted for the network address.</param>
internal sealed record SignInTry(string? Account, string Address)
{
    /// <summary>How long to wait; zero where the try may go on.</summary>
    public TimeSpan Wait { get; init; }
}
