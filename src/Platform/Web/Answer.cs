using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Rapport.Platform.Web;

/// <summary>Answers JSON. A body is whole before the status line goes out, so that a fault is never half an answer.</summary>
public static class Answer
{
    private const string Json = "application/json; charset=utf-8";

    /// <summary>Chinese stays readable in the answer; it is JSON, never pasted into a page.</summary>
    internal static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static async Task AnswerAsync(this HttpContext http, int status, Func<Utf8JsonWriter, Task> write, string type = Json)
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        await using (var writer = new Utf8JsonWriter(buffer, Options))
        {
            await write(writer);
        }

        await http.AnswerAsync(status, buffer.WrittenMemory, type);
    }

    /// <summary>Answers JSON that is written already.</summary>
    public static async Task AnswerAsync(this HttpContext http, int status, ReadOnlyMemory<byte> json, string type = Json)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = type;
        http.Response.ContentLength = json.Length;
        await http.Response.Body.WriteAsync(json, http.RequestAborted);
    }

    public static Task AnswerAsync(this HttpContext http, int status, Action<Utf8JsonWriter> write, string type = Json) =>
        http.AnswerAsync(status, writer =>
        {
            write(writer);
            return Task.CompletedTask;
        }, type);
}
