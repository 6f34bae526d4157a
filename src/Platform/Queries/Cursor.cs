using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Rapport.Platform.Records;
using Rapport.Platform.Storage;

namespace Rapport.Platform.Queries;

/// <summary>
/// Where a page ended: the sort values of its last row, bound to the question (object, viewer, sort, filter) and signed, so that it can
/// neither be made up nor carried to another question.
/// </summary>
internal static class Cursor
{
    private const int SignatureLength = 16;

    public static string Write(IReadOnlyList<SortTerm> terms, IReadOnlyList<object?> values, string question, byte[] secret)
    {
        var texts = values.Select((value, i) => value is null ? null : Text(value, terms[i].Stored));
        var payload = JsonSerializer.SerializeToUtf8Bytes(texts);
        return Base64Url.EncodeToString([.. Sign(payload, question, secret), .. payload]);
    }

    /// <exception cref="Problems.RefusedException">400: not ours, changed, or of another question.</exception>
    public static List<object?> Read(string cursor, IReadOnlyList<SortTerm> terms, string question, byte[] secret)
    {
        var bytes = new byte[cursor.Length];
        // TryDecode throws on what is not Base64 at all.
        if (cursor.Length > 8_000 || !Base64Url.IsValid(cursor) || !Base64Url.TryDecodeFromChars(cursor, bytes, out var length) || length <= SignatureLength)
        {
            throw Errors.Cursor().Exception();
        }

        var payload = bytes.AsSpan(SignatureLength, length - SignatureLength);
        if (!CryptographicOperations.FixedTimeEquals(bytes.AsSpan(0, SignatureLength), Sign(payload, question, secret)))
        {
            throw Errors.Cursor().Exception();
        }

        var texts = JsonSerializer.Deserialize<string?[]>(payload)!;
        try
        {
            return [.. texts.Select((text, i) => text is null ? null : Value(text, terms[i].Stored))];
        }
        catch (Exception error) when (error is FormatException or OverflowException)
        {
            // The field it sorts by has been made anew since, with another type.
            throw Errors.Cursor().Exception();
        }
    }

    private static byte[] Sign(ReadOnlySpan<byte> payload, string question, byte[] secret)
    {
        using var hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, secret);
        hmac.AppendData(Encoding.UTF8.GetBytes(question));
        hmac.AppendData(payload);
        return hmac.GetHashAndReset()[..SignatureLength];
    }

    private static string Text(object value, Stored stored) => stored.Kind switch
    {
        StorageKind.Timestamp => CustomJson.Milliseconds((DateTime)value).ToString(CultureInfo.InvariantCulture),
        StorageKind.Date => ((DateOnly)value).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private static object Value(string text, Stored stored) => stored.Kind switch
    {
        StorageKind.Text => text,
        StorageKind.Integer => long.Parse(text, CultureInfo.InvariantCulture),
        StorageKind.Decimal => decimal.Parse(text, CultureInfo.InvariantCulture),
        StorageKind.Boolean => bool.Parse(text),
        StorageKind.Date => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture),
        StorageKind.Timestamp => DateTime.UnixEpoch.AddMilliseconds(long.Parse(text, CultureInfo.InvariantCulture)),
        StorageKind.Id => Guid.Parse(text),
        _ => throw new InvalidOperationException($"{stored.Kind} is not sortable."),
    };
}
