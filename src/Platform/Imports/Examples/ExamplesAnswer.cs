using System.Text.Json;
using Rapport.Platform.Access;
using Rapport.Platform.Queries;

namespace Rapport.Platform.Imports.Examples;

/// <summary>
/// Shows what became of the first rows, as far as the reader may know of the records now: what is hidden or gone by now is left out, and
/// fields are shown as the history shows them.
/// </summary>
internal static class ExamplesAnswer
{
    public static async Task WriteAsync(Utf8JsonWriter writer, Workspace workspace, Import import, Viewer viewer, Language language, CancellationToken cancel)
    {
        var examples = import.Examples;
        var ids = new[] { examples.Created, examples.Updated, examples.Unchanged }.SelectMany(e => e).Select(e => e.Id).OfType<Guid>();
        var titles = await Titles.OfAsync(workspace, viewer, ids.Select(id => (import.Object, id)), cancel);
        var failed = await ImportRows.FailedAsync(workspace.Database, import.Id, 0, RowExamples.Most, cancel);
        writer.WriteStartObject();
        WriteRecords("created", examples.Created);
        await WriteUpdatedAsync([.. examples.Updated.Where(Seen)]);
        WriteRecords("unchanged", examples.Unchanged);
        WriteRows("skipped", examples.Skipped, e => e.Line, e => writer.WriteString("reason", e.Reason is { } reason ? ErrorFile.Reason(reason, language) : null));
        WriteRows("failed", failed, f => f.Line, f => writer.WriteTexts("reasons", f.Reasons.Select(r => ErrorFile.Reason(r, language))));
        writer.WriteEndObject();

        bool Seen(RowExample example) => example.Id is not { } id || titles.ContainsKey(id);

        void WriteRecords(string name, IEnumerable<RowExample> rows) => WriteRows(name, rows.Where(Seen), e => e.Line, WriteRecord);

        async Task WriteUpdatedAsync(List<RowExample> rows)
        {
            if (rows.Count == 0 || workspace.Catalog.Find(import.Object) is not { } definition)
            {
                WriteRecords("updated", []);
                return;
            }

            using var changes = await HistoryChanges.OfAsync(rows.Select(r => r.Changes), new(workspace, viewer, definition), cancel);
            WriteRows("updated", rows.Index(), r => r.Item.Line, r =>
            {
                WriteRecord(r.Item);
                writer.WritePropertyName("changes");
                changes.Write(writer, r.Index);
                if (r.Item.Id is { } id)
                {
                    changes.Note(id);
                }
            });
        }

        void WriteRecord(RowExample example)
        {
            if (example.Id is { } id)
            {
                writer.WriteString("id", id);
                writer.WriteString("name", titles[id]);
            }
            else
            {
                writer.WriteNull("id");
                writer.WriteString("name", example.Name);
            }
        }

        void WriteRows<T>(string name, IEnumerable<T> rows, Func<T, long> line, Action<T> rest)
        {
            writer.WriteStartArray(name);
            foreach (var row in rows)
            {
                writer.WriteStartObject();
                writer.WriteNumber("line", line(row));
                rest(row);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }
    }
}
