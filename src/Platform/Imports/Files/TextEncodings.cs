using System.Text;

namespace Rapport.Platform.Imports.Files;

/// <summary>
/// The encodings a file may be written in, always strict: bytes that mean nothing are an error, never a replacement
/// character.
/// </summary>
internal static class TextEncodings
{
    public const string Utf8 = "UTF-8";
    public const string Utf16Little = "UTF-16LE";
    public const string Utf16Big = "UTF-16BE";
    public const string Gb18030 = "GB18030";

    static TextEncodings() => Register();

    /// <summary>Makes the code pages known to the process; ExcelDataReader asks for one of them when it opens a workbook.</summary>
    public static void Register() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>The encoding of that name, or null where there is none that may be used.</summary>
    public static Encoding? Find(string name)
    {
        try
        {
            var encoding = Encoding.GetEncoding(Canonical(name), EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
            // UTF-7 lets a file smuggle characters past every check made on its bytes.
            return encoding.CodePage == 65000 ? null : encoding;
        }
        catch (Exception notKnown) when (notKnown is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    /// <summary>
    /// The name under which an encoding is stored and shown. GBK and GB2312 are parts of GB18030, and files named so often
    /// hold more.
    /// </summary>
    public static string Canonical(string name) => name.Trim().ToLowerInvariant() switch
    {
        "utf-8" or "utf8" or "utf-8-sig" => Utf8,
        "utf-16le" or "utf-16" or "utf16" or "unicode" => Utf16Little,
        "utf-16be" => Utf16Big,
        "gb18030" or "gbk" or "gb2312" or "cp936" => Gb18030,
        var other => other,
    };
}
