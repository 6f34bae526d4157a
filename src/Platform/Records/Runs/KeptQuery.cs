using System.Text.Json;
using Rapport.Platform.Access;
using Rapport.Platform.Queries;
using Rapport.Platform.Storage;

namespace Rapport.Platform.Records.Runs;

/// <summary>Lists what of an undone run stays, and why.</summary>
internal static class KeptQuery
{
    private static readonly SortTerm[] Order =
    [
        new("t0.record_id", Stored.Id, Descending: false, Nullable: false),
        new("t0.version", Stored.Integer, Descending: false, Nullable: false),
    ];

    public static async Task WriteAsync(Utf8JsonWriter writer, Workspace workspace, Guid run, Guid? undoneBy, int limit, string? cursor, Viewer viewer, Language language, CancellationToken cancel)
    {
        var statement = new Statement(workspace.Database.Dialect);
        var question = $"kept\n{run}\n{viewer.UserId}";
        var after = cursor is null ? "" : " AND " + Keyset.After(Order, Cursor.Read(cursor, Order, question, workspace.Secret), statement);
        statement.Append($"""
            SELECT t0.record_id, t0.version, t0.object, t0.kind, t0.reason FROM {KeptChange.Table.Name} t0
            WHERE t0.run_id = {statement.Value(Stored.Id, run)} AND t0.reason IS NOT NULL{after} ORDER BY t0.record_id, t0.version LIMIT {limit + 1}
            """);
        var rows = await workspace.Database.QueryAsync(statement, r => new KeptChange(
            (Guid)statement.Dialect.Read(r, 0, Stored.Id)!, (long)statement.Dialect.Read(r, 1, Stored.Integer)!, r.GetString(2), r.GetString(3), KeptReason.Read(r.GetString(4))), cancel);
        List<KeptChange> page = [.. rows.Take(limit)];
        var titles = await Titles.OfAsync(workspace, viewer, page.Select(k => (k.Object, k.RecordId)), cancel);
        var named = viewer.IsAdministrator || viewer.UserId == undoneBy;
        writer.WriteStartObject();
        writer.WriteStartArray("items");
        foreach (var kept in page)
        {
            var seen = titles.TryGetValue(kept.RecordId, out var title);
            writer.WriteStartObject();
            writer.WriteString("object", kept.Object);
            WriteId(writer, seen ? kept.RecordId : null);
            writer.WriteString("name", title);
            writer.WriteString("kind", kept.Kind);
            writer.WriteString("code", kept.Reason!.Code);
            writer.WriteString("reason", (named ? kept.Reason.Text : kept.Reason.Plain).In(language));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteString("next", rows.Count > limit ? Cursor.Write(Order, [page[^1].RecordId, page[^1].Version], question, workspace.Secret) : null);
        writer.WriteEndObject();
    }

    private static void WriteId(Utf8JsonWriter writer, Guid? id)
    {
        if (id is { } known)
        {
            writer.WriteString("id", known);
        }
        else
        {
            writer.WriteNull("id");
        }
    }
}
