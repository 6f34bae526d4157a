using System.Text.Json;
using Rapport.Platform.Storage;

namespace Rapport.Platform.Queries;

/// <summary>One record, as the viewer may see it.</summary>
internal static class RecordQuery
{
    /// <summary>Writes the record.</summary>
    /// <returns>Its version, or null when there is none the viewer may see; then nothing is written.</returns>
    public static async Task<int?> WriteAsync(Utf8JsonWriter writer, Guid id, string? select, QueryContext context, CancellationToken cancel)
    {
        var database = context.Workspace.Database;
        var statement = new Statement(database.Dialect);
        var source = new QuerySource(context, statement) { Few = true };
        var selection = Selection.Of(select, context, source, recycled: false);
        statement.Append($"SELECT t0.version, {selection.Columns.Sql("c")} FROM {source.From} WHERE {source.Where} AND t0.id = {statement.Value(Stored.Id, id)}");
        await using var connection = await database.OpenAsync(cancel);
        await using var command = statement.On(connection);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        if (!await reader.ReadAsync(cancel))
        {
            return null;
        }

        selection.Write(writer, reader, 1);
        selection.Note(context);
        return (int)(long)database.Dialect.Read(reader, 0, Stored.Integer)!;
    }
}
