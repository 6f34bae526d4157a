using System.Text.Json;
using Rapport.Platform.Access.Rights;
using Rapport.Platform.Definitions;
using Rapport.Platform.Storage;

namespace Rapport.Platform.Queries;

/// <summary>
/// The old and new values of a page of history, as the viewer may know them: no hidden fields, masked ones in part, and references to
/// records that the viewer may not see as null with <c>fromHidden</c> or <c>toHidden</c>. A field that is gone is not shown.
/// </summary>
internal sealed class HistoryChanges : IDisposable
{
    private readonly QueryContext context;
    private readonly List<JsonDocument?> rows;
    private readonly HashSet<string> shown = [];
    private HashSet<(string Object, Guid Id)> visible = [];

    private HistoryChanges(QueryContext context, List<JsonDocument?> rows)
    {
        this.context = context;
        this.rows = rows;
    }

    public static async Task<HistoryChanges> OfAsync(IEnumerable<string?> stored, QueryContext context, CancellationToken cancel)
    {
        var changes = new HistoryChanges(context, [.. stored.Select(s => s is null ? null : JsonDocument.Parse(s))]);
        changes.visible = await changes.VisibleAsync(cancel);
        return changes;
    }

    /// <summary>Writes the changes of one row of the page as an array.</summary>
    public void Write(Utf8JsonWriter writer, int row)
    {
        writer.WriteStartArray();
        foreach (var (field, change) in Known(rows[row]))
        {
            writer.WriteStartObject();
            writer.WriteString("field", field.Path);
            Write(writer, "from", field, change);
            Write(writer, "to", field, change);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    /// <summary>Notes what was shown of the record's sensitive fields since the last time.</summary>
    public void Note(Guid record)
    {
        if (shown.Count > 0)
        {
            context.Workspace.SensitiveReads.Note(context.Viewer, context.Root, shown.ToHashSet(), [record]);
            shown.Clear();
        }
    }

    public void Dispose() => rows.ForEach(r => r?.Dispose());

    private IEnumerable<(FieldDefinition Field, JsonElement Change)> Known(JsonDocument? row)
    {
        foreach (var change in row?.RootElement.EnumerateArray() ?? default)
        {
            if (context.Viewer.Find(context.Root, change.GetProperty("field").GetString()!) is { } field)
            {
                yield return (field, change);
            }
        }
    }

    private void Write(Utf8JsonWriter writer, string side, FieldDefinition field, JsonElement change)
    {
        var value = change.GetProperty(side);
        if (Pointed(field, value) is { } pointed && !visible.Contains(pointed))
        {
            writer.WriteNull(side);
            writer.WriteBoolean(side + "Hidden", true);
        }
        else if (value.ValueKind == JsonValueKind.String && context.Viewer.Access(context.Root, field) == FieldAccess.Masked)
        {
            writer.WriteString(side, field.Type.Mask(value.GetString()!));
        }
        else
        {
            writer.WritePropertyName(side);
            value.WriteTo(writer);
            if (field.Sensitive && value.ValueKind != JsonValueKind.Null)
            {
                shown.Add(field.Path);
            }
        }
    }

    /// <summary>The record that a value points at, unless everybody may see it.</summary>
    private (string Object, Guid Id)? Pointed(FieldDefinition field, JsonElement value) =>
        field.Reference is { } target && !QuerySource.AlwaysVisible(context.Catalog[target]) && value.ValueKind == JsonValueKind.String && value.TryGetGuid(out var id) ? (target, id) : null;

    private async Task<HashSet<(string, Guid)>> VisibleAsync(CancellationToken cancel)
    {
        var pointed = rows.SelectMany(Known).SelectMany(k => new[] { Pointed(k.Field, k.Change.GetProperty("from")), Pointed(k.Field, k.Change.GetProperty("to")) })
            .OfType<(string Object, Guid Id)>().Distinct().GroupBy(p => p.Object, p => p.Id).ToList();
        if (pointed.Count == 0)
        {
            return [];
        }

        var statement = new Statement(context.Workspace.Database.Dialect);
        statement.Append(string.Join(" UNION ALL ", pointed.Select((group, i) =>
        {
            var source = new QuerySource(context with { Root = context.Catalog[group.Key] }, statement);
            return $"SELECT {i} AS o, t0.id FROM {source.From} WHERE {source.Where} AND {statement.Among("t0.id", group)}";
        })));
        var found = await context.Workspace.Database.QueryAsync(statement, r => (
            pointed[(int)(long)statement.Dialect.Read(r, 0, Stored.Integer)!].Key, (Guid)statement.Dialect.Read(r, 1, Stored.Id)!), cancel);
        return [.. found];
    }
}
