using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Rapport.Platform.Queries;
using Rapport.Platform.Records;

namespace Rapport.Platform.Web;

/// <summary>
/// Answers a changed record through the read path, so that what the caller may not see behind it stays hidden. A record that the change
/// took out of the caller's sight answers with its id and version only.
/// </summary>
public static class RecordAnswer
{
    /// <summary>Answers the record, with its version as the ETag.</summary>
    public static Task AnswerAsync(this HttpContext http, int status, Record record) => http.AnswerAsync(status, async writer =>
    {
        var version = await http.WriteAsync(writer, record);
        http.Response.Headers.ETag = $"\"{version}\"";
    });

    /// <summary>Writes the record as one JSON object.</summary>
    /// <returns>The version that was written.</returns>
    public static async Task<int> WriteAsync(this HttpContext http, Utf8JsonWriter writer, Record record)
    {
        var context = new QueryContext(http.RequestServices.GetRequiredService<Workspace>(), http.Viewer(), record.Definition);
        if (await RecordQuery.WriteAsync(writer, record.Id, null, context, http.RequestAborted) is { } version)
        {
            return version;
        }

        writer.WriteStartObject();
        writer.WriteString("id", record.Id);
        writer.WriteNumber("version", record.Version);
        writer.WriteEndObject();
        return record.Version;
    }
}
