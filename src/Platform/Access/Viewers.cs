using System.Collections.Concurrent;
using Rapport.Platform.Access.SignIn;
using Rapport.Platform.Records;
using Rapport.Platform.Storage;

namespace Rapport.Platform.Access;

/// <summary>Finds out who somebody is: by user id, or by the token or the cookie a request carries. Answers are kept for a few seconds.</summary>
public sealed class Viewers
{
    /// <summary>How long another server's change of a user, team, token or session may go unnoticed.</summary>
    private static readonly TimeSpan Freshness = TimeSpan.FromSeconds(5);

    private readonly Workspace workspace;
    private readonly ConcurrentDictionary<string, (Viewer? Viewer, DateTime At)> byCredential = new(StringComparer.Ordinal);
    private int changes;

    public Viewers(Workspace workspace, ChangeSignal signal)
    {
        this.workspace = workspace;
        signal.Listen(name =>
        {
            if (name is UserObject.Name or TeamObject.Name or Tokens.Signal or Sessions.Signal)
            {
                Interlocked.Increment(ref changes);
                byCredential.Clear();
            }
        });
    }

    /// <summary>The active user whose token it is, or null.</summary>
    public Task<Viewer?> ByTokenAsync(string token, CancellationToken cancel)
    {
        var hash = Tokens.Hash(token);
        return KeptAsync($"token {hash}", s => $"u.id = (SELECT user_id FROM tokens WHERE hash = {s.Value(Stored.Text, hash)} AND revoked_at IS NULL)", cancel);
    }

    /// <summary>The active user whose session a cookie names, or null.</summary>
    internal Task<Viewer?> BySessionAsync(string cookie, CancellationToken cancel)
    {
        var hash = Tokens.Hash(cookie);
        return KeptAsync($"session {hash}", s => $"u.id = (SELECT user_id FROM sessions WHERE hash = {s.Value(Stored.Text, hash)} AND {Sessions.Holds(s, workspace.Now)})", cancel);
    }

    /// <param name="key">What the request carries, by its kind, so that one kind does not pass for another.</param>
    private async Task<Viewer?> KeptAsync(string key, Func<Statement, string> which, CancellationToken cancel)
    {
        var now = workspace.Now;
        if (byCredential.TryGetValue(key, out var known) && now - known.At < Freshness)
        {
            return known.Viewer;
        }

        var before = Volatile.Read(ref changes);
        var viewer = await LoadAsync(which, cancel);
        if (byCredential.Count > 10_000)
        {
            // Somebody is guessing; what is kept must not grow with the guesses.
            byCredential.Clear();
        }

        byCredential[key] = (viewer, now);
        if (before != Volatile.Read(ref changes))
        {
            // Revoked while it was being read: what was read may be what held before.
            byCredential.TryRemove(key, out _);
        }

        return viewer;
    }

    /// <summary>The active user with that id, or null.</summary>
    public Task<Viewer?> FindAsync(Guid userId, CancellationToken cancel) =>
        LoadAsync(s => $"u.id = {s.Value(Stored.Id, userId)}", cancel);

    /// <summary>One statement: the user, and everybody in the user's team and below.</summary>
    private async Task<Viewer?> LoadAsync(Func<Statement, string> which, CancellationToken cancel)
    {
        var dialect = workspace.Database.Dialect;
        var statement = new Statement(dialect);
        statement.Append($"""
            WITH RECURSIVE me AS (SELECT u.id, u.name, u.email, u.role, u.team_id, u.language FROM users u WHERE {which(statement)} AND u.active AND u.deleted_at IS NULL),
            below(id) AS (SELECT team_id FROM me WHERE team_id IS NOT NULL UNION SELECT t.id FROM teams t JOIN below b ON t.parent_id = b.id WHERE t.deleted_at IS NULL)
            SELECT me.id, me.name, me.email, me.role, me.team_id, me.language, m.id FROM me LEFT JOIN users m ON m.team_id IN (SELECT id FROM below)
            """);
        await using var connection = await workspace.Database.OpenAsync(cancel);
        await using var command = statement.On(connection);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        Viewer? viewer = null;
        var team = new List<Guid>();
        while (await reader.ReadAsync(cancel))
        {
            T? Read<T>(int column, Stored stored) => (T?)dialect.Read(reader, column, stored);
            var language = Read<string>(5, Stored.Text) switch { "zh-CN" => Language.Zh, "en" => Language.En, _ => workspace.Company.Language };
            viewer ??= new(Read<Guid>(0, Stored.Id), Read<string>(1, Stored.Text)!, Read<string>(2, Stored.Text), Read<string>(3, Stored.Text)!, Read<Guid?>(4, Stored.Id), team, language);
            if (Read<Guid?>(6, Stored.Id) is { } member)
            {
                team.Add(member);
            }
        }

        if (viewer is not null && !team.Contains(viewer.UserId))
        {
            team.Add(viewer.UserId);
        }

        return viewer;
    }
}
