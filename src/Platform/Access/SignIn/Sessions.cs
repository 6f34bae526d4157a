using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;
using Rapport.Platform.Access.Audit;
using Rapport.Platform.Records;
using Rapport.Platform.Storage;
using Rapport.Platform.Web;
using Rapport.Platform.Web.Limits;

namespace Rapport.Platform.Access.SignIn;

/// <summary>Who is signed in, where. A browser holds a session's secret in a cookie; stored is its hash.</summary>
internal sealed class Sessions(Workspace workspace, ChangeSignal signal, AuditLog log)
{
    public const string Signal = "session";

    private static readonly Table Table = new("sessions",
    [
        new("id", Stored.Id, false),
        new("user_id", Stored.Id, false),
        new("hash", Stored.Text, false),
        new("created_at", Stored.Timestamp, false),
        new("seen_at", Stored.Timestamp, false),
        new("expires_at", Stored.Timestamp, false),
        new("remembered", Stored.Boolean, false),
        new("address", Stored.Text, false),
        new("user_agent", Stored.Text, false),
        new("revoked_at", Stored.Timestamp),
    ]);

    private const int MostKept = 10_000;
    private const int LongestUserAgent = 300;

    private readonly ConcurrentDictionary<string, DateTime> touched = new(StringComparer.Ordinal);

    /// <summary>Signs a user in: makes a session and gives the browser its cookie. The session the browser had before ends.</summary>
    /// <param name="http">The request; its answer gets the cookie.</param>
    /// <param name="userId">Who has proved to be who he is.</param>
    /// <param name="remember">Whether the browser is the user's own, where the session lasts longer.</param>
    /// <param name="how">By what the user has proved it, for the log: <c>password</c>, <c>passkey</c>, <c>invitation</c> …</param>
    /// <param name="cancel">Cancels the request.</param>
    public async Task OpenAsync(HttpContext http, Guid userId, bool remember, string how, CancellationToken cancel)
    {
        var now = workspace.Now;
        var secret = Secret.New();
        var ends = SessionLifetime.EndsAt(now, remember);
        await using (var transaction = await workspace.Database.BeginWriteAsync(cancel))
        {
            await ForgetAsync(transaction, userId, now, cancel);
            await EndAsync(transaction, Tokens.Hash(SignInCookies.Session.Read(http) ?? ""), now, cancel);
            var row = new object?[] { Guid.CreateVersion7(now), userId, secret.Hash, now, now, ends, remember, ClientAddress.Of(http.Connection.RemoteIpAddress), UserAgent(http), null };
            await transaction.InsertAsync(Table, [row], cancel);
            await log.AddAsync(transaction, new Actor(userId, http.Actor().Address).Did(AuditActions.SignedIn, userId, UserObject.Name, new { how }), cancel);
            await transaction.CommitAsync(cancel);
        }

        signal.Raise(Signal);
        SignInCookies.Session.Write(http, secret.Text, remember ? ends : null);
    }

    /// <summary>Ends the session that the request's cookie names, and takes the cookie back.</summary>
    public async Task CloseAsync(HttpContext http, CancellationToken cancel)
    {
        if (SignInCookies.Session.Read(http) is { } cookie)
        {
            await using (var transaction = await workspace.Database.BeginWriteAsync(cancel))
            {
                if (await EndAsync(transaction, Tokens.Hash(cookie), workspace.Now, cancel) > 0)
                {
                    await log.AddAsync(transaction, http.Actor().Did(AuditActions.SignedOut, http.ViewerOrNull()?.UserId, UserObject.Name), cancel);
                }

                await transaction.CommitAsync(cancel);
            }

            signal.Raise(Signal);
            SignInCookies.Session.Delete(http);
        }
    }

    /// <summary>The sessions of a user that hold, the last used first.</summary>
    public Task<List<Session>> ListAsync(Guid userId, CancellationToken cancel)
    {
        var statement = new Statement(workspace.Database.Dialect);
        statement.Append($"SELECT id, hash, created_at, seen_at, address, user_agent FROM sessions WHERE user_id = {statement.Value(Stored.Id, userId)} AND {Holds(statement, workspace.Now)} ORDER BY seen_at DESC, id DESC");
        T Read<T>(System.Data.Common.DbDataReader reader, int column, Stored stored) => (T)statement.Dialect.Read(reader, column, stored)!;
        return workspace.Database.QueryAsync(statement, r => new Session(
            Read<Guid>(r, 0, Stored.Id), Read<string>(r, 1, Stored.Text), Read<DateTime>(r, 2, Stored.Timestamp), Read<DateTime>(r, 3, Stored.Timestamp), Read<string>(r, 4, Stored.Text), Read<string>(r, 5, Stored.Text)), cancel);
    }

    /// <summary>Ends one session of a user.</summary>
    /// <returns>Whether there was such a session.</returns>
    public async Task<bool> RevokeAsync(Guid id, Guid userId, Actor by, CancellationToken cancel)
    {
        await using var transaction = await workspace.Database.BeginWriteAsync(cancel);
        var ended = await EndAsync(transaction, s => $"id = {s.Value(Stored.Id, id)} AND user_id = {s.Value(Stored.Id, userId)}", workspace.Now, cancel);
        if (ended > 0)
        {
            await log.AddAsync(transaction, by.Did(AuditActions.SessionRevoked, userId, UserObject.Name, new { session = id }), cancel);
        }

        await transaction.CommitAsync(cancel);
        signal.Raise(Signal);
        return ended > 0;
    }

    /// <summary>Ends a user's sessions, but for the one a cookie names.</summary>
    public async Task RevokeOthersAsync(Guid userId, string? butCookie, Actor by, CancellationToken cancel)
    {
        await using (var transaction = await workspace.Database.BeginWriteAsync(cancel))
        {
            if (await EndAllAsync(transaction, userId, butCookie, workspace.Now, cancel) is > 0 and var ended)
            {
                await log.AddAsync(transaction, by.Did(AuditActions.SessionRevoked, userId, UserObject.Name, new { sessions = ended }), cancel);
            }

            await transaction.CommitAsync(cancel);
        }

        signal.Raise(Signal);
    }

    /// <summary>Ends a user's sessions, but for the one a cookie names. The caller commits, and calls <see cref="Ended"/> then.</summary>
    public static Task<int> EndAllAsync(WriteTransaction transaction, Guid userId, string? butCookie, DateTime now, CancellationToken cancel) =>
        EndAsync(transaction, s => $"user_id = {s.Value(Stored.Id, userId)} AND hash <> {s.Value(Stored.Text, butCookie is null ? "" : Tokens.Hash(butCookie))}", now, cancel);

    /// <summary>Tells this process that sessions have ended.</summary>
    public void Ended() => signal.Raise(Signal);

    /// <summary>Notes that a session is being used, once a minute at most.</summary>
    public async Task TouchAsync(string cookie, CancellationToken cancel)
    {
        var (hash, now) = (Tokens.Hash(cookie), workspace.Now);
        if (touched.TryGetValue(hash, out var at) && (now - at).Duration() < SessionLifetime.Grain)
        {
            return;
        }

        if (touched.Count > MostKept)
        {
            touched.Clear();
        }

        touched[hash] = now;
        await workspace.Database.NoteAsync(s => s.Append(
            $"UPDATE sessions SET seen_at = {s.Value(Stored.Timestamp, now)} WHERE hash = {s.Value(Stored.Text, hash)} AND seen_at <= {s.Value(Stored.Timestamp, now - SessionLifetime.Grain)}"), cancel);
    }

    /// <summary>What is true of the rows of sessions that hold.</summary>
    public static string Holds(Statement statement, DateTime now) =>
        $"revoked_at IS NULL AND expires_at > {statement.Value(Stored.Timestamp, now)} AND seen_at > CASE WHEN remembered THEN {statement.Value(Stored.Timestamp, now - SessionLifetime.Idle(true))} ELSE {statement.Value(Stored.Timestamp, now - SessionLifetime.Idle(false))} END";

    private static Task<int> EndAsync(WriteTransaction transaction, string hash, DateTime now, CancellationToken cancel) =>
        EndAsync(transaction, s => $"hash = {s.Value(Stored.Text, hash)}", now, cancel);

    private static Task<int> EndAsync(WriteTransaction transaction, Func<Statement, string> which, DateTime now, CancellationToken cancel)
    {
        var statement = transaction.Statement();
        statement.Append($"UPDATE sessions SET revoked_at = {statement.Value(Stored.Timestamp, now)} WHERE {which(statement)} AND {Holds(statement, now)}");
        return transaction.ExecuteAsync(statement, cancel);
    }

    /// <summary>What the sign-in log needs of a user's old sessions stands in the log; their rows go.</summary>
    private static Task<int> ForgetAsync(WriteTransaction transaction, Guid userId, DateTime now, CancellationToken cancel)
    {
        var statement = transaction.Statement();
        statement.Append($"DELETE FROM sessions WHERE user_id = {statement.Value(Stored.Id, userId)} AND NOT ({Holds(statement, now)})");
        return transaction.ExecuteAsync(statement, cancel);
    }

    private static string UserAgent(HttpContext http)
    {
        var text = http.Request.Headers.UserAgent.ToString();
        return new([.. text.Where(c => !char.IsControl(c) && !char.IsSurrogate(c)).Take(LongestUserAgent)]);
    }
}

/// <summary>A session as its user sees it.</summary>
internal sealed record Session(Guid Id, string Hash, DateTime CreatedAt, DateTime SeenAt, string Address, string UserAgent);
