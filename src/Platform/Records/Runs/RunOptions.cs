using Rapport.Platform.Definitions;
using Rapport.Platform.Storage;

namespace Rapport.Platform.Records.Runs;

/// <summary>
/// The options that a run added to open choices. Those that no living record has go; a record that comes back from the recycle bin brings
/// its option along. Whether one is used is asked outside the transaction, as it may take a walk over a table: who picks it in that very
/// moment keeps the value, and it is offered again once somebody saves it anew.
/// </summary>
internal static class RunOptions
{
    public static async Task<List<(string Object, string Field, string Value)>> UnusedAsync(Workspace workspace, Guid run, CancellationToken cancel)
    {
        var unused = new List<(string, string, string)>();
        foreach (var option in await AddedAsync(workspace.Database, run, cancel))
        {
            if (workspace.Catalog.Find(option.Object) is not { } definition || definition.Find(option.Field) is not { } field || !await IsUsedAsync(workspace.Database, definition, field, option.Value, cancel))
            {
                unused.Add(option);
            }
        }

        return unused;
    }

    public static async Task RemoveAsync(WriteTransaction transaction, IEnumerable<(string Object, string Field, string Value)> options, CancellationToken cancel)
    {
        foreach (var (name, field, value) in options)
        {
            var statement = transaction.Statement();
            statement.Append($"DELETE FROM {NewOptions.Table.Name} WHERE object = {statement.Value(Stored.Text, name)} AND field = {statement.Value(Stored.Text, field)} AND value = {statement.Value(Stored.Text, value)}");
            await transaction.ExecuteAsync(statement, cancel);
        }
    }

    private static Task<List<(string Object, string Field, string Value)>> AddedAsync(Database database, Guid run, CancellationToken cancel)
    {
        var statement = new Statement(database.Dialect);
        statement.Append($"SELECT object, field, value FROM {NewOptions.Table.Name} WHERE run_id = {statement.Value(Stored.Id, run)}");
        return database.QueryAsync(statement, r => (r.GetString(0), r.GetString(1), r.GetString(2)), cancel);
    }

    private static async Task<bool> IsUsedAsync(Database database, ObjectDefinition definition, FieldDefinition field, string value, CancellationToken cancel)
    {
        var statement = new Statement(database.Dialect);
        var column = field.Custom ? statement.Dialect.InCustom("t0", field.Column, field.Stored) : $"t0.{field.Column}";
        var parameter = statement.Value(Stored.Text, value);
        var has = field.Stored.Kind == StorageKind.Json ? statement.Dialect.HasElement(column, parameter) : $"{column} = {parameter}";
        statement.Append($"SELECT t0.id FROM {definition.Table.Name} t0 WHERE t0.deleted_at IS NULL AND {has} LIMIT 1");
        return (await database.QueryAsync(statement, _ => true, cancel)).Count > 0;
    }
}
