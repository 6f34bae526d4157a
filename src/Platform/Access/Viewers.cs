using System.Collections.Concurrent;
using System.Data.Common;
using Rapport.Platform.Access.Absences;
using Rapport.Platform.Access.Rights;
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
    private readonly Tokens tokens;
    private readonly ConcurrentDictionary<string, (SignedIn? Who, DateTime At)> byCredential = new(StringComparer.Ordinal);
    private int changes;

    public Viewers(Workspace workspace, ChangeSignal signal, Tokens tokens)
    {
        this.workspace = workspace;
        this.tokens = tokens;
        signal.Listen(name =>
        {
            if (name is UserObject.Name or TeamObject.Name or RoleStore.Signal or Absence.Signal or Tokens.Signal or Sessions.Signal)
            {
                Interlocked.Increment(ref changes);
                byCredential.Clear();
            }
        });
    }

    /// <summary>The active user whose token has that hash, as far as the token goes, or null.</summary>
    public Task<SignedIn?> ByTokenAsync(string hash, CancellationToken cancel) => KeptAsync($"token {hash}", async () =>
    {
        if (await tokens.FindAsync(hash, cancel) is not { } found || await FindAsync(found.UserId, cancel) is not { } viewer)
        {
            return null;
        }

        await tokens.TouchAsync(found, cancel);
        return new(found.Grant.Narrow(viewer), found.Grant);
    });

    /// <summary>The active user whose session's cookie has that hash, or null.</summary>
    internal Task<SignedIn?> BySessionAsync(string hash, CancellationToken cancel) => KeptAsync($"session {hash}", async () =>
        await LoadAsync(s => $"u.id = (SELECT user_id FROM sessions WHERE hash = {s.Value(Stored.Text, hash)} AND {Sessions.Holds(s, workspace.Now)})", cancel) is { } viewer ? new(viewer, null) : null);

    /// <param name="key">What the request carries, by its kind, so that one kind does not pass for another.</param>
    /// <param name="load">Finds out whose it is.</param>
    private async Task<SignedIn?> KeptAsync(string key, Func<Task<SignedIn?>> load)
    {
        var now = workspace.Now;
        if (byCredential.TryGetValue(key, out var known) && (now - known.At).Duration() < Freshness)
        {
            return known.Who is { Token: { } grant } && !grant.Holds(now) ? null : known.Who;
        }

        var before = Volatile.Read(ref changes);
        var who = await load();
        if (byCredential.Count > 10_000)
        {
            // Somebody is guessing; what is kept must not grow with the guesses.
            byCredential.Clear();
        }

        byCredential[key] = (who, now);
        if (before != Volatile.Read(ref changes))
        {
            // Revoked while it was being read: what was read may be what held before.
            byCredential.TryRemove(key, out _);
        }

        return who;
    }

    /// <summary>The active user with that id, or null.</summary>
    public Task<Viewer?> FindAsync(Guid userId, CancellationToken cancel) =>
        LoadAsync(s => $"u.id = {s.Value(Stored.Id, userId)}", cancel);

    /// <summary>One statement: the user with the role, and everybody whose records the user's reaches may count.</summary>
    private async Task<Viewer?> LoadAsync(Func<Statement, string> which, CancellationToken cancel)
    {
        var dialect = workspace.Database.Dialect;
        var statement = new Statement(dialect);
        var me = which(statement);
        var absent = Absence.StoodInFor(statement, "(SELECT id FROM me)", workspace.Company.Day(workspace.Now));
        statement.Append($"""
            WITH RECURSIVE me AS (SELECT u.id, u.name, u.email, u.role, u.team_id, u.language, u.time_zone FROM users u WHERE {me} AND u.active AND u.deleted_at IS NULL),
            below(id) AS (SELECT team_id FROM me WHERE team_id IS NOT NULL UNION SELECT t.id FROM teams t JOIN below b ON t.parent_id = b.id WHERE t.deleted_at IS NULL),
            above(id) AS (SELECT team_id FROM me WHERE team_id IS NOT NULL UNION SELECT t.parent_id FROM teams t JOIN above a ON t.id = a.id WHERE t.parent_id IS NOT NULL AND t.deleted_at IS NULL),
            circle(kind, id, team_id) AS (
                SELECT {Member}, m.id, m.team_id FROM users m WHERE m.team_id IN (SELECT id FROM below)
                UNION ALL SELECT {Above}, a.id, NULL FROM above a JOIN teams t ON t.id = a.id AND t.deleted_at IS NULL
                UNION ALL SELECT {Absent}, s.user_id, NULL FROM ({absent}) s)
            SELECT me.id, me.name, me.email, me.role, me.team_id, me.language, r.id, r.name_zh, r.name_en, r.rights, c.kind, c.id, c.team_id, me.time_zone
            FROM me LEFT JOIN roles r ON r.name = me.role LEFT JOIN circle c ON true
            """);
        var rows = await workspace.Database.QueryAsync(statement, reader => new Row(reader, dialect), cancel);
        if (rows.Count == 0)
        {
            return null;
        }

        var user = rows[0];
        var role = user.Role();
        var members = rows.Where(r => r.Kind == Member).Select(r => (r.Id, r.TeamId!.Value)).ToList();
        var circle = Circle.Of(user.UserId, role.Id, user.UserTeamId, members, rows.Where(r => r.Kind == Above).Select(r => r.Id), [.. rows.Where(r => r.Kind == Absent).Select(r => r.Id)]);
        var language = user.Language switch { "zh-CN" => Language.Zh, "en" => Language.En, _ => workspace.Company.Language };
        return new(user.UserId, user.Name, user.Email, role, user.UserTeamId, circle, language, user.TimeZone);
    }

    private const long Member = 0;
    private const long Above = 1;
    private const long Absent = 2;

    private sealed class Row(DbDataReader reader, Dialect dialect)
    {
        private readonly object?[] values = [.. Kinds.Select((stored, i) => dialect.Read(reader, i, stored))];

        public Guid UserId => (Guid)values[0]!;
        public string Name => (string)values[1]!;
        public string? Email => (string?)values[2];
        public Guid? UserTeamId => (Guid?)values[4];
        public string? Language => (string?)values[5];
        public long? Kind => (long?)values[10];
        public Guid Id => (Guid)values[11]!;
        public Guid? TeamId => (Guid?)values[12];
        public string? TimeZone => (string?)values[13];

        private static readonly Stored[] Kinds =
        [
            Stored.Id, Stored.Text, Stored.Text, Stored.Text, Stored.Id, Stored.Text,
            Stored.Id, Stored.Text, Stored.Text, Stored.Json,
            Stored.Integer, Stored.Id, Stored.Id, Stored.Text,
        ];

        public Role Role()
        {
            var name = (string)values[3]!;
            return values[6] is Guid id
                ? RoleJson.Read(id, name, ((string)values[7]!, (string)values[8]!), (string)values[9]!)
                : ShippedRoles.Find(name) ?? ShippedRoles.Unknown(name);
        }
    }
}

/// <summary>Who a request comes from.</summary>
/// <param name="Viewer">The user, as far as the token goes.</param>
/// <param name="Token">How far the token goes; null for somebody who is signed in by session.</param>
public sealed record SignedIn(Viewer Viewer, TokenGrant? Token);
