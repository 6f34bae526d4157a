using System.Text.Json;
using Rapport.Platform.Fields.DateTime;
using Rapport.Platform.Problems;
using Rapport.Platform.Queries;
using Rapport.Platform.Storage;

namespace Rapport.Platform.Jobs;

/// <summary>Lists jobs, newest first, with what their kinds know of them.</summary>
internal sealed class JobList(Workspace workspace, IEnumerable<JobKind> kinds)
{
    private static readonly SortTerm[] Order = [new("t0.id", Stored.Id, Descending: true, Nullable: false)];

    private readonly Dictionary<string, JobKind> kindOf = kinds.ToDictionary(k => k.Name, StringComparer.Ordinal);

    /// <param name="of">The user whose jobs are meant; null for everybody's.</param>
    public async Task WriteAsync(Utf8JsonWriter writer, Guid? of, int limit, string? cursor, Language language, CancellationToken cancel)
    {
        var statement = new Statement(workspace.Database.Dialect);
        var question = $"jobs\n{of}";
        var whose = of is { } user ? $"t0.created_by = {statement.Value(Stored.Id, user)}" : "true";
        var after = cursor is null ? "" : " AND " + Keyset.After(Order, Cursor.Read(cursor, Order, question, workspace.Secret), statement);
        statement.Append($"""
            SELECT t0.id, t0.kind, t0.status, t0.created_at, t0.ended_at, t0.created_by, u.name, t0.state, t0.error
            FROM jobs t0 LEFT JOIN users u ON u.id = t0.created_by WHERE {whose}{after} ORDER BY t0.id DESC LIMIT {limit + 1}
            """);
        var rows = await workspace.Database.QueryAsync(statement, r => new Row([.. Columns.Select((stored, i) => statement.Dialect.Read(r, i, stored))]), cancel);
        List<Row> page = [.. rows.Take(limit)];
        var notes = await NotesAsync(page, cancel);
        writer.WriteStartObject();
        writer.WriteStartArray("items");
        foreach (var row in page)
        {
            Write(writer, row, notes.GetValueOrDefault(row.Id), language);
        }

        writer.WriteEndArray();
        writer.WriteString("next", rows.Count > limit ? Cursor.Write(Order, [page[^1].Id], question, workspace.Secret) : null);
        writer.WriteEndObject();
    }

    private async Task<Dictionary<Guid, JobNote>> NotesAsync(List<Row> page, CancellationToken cancel)
    {
        var notes = new Dictionary<Guid, JobNote>();
        foreach (var of in page.Where(r => kindOf.ContainsKey(r.Kind)).GroupBy(r => r.Kind))
        {
            foreach (var (id, note) in await kindOf[of.Key].NotesAsync([.. of.Select(r => r.Job)], cancel))
            {
                notes[id] = note;
            }
        }

        return notes;
    }

    private void Write(Utf8JsonWriter writer, Row row, JobNote? note, Language language)
    {
        writer.WriteStartObject();
        writer.WriteString("id", row.Id);
        writer.WriteString("kind", row.Kind);
        // A job of a newer version has a kind that this one does not know.
        writer.WriteLabels("label", kindOf.GetValueOrDefault(row.Kind)?.Label ?? (row.Kind, row.Kind));
        writer.WriteString("about", note?.About?.In(language));
        writer.WriteString("import", note?.Import?.ToString("D"));
        writer.WriteString("status", row.Status);
        writer.WriteStartObject("progress");
        WriteNumber(writer, "done", note?.Done);
        WriteNumber(writer, "total", note?.Total);
        writer.WriteEndObject();
        writer.WriteString("createdAt", DateTimeType.Format(row.CreatedAt));
        writer.WriteString("endedAt", row.EndedAt is { } end ? DateTimeType.Format(end) : null);
        writer.WritePropertyName("by");
        if (row.User is { } name)
        {
            writer.WriteStartObject();
            writer.WriteString("id", row.Job.CreatedBy);
            writer.WriteString("name", name);
            writer.WriteEndObject();
        }
        else
        {
            // Rapport itself.
            writer.WriteNullValue();
        }

        writer.WriteString("error", row.Problem?.Text.In(language));
        writer.WriteEndObject();
    }

    private static void WriteNumber(Utf8JsonWriter writer, string name, long? number)
    {
        if (number is { } known)
        {
            writer.WriteNumber(name, known);
        }
        else
        {
            writer.WriteNull(name);
        }
    }

    private static readonly Stored[] Columns = [Stored.Id, Stored.Text, Stored.Text, Stored.Timestamp, Stored.Timestamp, Stored.Id, Stored.Text, Stored.Json, Stored.Text];

    private sealed record Row(object?[] Values)
    {
        public Guid Id => (Guid)Values[0]!;

        public string Kind => (string)Values[1]!;

        public string Status => (string)Values[2]!;

        public DateTime CreatedAt => (DateTime)Values[3]!;

        public DateTime? EndedAt => (DateTime?)Values[4];

        public string? User => (string?)Values[6];

        public Refusal? Problem => ProblemText.Read((string?)Values[8]);

        public Job Job => new(Id, Kind, (Guid)Values[5]!, (string?)Values[7]);
    }
}
