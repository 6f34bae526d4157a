using System.Text.Json;
using Rapport.Platform.Imports.Files;
using Rapport.Platform.Imports.Presets;
using Rapport.Platform.Imports.Preview;
using Rapport.Platform.Problems;
using Rapport.Platform.Records.Runs;

namespace Rapport.Platform.Imports;

/// <summary>Imports as the API shows them.</summary>
internal static class ImportJson
{
    private const int ShownValues = 20;

    public static void Write(Utf8JsonWriter writer, Import import, RunUndo? undo, DateTime? undoUntil, DateTime now, Language language)
    {
        var counts = import.Counts;
        writer.WriteStartObject();
        writer.WriteString("id", import.Id);
        writer.WriteString("object", import.Object.Length == 0 ? null : import.Object);
        writer.WriteString("fileName", import.FileName);
        writer.WriteString("status", import.Status);
        writer.WriteString("mode", Name(import.Mode));
        writer.WriteString("match", string.Join(',', import.Match));
        writer.WriteBoolean("dryRun", import.DryRun);
        writer.WriteNumber("total", import.Profile.Rows);
        writer.WriteNumber("processed", counts.Processed);
        writer.WriteNumber("created", counts.Created);
        writer.WriteNumber("updated", counts.Updated);
        writer.WriteNumber("unchanged", counts.Unchanged);
        writer.WriteNumber("skipped", counts.Skipped);
        writer.WriteNumber("failed", counts.Failed);
        writer.WriteNumber("createdAlong", counts.Along);
        writer.WritePropertyName("rowsPerSecond");
        WriteNumber(writer, import.RowsPerSecond(now) is { } pace ? Math.Round(pace, 1) : null);
        writer.WritePropertyName("secondsLeft");
        WriteNumber(writer, import.SecondsLeft(now));
        writer.WriteString("errors", $"/api/v1/imports/{import.Id}/errors");
        WriteTime(writer, "createdAt", import.CreatedAt);
        writer.WriteString("createdBy", import.CreatedBy);
        WriteTime(writer, "startedAt", import.StartedAt);
        WriteTime(writer, "endedAt", import.EndedAt);
        writer.WritePropertyName("undo");
        if (undo is null)
        {
            writer.WriteNullValue();
        }
        else
        {
            ImportUndo.Write(writer, undo, language);
        }

        WriteTime(writer, "undoUntil", undoUntil);
        WriteQuestions(writer, import);
        if (import.Problem is { } problem)
        {
            writer.WriteStartObject("error");
            writer.WriteString("code", problem.Code);
            writer.WriteString("message", problem.Text.In(language));
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    /// <summary>What a person needs to see before an import starts.</summary>
    public static void WritePreview(Utf8JsonWriter writer, Import import, IReadOnlyList<LookupCounts> lookups, IReadOnlyList<Refusal> errors, FileOrigin origin, IReadOnlyList<PreviewNote> notes, Language language)
    {
        var (format, profile) = (import.Format, import.Profile);
        writer.WriteStartObject();
        writer.WriteString("id", import.Id);
        origin.Write(writer, import, language);
        writer.WriteStartArray("notes");
        foreach (var note in notes)
        {
            note.Write(writer, language);
        }

        writer.WriteEndArray();
        writer.WriteString("kind", format.Kind.ToString().ToLowerInvariant());
        writer.WriteString("encoding", format.Kind == TableKind.Xlsx ? null : format.Encoding);
        writer.WriteString("delimiter", format.Kind == TableKind.Csv ? format.Delimiter.ToString() : null);
        writer.WriteString("sheet", format.Sheet);
        writer.WriteBoolean("header", format.Header);
        writer.WriteNumber("total", profile.Rows);
        writer.WriteNumber("problemRows", profile.ProblemRows);
        writer.WriteStartArray("columns");
        foreach (var column in profile.Columns)
        {
            WriteColumn(writer, column);
        }

        writer.WriteEndArray();
        writer.WriteStartArray("rows");
        foreach (var row in profile.FirstRows)
        {
            writer.WriteStartObject();
            writer.WriteNumber("line", row.Line);
            writer.WritePropertyName("cells");
            JsonSerializer.Serialize(writer, row.Cells);
            writer.WriteString("problem", row.Problem?.Message.In(language));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WritePropertyName("mapping");
        writer.WriteRawValue(import.Mapping);
        writer.WriteString("mode", Name(import.Mode));
        writer.WriteString("match", string.Join(',', import.Match));
        WriteQuestions(writer, import);
        writer.WriteStartArray("lookups");
        foreach (var lookup in lookups)
        {
            lookup.Write(writer);
        }

        writer.WriteEndArray();
        writer.WriteStartArray("errors");
        foreach (var error in errors)
        {
            writer.WriteStartObject();
            writer.WriteString("field", error.Field);
            writer.WriteString("code", error.Code);
            writer.WriteString("message", error.Text.In(language));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    public static string Name(ImportMode mode) => mode.ToString().ToLowerInvariant();

    private static void WriteColumn(Utf8JsonWriter writer, ColumnProfile column)
    {
        writer.WriteStartObject();
        writer.WriteString("name", column.Name);
        writer.WriteString("type", char.ToLowerInvariant(column.Kind.ToString()[0]) + column.Kind.ToString()[1..]);
        writer.WriteNumber("filled", column.Filled);
        writer.WriteString("order", column.DateOrder?.ToString().ToLowerInvariant());
        writer.WriteBoolean("ambiguous", column.DateAmbiguous);
        writer.WritePropertyName("samples");
        JsonSerializer.Serialize(writer, column.Samples);
        if (column.Distinct is { } distinct)
        {
            writer.WriteStartArray("values");
            foreach (var value in distinct.Take(ShownValues))
            {
                writer.WriteStartObject();
                writer.WriteString("value", value.Value);
                writer.WriteNumber("count", value.Count);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }

    private static void WriteQuestions(Utf8JsonWriter writer, Import import)
    {
        writer.WriteStartArray("ambiguities");
        foreach (var question in import.Profile.Questions)
        {
            writer.WriteStartObject();
            writer.WriteStartArray("columns");
            foreach (var column in question.Columns)
            {
                writer.WriteStringValue(import.Profile.Columns[column].Name);
            }

            writer.WriteEndArray();
            writer.WriteString("example", question.Example);
            writer.WriteStartArray("readings");
            foreach (var reading in question.Readings)
            {
                writer.WriteStartObject();
                writer.WriteString("order", reading.Order.ToString().ToLowerInvariant());
                writer.WriteString("date", reading.Date?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteTime(Utf8JsonWriter writer, string name, DateTime? time) =>
        writer.WriteString(name, time is { } at ? Fields.DateTime.DateTimeType.Format(at) : null);

    private static void WriteNumber(Utf8JsonWriter writer, double? number)
    {
        if (number is { } known)
        {
            writer.WriteNumberValue(known);
        }
        else
        {
            writer.WriteNullValue();
        }
    }
}
