using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using Rapport.Platform.Text;

namespace Rapport.Platform.Exports;

/// <summary>Writes a CSV file (RFC 4180) to a stream, line by line in constant memory, and knows its hash. It begins with the mark by which Excel knows UTF-8.</summary>
internal sealed class CsvFile(Stream output) : IDisposable
{
    private const int Chunk = 64 * 1024;

    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly ArrayBufferWriter<byte> waiting = new(2 * Chunk);
    private readonly StringBuilder line = new();
    private bool begun;

    /// <summary>Writes a line; each cell with whether it is a number.</summary>
    public Task WriteAsync(IEnumerable<(string Text, bool IsNumber)> cells, CancellationToken cancel)
    {
        line.Clear().Append(begun ? "" : "\uFEFF");
        begun = true;
        var first = true;
        foreach (var (text, isNumber) in cells)
        {
            line.Append(first ? "" : ",").Append(CsvCell.Of(text, isNumber));
            first = false;
        }

        line.Append("\r\n");
        var from = waiting.WrittenCount;
        Encoding.UTF8.GetBytes(line.ToString(), waiting);
        hash.AppendData(waiting.WrittenSpan[from..]);
        return waiting.WrittenCount < Chunk ? Task.CompletedTask : FlushAsync(cancel);
    }

    /// <summary>Whether anything has been sent.</summary>
    public bool HasSent { get; private set; }

    /// <summary>Sends what waits.</summary>
    public async Task FlushAsync(CancellationToken cancel)
    {
        HasSent = true;
        await output.WriteAsync(waiting.WrittenMemory, cancel);
        waiting.ResetWrittenCount();
    }

    /// <summary>The hash of what was written, in hexadecimal.</summary>
    public string Hash() => Convert.ToHexStringLower(hash.GetCurrentHash());

    public void Dispose() => hash.Dispose();
}
