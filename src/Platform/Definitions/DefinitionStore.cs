using System.Text.Json;
using Rapport.Platform.Access;
using Rapport.Platform.Access.Rights;
using Rapport.Platform.Fields.Money;
using Rapport.Platform.Storage;

namespace Rapport.Platform.Definitions;

/// <summary>Keeps the administrators' fields, the options people added and the roles users can have, and puts them into the workspace's catalog.</summary>
public sealed class DefinitionStore(Workspace workspace) : IDisposable
{
    private readonly SemaphoreSlim gate = new(1);
    private string? loaded;

    /// <summary>Reads what is stored and, where it is not what was read before, replaces the catalog.</summary>
    public async Task LoadAsync(CancellationToken cancel)
    {
        // One at a time, so that an older reading cannot replace a newer one.
        await gate.WaitAsync(cancel);
        try
        {
            var fieldRows = await ReadAsync("SELECT object, definition FROM custom_fields ORDER BY object, position, name", 2, cancel);
            var optionRows = await ReadAsync("SELECT object, field, value FROM field_options ORDER BY object, field, value", 3, cancel);
            var roleRows = await ReadAsync("SELECT name, name_zh, name_en FROM roles ORDER BY name", 3, cancel);
            var read = JsonSerializer.Serialize(new { fieldRows, optionRows, roleRows });
            if (read == loaded)
            {
                return;
            }

            var fields = fieldRows.ToLookup(r => r[0], r => JsonSerializer.Deserialize<StoredField>(r[1], StoredField.Json)!, StringComparer.Ordinal);
            var options = optionRows.ToLookup(r => (r[0], r[1]), r => r[2]);
            // From what is shipped: of what was added and is gone, nothing may stay.
            workspace.Replace(new(workspace.Shipped.All.Select(o => Complete(o, fields[o.Name], options, roleRows))));
            loaded = read;
        }
        finally
        {
            gate.Release();
        }
    }

    public void Dispose() => gate.Dispose();

    private static ObjectDefinition Complete(ObjectDefinition definition, IEnumerable<StoredField> stored, ILookup<(string, string), string> options, List<string[]> roles)
    {
        var custom = MoneyFields.Complete([.. stored.Select(s => s.ToField())], definition.Find("currency") is not null);
        var shipped = definition.Fields.Where(f => !f.Custom);
        // Two fields made in the same moment can claim one name (money brings …Base along); a workspace that does not open would be worse.
        return definition.With(shipped.Concat(custom).DistinctBy(f => f.Path).Select(f => f.Open ? WithAdded(f, options[(definition.Name, f.Path)]) : IsRole(definition, f) ? WithRoles(f, roles) : f));
    }

    private static FieldDefinition WithAdded(FieldDefinition field, IEnumerable<string> added) =>
        field with { Options = [.. field.Options.Concat(added.Where(v => field.OptionOf(v) is null).Select(v => new Option(v, (v, v))))] };

    private static bool IsRole(ObjectDefinition definition, FieldDefinition field) => definition.Name == UserObject.Name && field.Name == "role";

    private static FieldDefinition WithRoles(FieldDefinition field, List<string[]> roles) =>
        field with { Options = [.. ShippedRoles.All.Select(r => new Option(r.Name, r.Label)), .. roles.Select(r => new Option(r[0], (r[1], r[2])))] };

    private Task<List<string[]>> ReadAsync(string sql, int columns, CancellationToken cancel)
    {
        var dialect = workspace.Database.Dialect;
        return workspace.Database.QueryAsync(
            new Statement(dialect).Append(sql),
            reader => Enumerable.Range(0, columns).Select(i => (string)dialect.Read(reader, i, columns == 2 && i == 1 ? Stored.Json : Stored.Text)!).ToArray(),
            cancel);
    }
}
