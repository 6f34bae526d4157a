using System.Buffers.Text;

namespace Rapport.Bench.Load;

/// <summary>Finds where an HTTP/1.1 answer ends, by its length or by its last chunk.</summary>
internal static class AnswerEnd
{
    /// <summary>How many bytes the answer has; null while some of it is still to come.</summary>
    public static int? Of(ReadOnlySpan<byte> bytes)
    {
        var head = bytes.IndexOf("\r\n\r\n"u8);
        if (head < 0)
        {
            return null;
        }

        var body = head + 4;
        var fields = bytes[..head];
        if (Field(fields, "\r\nContent-Length:"u8) is { } length)
        {
            return bytes.Length >= body + length ? body + length : null;
        }

        // Without a body there is neither; 204 and 304 say so.
        return fields.IndexOf("\r\nTransfer-Encoding: chunked"u8) < 0 ? body : Chunked(bytes, body);
    }

    private static int? Field(ReadOnlySpan<byte> fields, ReadOnlySpan<byte> name) =>
        fields.IndexOf(name) is >= 0 and var at && Utf8Parser.TryParse(fields[(at + name.Length)..].TrimStart((byte)' '), out int value, out _) ? value : null;

    private static int? Chunked(ReadOnlySpan<byte> bytes, int at)
    {
        while (at < bytes.Length)
        {
            var line = bytes[at..].IndexOf("\r\n"u8);
            if (line < 0 || !Utf8Parser.TryParse(bytes.Slice(at, line), out int size, out _, 'X'))
            {
                return null;
            }

            at += line + 2 + size + 2;
            if (size == 0)
            {
                return at <= bytes.Length ? at : null;
            }
        }

        return null;
    }
}
