using System.Text;
using System.Text.Json.Nodes;

namespace Rapport.Fuzz.Tests.Generation;

/// <summary>Multipart bodies with files: good ones, and ones with something wrong in the file, its name, its parts or its frame.</summary>
internal static class Uploads
{
    private static readonly Encoding Utf8 = new UTF8Encoding(false);

    /// <summary>A body of the parts of a form, the member <c>file</c> as a file.</summary>
    public static byte[] Of(JsonObject parts, string boundary, Dice dice, bool bold)
    {
        var body = new MemoryStream();
        foreach (var (name, value) in parts)
        {
            var isFile = name == "file";
            var fileName = isFile ? $"; filename=\"{(bold && dice.Once(2) ? Nasty.Text(dice).Replace("\"", "", StringComparison.Ordinal) : "list.csv")}\"" : "";
            Write(body, $"--{boundary}\r\nContent-Disposition: form-data; name=\"{name}\"{fileName}\r\n{(isFile ? "Content-Type: text/csv\r\n" : "")}\r\n");
            body.Write(isFile ? File(dice, bold) : Utf8.GetBytes(value is JsonValue text && text.TryGetValue<string>(out var plain) ? plain : value?.ToJsonString() ?? ""));
            Write(body, "\r\n");
        }

        Write(body, $"--{boundary}--\r\n");
        return body.ToArray();
    }

    /// <summary>The frame damaged.</summary>
    public static byte[] Damaged(byte[] body, Dice dice)
    {
        switch (dice.Number(0, 4))
        {
            case 0:
                return body[..dice.Number(0, body.Length)];
            case 1:
                body[dice.Number(0, body.Length)] = (byte)dice.Number(0, 256);
                return body;
            case 2:
                return [.. body, .. body];
            default:
                return Utf8.GetBytes(Utf8.GetString(body).Replace("form-data", dice.PickOf("attachment", "form-data; form-data", "", "form-data; name=\"object\""), StringComparison.Ordinal));
        }
    }

    private static byte[] File(Dice dice, bool bold)
    {
        var good = $"name,city\n{dice.Word()},x\n{dice.Word()},y\n";
        return (bold ? dice.Number(0, 14) : -1) switch
        {
            0 => [],
            1 => dice.Bytes(dice.Number(1, 3_000)),
            2 => Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes(good)).ToArray(),
            3 => Encoding.BigEndianUnicode.GetBytes(good),
            4 => [.. "PK\x03\x04"u8, .. dice.Bytes(400)],
            5 => Utf8.GetBytes("name\n\"" + new string('x', 200_000)),
            6 => Utf8.GetBytes(string.Join(',', Enumerable.Range(0, dice.PickOf(300, 5_000)).Select(i => $"c{i}")) + "\nx\n"),
            7 => Utf8.GetBytes("name;name;;name\n\0\n=1+1;@x\n"),
            8 => Utf8.GetBytes($"name,city\n{Nasty.Text(dice)},{Nasty.Text(dice)}\n{Nasty.Text(dice)}\n"),
            9 => [0xff, 0xfe, 0x00],
            10 => [0xef, 0xbb, 0xbf],
            11 => Utf8.GetBytes($"name,foundedYear,annualRevenue,openedDate\nx,{Nasty.Text(dice)},{Nasty.Number(dice)},{Nasty.Text(dice)}\n"),
            12 => Utf8.GetBytes("\n\n\n\r\r\r"),
            _ => Utf8.GetBytes(good),
        };
    }

    private static void Write(Stream to, string text) => to.Write(Utf8.GetBytes(text));
}
