using System.Text.Json;
using Rapport.Platform.Access.Rights;
using Rapport.Platform.Problems;
using Rapport.Platform.Storage;

namespace Rapport.Platform.Access.Sharing;

/// <summary>Whom records are shared with: a user, a team with the teams below it, or a role.</summary>
/// <param name="Kind"><c>user</c>, <c>team</c> or <c>role</c>.</param>
/// <param name="Id">Its id.</param>
/// <param name="Name">What people call it.</param>
public sealed record Principal(string Kind, Guid Id, Labels Name)
{
    internal void Write(Utf8JsonWriter writer, Language language)
    {
        writer.WriteStartObject("principal");
        writer.WriteString("kind", Kind);
        writer.WriteString("id", Id);
        writer.WriteString("name", Name.In(language));
        writer.WriteEndObject();
    }
}

/// <summary>One principal, as a request names it: exactly one of the three.</summary>
/// <param name="UserId">A user.</param>
/// <param name="TeamId">A team and the teams below it.</param>
/// <param name="Role">A role, by its name.</param>
internal sealed record PrincipalRequest(Guid? UserId = null, Guid? TeamId = null, string? Role = null);

/// <summary>Finds principals by their ids or by what a request says.</summary>
public sealed class Principals(Workspace workspace, RoleStore roles)
{
    /// <summary>The principals with these ids that there still are.</summary>
    public async Task<IReadOnlyDictionary<Guid, Principal>> NamesAsync(IEnumerable<Guid> ids, CancellationToken cancel)
    {
        var wanted = ids.ToHashSet();
        var statement = new Statement(workspace.Database.Dialect);
        var which = statement.Among("id", wanted);
        statement.Append($"SELECT 'user', id, name FROM users WHERE {which} UNION ALL SELECT 'team', id, name FROM teams WHERE deleted_at IS NULL AND {which}");
        var found = await workspace.Database.QueryAsync(statement, r =>
        {
            var name = (string)statement.Dialect.Read(r, 2, Stored.Text)!;
            return new Principal((string)statement.Dialect.Read(r, 0, Stored.Text)!, (Guid)statement.Dialect.Read(r, 1, Stored.Id)!, (name, name));
        }, cancel);
        var named = (await roles.ListAsync(cancel)).Where(r => wanted.Contains(r.Id)).Select(r => new Principal("role", r.Id, r.Label));
        return found.Concat(named).ToDictionary(p => p.Id);
    }

    /// <exception cref="RefusedException">422: none or several are named, or there is no such one.</exception>
    internal async Task<Principal> FindAsync(PrincipalRequest request, string at, CancellationToken cancel)
    {
        var named = new object?[] { request.UserId, request.TeamId, request.Role }.Count(v => v is not null);
        var error = ShareErrors.Principal(at);
        if (named == 1)
        {
            var id = request.UserId ?? request.TeamId ?? (await roles.ListAsync(cancel)).FirstOrDefault(r => r.Name == request.Role)?.Id;
            var kind = request.UserId is not null ? "user" : request.TeamId is not null ? "team" : "role";
            if (id is { } known && (await NamesAsync([known], cancel)).GetValueOrDefault(known) is { } principal && principal.Kind == kind)
            {
                return principal;
            }

            error = ShareErrors.NoPrincipal(at);
        }

        throw new RefusedException(error, [error]);
    }
}
