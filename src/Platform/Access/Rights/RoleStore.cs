using System.Data.Common;
using System.Text.Json.Nodes;
using Rapport.Platform.Access.Audit;
using Rapport.Platform.Definitions;
using Rapport.Platform.Problems;
using Rapport.Platform.Records;
using Rapport.Platform.Storage;

namespace Rapport.Platform.Access.Rights;

/// <summary>Keeps the roles that administrators make.</summary>
public sealed class RoleStore(Workspace workspace, DefinitionStore definitions, ChangeSignal signal, AuditLog log)
{
    internal const string Signal = "role";

    internal static readonly Table Table = new("roles",
    [
        new("id", Stored.Id, false),
        new("name", Stored.Text, false),
        new("name_zh", Stored.Text, false),
        new("name_en", Stored.Text, false),
        new("rights", Stored.Json, false),
    ]);

    /// <summary>Every role, the shipped ones first.</summary>
    public async Task<IReadOnlyList<Role>> ListAsync(CancellationToken cancel)
    {
        var statement = new Statement(workspace.Database.Dialect).Append("SELECT id, name, name_zh, name_en, rights FROM roles ORDER BY name");
        return [.. ShippedRoles.All, .. await workspace.Database.QueryAsync(statement, r => Read(r, statement.Dialect), cancel)];
    }

    /// <exception cref="RefusedException">404: there is none of that name.</exception>
    public async Task<Role> FindAsync(string name, CancellationToken cancel) =>
        (await ListAsync(cancel)).FirstOrDefault(r => r.Name == name) ?? throw RoleErrors.NotFound().Exception();

    internal async Task<Role> CreateAsync(RoleRequest request, Actor by, CancellationToken cancel)
    {
        var decision = new RoleDecision(workspace.Catalog);
        var role = Accepted(decision.Create(request, await ListAsync(cancel), Guid.CreateVersion7(workspace.Now)), decision);
        try
        {
            await WriteAsync(async transaction =>
            {
                await transaction.InsertAsync(Table, [[role.Id, role.Name, role.Label.Zh, role.Label.En, RoleJson.Rights(role.Objects)]], cancel);
                return Entry(by, AuditActions.RoleAdded, role);
            }, cancel);
        }
        catch (DbException error) when (workspace.Database.Dialect.UniqueViolation(error) is not null)
        {
            throw new RefusedException(RoleErrors.Exists(role.Name), [RoleErrors.Exists(role.Name)]);
        }

        return role;
    }

    internal async Task<Role> ChangeAsync(string name, RoleRequest request, Actor by, CancellationToken cancel)
    {
        Role role = null!;
        await WriteAsync(async transaction =>
        {
            role = Checked(await LockAsync(transaction, name, cancel), request);
            var statement = transaction.Statement();
            statement.Append($"UPDATE roles SET name_zh = {statement.Value(Stored.Text, role.Label.Zh)}, name_en = {statement.Value(Stored.Text, role.Label.En)}, rights = {statement.Value(Stored.Json, RoleJson.Rights(role.Objects))} WHERE id = {statement.Value(Stored.Id, role.Id)}");
            await transaction.ExecuteAsync(statement, cancel);
            return Entry(by, AuditActions.RoleChanged, role);
        }, cancel);
        return role;
    }

    /// <summary>A role as a request would have it: checked, not yet kept.</summary>
    /// <exception cref="RefusedException">409: a shipped one; 422: what speaks against it.</exception>
    internal Role Checked(Role role, RoleRequest request)
    {
        var decision = new RoleDecision(workspace.Catalog);
        return Accepted(decision.Change(Own(role), request), decision);
    }

    /// <exception cref="RefusedException">404: no such role; 409: a shipped one, or one that users have.</exception>
    internal Task DeleteAsync(string name, Actor by, CancellationToken cancel) =>
        WriteAsync(async transaction =>
        {
            var role = Own(await LockAsync(transaction, name, cancel));
            var used = transaction.Statement();
            used.Append($"SELECT count(*) FROM users WHERE role = {used.Value(Stored.Text, name)} AND deleted_at IS NULL");
            if ((await transaction.QueryAsync(used, r => (int)r.GetInt64(0), cancel)).Single() is > 0 and var users)
            {
                throw RoleErrors.InUse(users).Exception();
            }

            await DeleteAsync("access WHERE principal_id");
            await DeleteAsync("roles WHERE id");
            return by.Did(AuditActions.RoleDeleted, role.Id, null, new { role = role.Name });
            Task DeleteAsync(string which)
            {
                var statement = transaction.Statement();
                return transaction.ExecuteAsync(statement.Append($"DELETE FROM {which} = {statement.Value(Stored.Id, role.Id)}"), cancel);
            }
        }, cancel);

    /// <summary>The role as it is now, until the transaction ends: of two changes at once each sees what the other did.</summary>
    private static async Task<Role> LockAsync(WriteTransaction transaction, string name, CancellationToken cancel)
    {
        var statement = transaction.Statement();
        statement.Append($"SELECT id, name, name_zh, name_en, rights FROM roles t0 WHERE name = {statement.Value(Stored.Text, name)}{statement.Dialect.ForUpdate}");
        var found = await transaction.QueryAsync(statement, r => Read(r, statement.Dialect), cancel);
        return ShippedRoles.Find(name) ?? found.SingleOrDefault() ?? throw RoleErrors.NotFound().Exception();
    }

    private static Role Read(DbDataReader reader, Dialect dialect) => RoleJson.Read(
        (Guid)dialect.Read(reader, 0, Stored.Id)!,
        (string)dialect.Read(reader, 1, Stored.Text)!,
        ((string)dialect.Read(reader, 2, Stored.Text)!, (string)dialect.Read(reader, 3, Stored.Text)!),
        (string)dialect.Read(reader, 4, Stored.Json)!);

    private static Role Own(Role role) => ShippedRoles.Find(role.Name) is null ? role : throw RoleErrors.Shipped().Exception();

    private static Role Accepted(Role? role, RoleDecision decision) =>
        role ?? throw (decision.Errors is [{ Status: 409 } conflict] ? new RefusedException(conflict, decision.Errors) : new RefusedException(Records.Errors.Invalid(), decision.Errors));

    /// <summary>With all the rights, so that the log alone tells what a role could do on a day.</summary>
    private static AuditEntry Entry(Actor by, AuditAction action, Role role) =>
        by.Did(action, role.Id, null, new { role = role.Name, rights = JsonNode.Parse(RoleJson.Rights(role.Objects)) });

    /// <param name="write">Writes, and says what is to stand in the log.</param>
    /// <param name="cancel">Cancels the request.</param>
    private async Task WriteAsync(Func<WriteTransaction, Task<AuditEntry>> write, CancellationToken cancel)
    {
        await using (var transaction = await workspace.Database.BeginWriteAsync(cancel))
        {
            await log.AddAsync(transaction, await write(transaction), cancel);
            await transaction.CommitAsync(cancel);
        }

        signal.Raise(Signal);
        await definitions.LoadAsync(cancel);
    }
}
