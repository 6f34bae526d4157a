using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.ObjectPool;

namespace Rapport.Platform.Web;

/// <summary>Answers JSON. A body is whole before the status line goes out, so that a fault is never half an answer.</summary>
public static class Answer
{
    internal const string Json = "application/json; charset=utf-8";

    /// <summary>Chinese stays readable in the answer; it is JSON, never pasted into a page.</summary>
    internal static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly ObjectPool<ArrayBufferWriter<byte>> Buffers = new DefaultObjectPool<ArrayBufferWriter<byte>>(new BufferPolicy());

    public static async Task AnswerAsync(this HttpContext http, int status, Func<Utf8JsonWriter, Task> write, string type = Json)
    {
        var buffer = Buffers.Get();
        try
        {
            await using (var writer = new Utf8JsonWriter(buffer, Options))
            {
                await write(writer);
            }

            await http.AnswerAsync(status, buffer.WrittenMemory, type);
        }
        finally
        {
            Buffers.Return(buffer);
        }
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

    /// <summary>Buffers that grew large are left to the garbage collector, so that one long answer does not stay in memory.</summary>
    private sealed class BufferPolicy : PooledObjectPolicy<ArrayBufferWriter<byte>>
    {
        private const int MostKept = 256 * 1024;

        public override ArrayBufferWriter<byte> Create() => new(16 * 1024);

        public override bool Return(ArrayBufferWriter<byte> buffer)
        {
            buffer.ResetWrittenCount();
            return buffer.Capacity <= MostKept;
        }
    }
}
