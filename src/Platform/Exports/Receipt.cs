using System.Text.Json;
using Rapport.Platform.Fields.DateTime;
using Rapport.Platform.Storage;

namespace Rapport.Platform.Exports;

/// <summary>What an export came to: with it, anybody who has a file can tell whether it is whole and unchanged.</summary>
/// <param name="Id">Its id, which the file's answer carried.</param>
/// <param name="Object">The object whose records were exported.</param>
/// <param name="UserId">Who exported them.</param>
/// <param name="Rows">How many records were sent.</param>
/// <param name="Hash">SHA-256 of the whole file, in hexadecimal; null where the export broke off.</param>
/// <param name="StartedAt">When it began.</param>
/// <param name="EndedAt">When it ended.</param>
internal sealed record Receipt(Guid Id, string Object, Guid UserId, long Rows, string? Hash, System.DateTime StartedAt, System.DateTime EndedAt)
{
    public static readonly Table Table = new("exports",
    [
        new("id", Stored.Id, false),
        new("object", Stored.Text, false),
        new("user_id", Stored.Id, false),
        new("rows", Stored.Integer, false),
        new("sha256", Stored.Text),
        new("started_at", Stored.Timestamp, false),
        new("ended_at", Stored.Timestamp, false),
    ]);

    public object?[] Values => [Id, Object, UserId, Rows, Hash, StartedAt, EndedAt];

    public void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("id", Id);
        writer.WriteString("object", Object);
        writer.WriteString("userId", UserId);
        writer.WriteNumber("rows", Rows);
        writer.WriteBoolean("complete", Hash is not null);
        writer.WriteString("sha256", Hash);
        writer.WriteString("startedAt", DateTimeType.Format(StartedAt));
        writer.WriteString("endedAt", DateTimeType.Format(EndedAt));
        writer.WriteEndObject();
    }
}
