using System.IO.Compression;
using System.Net.Http.Headers;
using System.Text;

namespace Rapport.Imports.Tests.BadInputs;

/// <summary>One upload that must be refused.</summary>
/// <param name="Name">What is wrong with it.</param>
/// <param name="Text">The file's text.</param>
/// <param name="Base64">The file's bytes, where they are no text.</param>
/// <param name="Make">What is made here because it is too large or too odd for a table.</param>
/// <param name="Code">Of the first error of the body, behind the field; else of the whole problem.</param>
internal sealed record BadUpload(
    string Name, string? Object, string? Text, string? Base64, string? Make, string? Mapping, string? Mode, string? Match, string? DryRun, int Status, string? Code, string? Zh, string? En)
{
    private const string Boundary = "a-line-between-parts";

    public HttpRequestMessage Request() => new(HttpMethod.Post, "imports") { Content = Content() };

    private HttpContent Content()
    {
        switch (Make)
        {
            case "json": return new StringContent("{}", Encoding.UTF8, "application/json");
            case "cut": return Cut();
        }

        var form = new MultipartFormDataContent { { new StringContent(Object ?? "accounts"), "object" } };
        void Add(string name, string? value)
        {
            if (value is not null)
            {
                form.Add(new StringContent(value), name);
            }
        }

        Add("mapping", Make == "nested" ? string.Concat(Enumerable.Repeat("{\"columns\":", 5_000)) + "1" + new string('}', 5_000) : Mapping);
        Add("mode", Mode);
        Add("match", Match);
        Add("dryRun", DryRun);
        Add("colour", Make == "part" ? "red" : null);
        Add("object", Make == "twice" ? "leads" : null);
        if (Make != "nothing")
        {
            form.Add(new ByteArrayContent(File()), "file", "file.csv");
        }

        return form;
    }

    private byte[] File() => Make switch
    {
        "zip" => Zip("readme.txt", 10),
        "bomb" => Zip("xl/worksheets/sheet1.xml", 64 << 20),
        "cell" => Encoding.UTF8.GetBytes("name\n\"" + new string('长', 10 << 18) + "\"\n"),
        "columns" => Encoding.UTF8.GetBytes(string.Join(',', Enumerable.Range(1, 1_001).Select(i => $"c{i}")) + "\n"),
        "part" or "twice" or "nested" => "name\n甲\n"u8.ToArray(),
        _ => Base64 is null ? Encoding.UTF8.GetBytes(Text!) : Convert.FromBase64String(Base64),
    };

    private static byte[] Zip(string name, int size)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create))
        {
            using var entry = zip.CreateEntry(name, CompressionLevel.Optimal).Open();
            entry.Write(new byte[size]);
        }

        return bytes.ToArray();
    }

    private static StringContent Cut()
    {
        var content = new StringContent($"--{Boundary}\r\nContent-Disposition: form-data; name=\"object\"\r\n\r\naccounts\r\n--{Boundary}\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\nname\n甲");
        content.Headers.ContentType = MediaTypeHeaderValue.Parse($"multipart/form-data; boundary={Boundary}");
        return content;
    }
}
