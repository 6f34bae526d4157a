using System.Globalization;
using System.Text;

namespace Rapport.Fuzz.Tests.Requests;

/// <summary>A request as a line for a shell, for whoever looks into what the fuzzer has found.</summary>
internal static class Curl
{
    private const int MostShown = 3_000;

    public static string Of(FuzzRequest request, string caller)
    {
        var line = new StringBuilder("curl --globoff --path-as-is -i");
        if (request.Method != "GET")
        {
            line.Append(CultureInfo.InvariantCulture, $" -X {request.Method}");
        }

        line.Append(CultureInfo.InvariantCulture, $" \"$base\"{Quoted(Short(request.Address()))}");
        if (caller.Length > 0)
        {
            line.Append(CultureInfo.InvariantCulture, $" -H {Quoted(caller)}");
        }

        foreach (var (name, value) in request.Headers)
        {
            line.Append(CultureInfo.InvariantCulture, $" -H {Quoted($"{name}: {Short(value)}")}");
        }

        if (request.ContentType is { } type)
        {
            line.Append(CultureInfo.InvariantCulture, $" -H {Quoted($"Content-Type: {type}")}");
        }

        var bytes = request.Content();
        return bytes switch
        {
            null => line.ToString(),
            _ when IsText(bytes) => $"{line} --data-binary {Quoted(Short(Encoding.UTF8.GetString(bytes)))}",
            _ => $"echo {Short(Convert.ToBase64String(bytes))} | base64 -d | {line} --data-binary @-",
        };
    }

    private static bool IsText(byte[] bytes) => System.Text.Unicode.Utf8.IsValid(bytes) && !bytes.Contains((byte)0);

    private static string Quoted(string text) => $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";

    private static string Short(string text) =>
        text.Length <= MostShown ? text : string.Create(CultureInfo.InvariantCulture, $"{text[..MostShown]}…({text.Length} characters; the case's number makes it whole)");
}
