using Rapport.Platform.Access.Rights;
using Rapport.Platform.Access.SignIn;
using Rapport.Platform.Problems;
using Rapport.Platform.Records;
using Rapport.Platform.Storage;
using Rapport.Platform.Text;

namespace Rapport.Platform.Access;

/// <summary>Adds users from outside a request: the first administrator, and the command line.</summary>
public sealed class People(Workspace workspace, RecordWriter writer, SignInSettings settings)
{
    /// <summary>Rapport itself, where no user acts: at the first start and on the command line.</summary>
    public static Viewer System(Company company) =>
        new(Guid.Empty, "Rapport", null, ShippedRoles.Administrator, null, Circle.Empty, company.Language);

    /// <summary>Adds a user.</summary>
    /// <param name="team">The team's name or id.</param>
    /// <exception cref="RefusedException">What speaks against it.</exception>
    public async Task<Guid> AddAsync(string email, string name, string role, string? team, CancellationToken cancel)
    {
        var teamId = team is null ? null : await TeamAsync(team, cancel);
        return await RunAsync(session => AddAsync(session, email, name, role, teamId, cancel), cancel);
    }

    /// <summary>Adds the first administrator unless there is a user with that e-mail already.</summary>
    /// <exception cref="UnusableException">The password is too easy to guess.</exception>
    public async Task EnsureAdministratorAsync(string email, string password, CancellationToken cancel)
    {
        if (await FindByEmailAsync(email, cancel) is not null)
        {
            return;
        }

        var name = email.Split('@')[0];
        if (PasswordRules.Check(password, settings.ShortestPassword, known: null, "Rapport__Admin__Password") is { } refusal)
        {
            throw new UnusableException(($"设置 Rapport__Admin__Password 有误：{refusal.Text.Zh}", $"The setting Rapport__Admin__Password is wrong: {refusal.Text.En}"));
        }

        var hash = Passwords.Hash(password);
        await RunAsync(async session =>
        {
            var id = await AddAsync(session, email, name, Roles.Administrator, null, cancel);
            await Passwords.SetAsync(session.Transaction, id, hash, cancel);
            return id;
        }, cancel);
    }

    /// <summary>The active user with that e-mail, or null.</summary>
    public Task<Guid?> FindByEmailAsync(string email, CancellationToken cancel) =>
        FindAsync(s => $"users WHERE email_key = {s.Value(Stored.Text, Account(email))} AND deleted_at IS NULL", cancel);

    /// <summary>An e-mail as users are found by it, in whatever case it was typed; what is no e-mail is nobody's.</summary>
    internal static string Account(string email) => TextKeys.Fold(EmailText.Normalise(email) ?? email[..Math.Min(email.Length, EmailText.LongestAddress)]);

    /// <summary>Whether there is a user of that id, active or not.</summary>
    internal static async Task<bool> ExistsAsync(Workspace workspace, Guid id, CancellationToken cancel)
    {
        var statement = new Statement(workspace.Database.Dialect);
        statement.Append($"SELECT id FROM users WHERE id = {statement.Value(Stored.Id, id)} AND deleted_at IS NULL");
        return (await workspace.Database.QueryAsync(statement, _ => true, cancel)).Count > 0;
    }

    internal static async Task<Guid> AddAsync(WriteSession session, string email, string name, string role, Guid? teamId, CancellationToken cancel)
    {
        var change = new Change(ChangeKind.Create) { Body = global::System.Text.Json.JsonSerializer.SerializeToElement(new { email, name, role }) };
        return (await session.ApplyAsync(UserObject.Name, change.Set("teamId", teamId), cancel)).Id;
    }

    private Task<Guid> RunAsync(Func<WriteSession, Task<Guid>> work, CancellationToken cancel) =>
        writer.RunAsync(new(System(workspace.Company), "command line", workspace.Now), work, cancel);

    private async Task<Guid?> TeamAsync(string team, CancellationToken cancel) =>
        await FindAsync(s => Guid.TryParse(team, out var id)
            ? $"teams WHERE id = {s.Value(Stored.Id, id)} AND deleted_at IS NULL"
            : $"teams WHERE name_key = {s.Value(Stored.Text, TextKeys.Fold(team))} AND deleted_at IS NULL", cancel)
        ?? throw new RefusedException(new(422, "team.not_found", ($"没有团队“{team}”。", $"There is no team “{team}”.")));

    private async Task<Guid?> FindAsync(Func<Statement, string> from, CancellationToken cancel)
    {
        var statement = new Statement(workspace.Database.Dialect);
        statement.Append($"SELECT id FROM {from(statement)} ORDER BY id LIMIT 1");
        var found = await workspace.Database.QueryAsync(statement, reader => (Guid)statement.Dialect.Read(reader, 0, Stored.Id)!, cancel);
        return found is [var id] ? id : null;
    }
}
