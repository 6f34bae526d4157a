using System.Text;

namespace Rapport.Platform.Imports.Files;

/// <summary>Finds the encoding of a text file by decoding the whole of it strictly.</summary>
internal static class EncodingSniffer
{
    private const int SampleSize = 64 * 1024;

    /// <summary>
    /// The canonical name of the encoding; throws <see cref="FileProblemException"/> where none fits or the file is no text.
    /// </summary>
    public static string Detect(string path, string? said)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1, FileOptions.SequentialScan);
        if (said is not null)
        {
            var name = TextEncodings.Canonical(said);
            var encoding = TextEncodings.Find(name) ?? throw new FileProblemException(FileProblem.EncodingUnsupported(said));
            return Decodes(stream, encoding) ? name : throw new FileProblemException(FileProblem.EncodingMismatch(said));
        }

        var sample = new byte[SampleSize];
        sample = sample[..stream.ReadAtLeast(sample, SampleSize, throwOnEndOfStream: false)];
        var found = Candidates(sample).FirstOrDefault(name => Decodes(stream, TextEncodings.Find(name)!));
        if (found is TextEncodings.Gb18030 && !LooksChinese(sample))
        {
            found = null;
        }

        if (found is null)
        {
            throw new FileProblemException(sample.Contains((byte)0) ? FileProblem.Binary : FileProblem.EncodingUnknown);
        }

        return LooksBinary(sample, found) ? throw new FileProblemException(FileProblem.Binary) : found;
    }

    private static IEnumerable<string> Candidates(byte[] sample)
    {
        if (sample is [0xFF, 0xFE, ..])
        {
            return [TextEncodings.Utf16Little];
        }

        if (sample is [0xFE, 0xFF, ..])
        {
            return [TextEncodings.Utf16Big];
        }

        // UTF-16 without a mark: the high half of every comma and line break is zero, always on the same side. ASCII text in UTF-16 is
        // valid UTF-8 too, so that many zeros put it first; Chinese text has few zeros and is not valid UTF-8.
        var even = sample.Where((value, index) => value == 0 && index % 2 == 0).Count();
        var odd = sample.Count(value => value == 0) - even;
        var oneSided = Math.Max(even, odd) > 19 * Math.Min(even, odd);
        var utf16 = odd > even ? TextEncodings.Utf16Little : TextEncodings.Utf16Big;
        return !oneSided ? [TextEncodings.Utf8, TextEncodings.Gb18030]
            : 4 * (even + odd) > sample.Length ? [utf16, TextEncodings.Utf8, TextEncodings.Gb18030]
            : [TextEncodings.Utf8, utf16, TextEncodings.Gb18030];
    }

    private static bool Decodes(FileStream stream, Encoding encoding)
    {
        stream.Position = 0;
        var decoder = encoding.GetDecoder();
        var bytes = new byte[SampleSize];
        var chars = new char[encoding.GetMaxCharCount(SampleSize)];
        try
        {
            for (int read; (read = stream.Read(bytes)) > 0;)
            {
                decoder.GetChars(bytes, 0, read, chars, 0, flush: false);
            }

            decoder.GetChars([], 0, 0, chars, 0, flush: true);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    /// <summary>
    /// In GB18030 text nearly all characters are those of GB2312, whose two bytes are both above A0. Western text such as "Müller" is
    /// often valid GB18030 by chance, but then its second bytes are plain letters.
    /// </summary>
    private static bool LooksChinese(byte[] sample)
    {
        int common = 0, other = 0;
        for (var index = 0; index < sample.Length - 1; index++)
        {
            if (sample[index] >= 0x80)
            {
                _ = sample[index] >= 0xA1 && sample[index + 1] >= 0xA1 ? common++ : other++;
                index++;
            }
        }

        return common >= other;
    }

    private static bool LooksBinary(byte[] sample, string encoding)
    {
        var text = TextEncodings.Find(encoding)!.GetDecoder();
        var chars = new char[sample.Length + 1];
        var count = text.GetChars(sample, 0, sample.Length, chars, 0, flush: false);
        var control = chars.AsSpan(0, count).ToArray().Count(character => char.IsControl(character) && !char.IsWhiteSpace(character));
        return control * 3 > count;
    }
}
