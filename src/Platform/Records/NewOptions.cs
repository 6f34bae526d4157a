using Rapport.Platform.Definitions;
using Rapport.Platform.Storage;

namespace Rapport.Platform.Records;

/// <summary>Remembers what people add to an open choice, so that the next one is offered it.</summary>
internal static class NewOptions
{
    public static readonly Table Table = new("field_options",
    [
        new("object", Stored.Text, false),
        new("field", Stored.Text, false),
        new("value", Stored.Text, false),
        new("run_id", Stored.Id),
    ]);

    /// <returns>Whether there were any.</returns>
    public static async Task<bool> SaveAsync(WriteTransaction transaction, ObjectDefinition definition, IReadOnlyList<Change> changes, WriteContext context, CancellationToken cancel)
    {
        var added = definition.Fields
            .Where(f => f.Open)
            .SelectMany(f => changes.SelectMany(c => Values(c.After[f])).Distinct(StringComparer.Ordinal).Where(v => f.OptionOf(v) is null).Select(v => (Field: f, Value: v)))
            .ToList();
        foreach (var (field, value) in added)
        {
            var statement = transaction.Statement();
            statement.Append($"INSERT INTO {Table.Name} (object, field, value, run_id) VALUES ({statement.Value(Stored.Text, definition.Name)}, {statement.Value(Stored.Text, field.Path)}, {statement.Value(Stored.Text, value)}, {statement.Value(Stored.Id, context.Run)}) ON CONFLICT DO NOTHING");
            await transaction.ExecuteAsync(statement, cancel);
        }

        return added.Count > 0;
    }

    private static string[] Values(object? value) => value switch
    {
        string one => [one],
        string[] many => many,
        _ => [],
    };
}
