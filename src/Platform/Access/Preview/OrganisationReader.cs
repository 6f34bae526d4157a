using Rapport.Platform.Access.Absences;
using Rapport.Platform.Access.Rights;
using Rapport.Platform.Storage;

namespace Rapport.Platform.Access.Preview;

/// <summary>Reads the organisation as it is now.</summary>
internal sealed class OrganisationReader(Workspace workspace, RoleStore roles)
{
    public async Task<Organisation> ReadAsync(CancellationToken cancel)
    {
        var dialect = workspace.Database.Dialect;
        var users = await workspace.Database.QueryAsync(
            new Statement(dialect).Append("SELECT id, name, role, team_id, active FROM users WHERE deleted_at IS NULL ORDER BY name_sort, id"),
            r => (Person: new Person((Guid)dialect.Read(r, 0, Stored.Id)!, (string)dialect.Read(r, 1, Stored.Text)!, (string)dialect.Read(r, 2, Stored.Text)!, (Guid?)dialect.Read(r, 3, Stored.Id)), Active: (bool)dialect.Read(r, 4, Stored.Boolean)!),
            cancel);
        var teams = await workspace.Database.QueryAsync(
            new Statement(dialect).Append("SELECT id, parent_id FROM teams WHERE deleted_at IS NULL"),
            r => (Id: (Guid)dialect.Read(r, 0, Stored.Id)!, Parent: (Guid?)dialect.Read(r, 1, Stored.Id)),
            cancel);
        var statement = new Statement(dialect);
        var today = statement.Value(Stored.Date, workspace.Company.Day(workspace.Now));
        statement.Append($"SELECT stand_in_id, user_id FROM {Absence.Table.Name} WHERE cancelled_at IS NULL AND from_day <= {today} AND to_day >= {today}");
        var absent = await workspace.Database.QueryAsync(statement, r => (StandIn: (Guid)dialect.Read(r, 0, Stored.Id)!, User: (Guid)dialect.Read(r, 1, Stored.Id)!), cancel);
        return new(
            users.Where(u => u.Active).ToDictionary(u => u.Person.Id, u => u.Person),
            users.Where(u => u.Person.TeamId is not null).ToDictionary(u => u.Person.Id, u => u.Person.TeamId!.Value),
            teams.ToDictionary(t => t.Id, t => t.Parent),
            (await roles.ListAsync(cancel)).ToDictionary(r => r.Name, StringComparer.Ordinal),
            absent.ToLookup(a => a.StandIn, a => a.User));
    }
}
