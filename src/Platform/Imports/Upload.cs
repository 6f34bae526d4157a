using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using Rapport.Platform.Problems;

namespace Rapport.Platform.Imports;

/// <summary>What came in with an upload; the file is on disk.</summary>
/// <param name="Texts">The parts beside the file.</param>
/// <param name="FileName">As the sender calls it; null when there was no file.</param>
/// <param name="FileHash">SHA-256 in hex.</param>
internal sealed record Upload(IReadOnlyDictionary<string, string> Texts, string? FileName, string FileHash)
{
    private const string FilePart = "file";
    private const int LongestText = 1_000_000;
    private const int LongestBoundary = 200;
    private const int LongestName = 200;
    private static readonly string[] TextParts = ["object", "mapping", "mode", "match", "dryRun"];

    /// <summary>Streams the parts of a multipart body, the file to what <paramref name="create"/> opens; memory does not grow with it.</summary>
    /// <exception cref="RefusedException">Not multipart, broken, too large, or with parts nobody knows.</exception>
    public static async Task<Upload> ReadAsync(HttpContext http, Func<FileStream> create, UploadLimit limit)
    {
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = limit.Bytes + (2 * LongestText);
        }

        var reader = Reader(http);
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        string? fileName = null;
        var hash = "";
        try
        {
            while (await reader.ReadNextSectionAsync(http.RequestAborted) is { } section)
            {
                if (!ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var disposition))
                {
                    throw Errors.BrokenUpload().Exception();
                }

                var name = HeaderUtilities.RemoveQuotes(disposition.Name).ToString();
                if (name == FilePart)
                {
                    fileName = fileName is null ? NameOf(disposition) : throw Invalid(Errors.RepeatedPart(name));
                    await using var file = create();
                    hash = await SaveAsync(section.Body, file, limit, http.RequestAborted);
                }
                else if (!TextParts.Contains(name))
                {
                    throw Invalid(Errors.UnknownPart(Short(name)));
                }
                else if (!texts.TryAdd(name, await TextAsync(section.Body, http.RequestAborted)))
                {
                    throw Invalid(Errors.RepeatedPart(name));
                }
            }
        }
        catch (Exception error) when (error is InvalidDataException || (error is IOException and not BadHttpRequestException && !http.RequestAborted.IsCancellationRequested))
        {
            throw Errors.BrokenUpload().Exception();
        }

        return new(texts, fileName, hash);
    }

    private static MultipartReader Reader(HttpContext http)
    {
        if (!MediaTypeHeaderValue.TryParse(http.Request.ContentType, out var type) || !type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase))
        {
            throw Errors.NotMultipart().Exception();
        }

        var boundary = HeaderUtilities.RemoveQuotes(type.Boundary).ToString();
        return boundary.Length is > 0 and <= LongestBoundary ? new(boundary, http.Request.Body) : throw Errors.BrokenUpload().Exception();
    }

    private static async Task<string> SaveAsync(Stream body, FileStream file, UploadLimit limit, CancellationToken cancel)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[81_920];
        long written = 0;
        for (int read; (read = await body.ReadAsync(buffer, cancel)) > 0;)
        {
            if ((written += read) > limit.Bytes)
            {
                throw Errors.TooLarge(limit.Bytes).Exception();
            }

            hash.AppendData(buffer, 0, read);
            await ImportFiles.WriteAsync(file, buffer.AsMemory(0, read), cancel);
        }

        return Convert.ToHexString(hash.GetHashAndReset());
    }

    private static async Task<string> TextAsync(Stream body, CancellationToken cancel)
    {
        using var text = new MemoryStream();
        var buffer = new byte[8_192];
        for (int read; (read = await body.ReadAsync(buffer, cancel)) > 0;)
        {
            if (text.Length + read > LongestText)
            {
                throw Errors.TooLarge(LongestText).Exception();
            }

            text.Write(buffer, 0, read);
        }

        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(text.GetBuffer(), 0, (int)text.Length).Trim();
        }
        catch (DecoderFallbackException)
        {
            throw Errors.BrokenUpload().Exception();
        }
    }

    /// <summary>The last step of whatever path a sender gives, without what no database keeps.</summary>
    private static string NameOf(ContentDispositionHeaderValue disposition)
    {
        var given = HeaderUtilities.RemoveQuotes(disposition.FileNameStar.HasValue ? disposition.FileNameStar : disposition.FileName).ToString();
        var name = string.Concat(given[(given.LastIndexOfAny(['/', '\\']) + 1)..].Where(c => !char.IsControl(c) && !char.IsSurrogate(c))).Trim();
        return name.Length == 0 ? FilePart : Short(name);
    }

    private static string Short(string name) => name.Length <= LongestName ? name : name[..LongestName];

    private static RefusedException Invalid(Refusal error) => new(Errors.Invalid(), [error]);
}
