using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Rapport.Fuzz.Tests.Description;

namespace Rapport.Fuzz.Tests.Requests;

/// <summary>A parameter of a query. A raw value is sent as it stands, others are escaped.</summary>
internal sealed record QueryValue(string Name, string Value, bool Raw = false);

/// <summary>A request that can be changed until it is sent.</summary>
internal sealed class FuzzRequest(Operation operation)
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = 100_000 };
    private readonly List<string> pieces = [];

    /// <summary>The operation it is made for.</summary>
    public Operation Operation { get; } = operation;

    public string Method { get; set; } = operation.Method;

    /// <summary>What stands for the names in the path, as it is sent.</summary>
    public Dictionary<string, string> Names { get; } = [];

    public List<QueryValue> Query { get; } = [];

    public List<(string Name, string Value)> Headers { get; } = [];

    public JsonNode? Body { get; set; }

    /// <summary>The body as bytes; wins over <see cref="Body"/>.</summary>
    public byte[]? Bytes { get; set; }

    public string? ContentType { get; set; }

    /// <summary>Whether it may reach another address or method than the operation's, so that its description does not bind.</summary>
    public bool Elsewhere { get; set; }

    /// <summary>Whether what stands before the application may refuse it: too long an address, a header that is none.</summary>
    public bool Unheard { get; set; }

    /// <summary>Whether somebody else is named as the caller than the case says.</summary>
    public bool Disguised { get; set; }

    /// <summary>JSON to stand in the body as it is, for what no value can be.</summary>
    public JsonNode Piece(string json)
    {
        pieces.Add(json);
        return JsonValue.Create($"«{pieces.Count - 1}»")!;
    }

    /// <summary>The address from the root.</summary>
    public string Address()
    {
        var path = string.Join('/', Operation.Path.Split('/').Select(s => s.StartsWith('{') ? Names[s[1..^1]] : s));
        return Query.Count == 0 ? path : $"{path}?{string.Join('&', Query.Select(q => $"{Escaped(q.Name)}={(q.Raw ? q.Value : Escaped(q.Value))}"))}";
    }

    /// <summary>The body as it is sent.</summary>
    public byte[]? Content()
    {
        if (Bytes is not null || Body is null)
        {
            return Bytes;
        }

        var text = Body.ToJsonString(Json);
        for (var i = 0; i < pieces.Count; i++)
        {
            text = text.Replace($"\"«{i}»\"", pieces[i], StringComparison.Ordinal);
        }

        return Encoding.UTF8.GetBytes(text);
    }

    public HttpRequestMessage Message(Uri root)
    {
        var message = new HttpRequestMessage(new(Method), new Uri(root.GetLeftPart(UriPartial.Authority) + Address(), new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }));
        if (Content() is { } bytes)
        {
            message.Content = new ByteArrayContent(bytes);
            if (ContentType is { Length: > 0 })
            {
                message.Content.Headers.TryAddWithoutValidation("Content-Type", ContentType);
            }

            // A server that refuses a large body does not read it, and a client that is still sending would only see the line cut.
            message.Headers.ExpectContinue = bytes.Length > 1_000_000;
        }

        foreach (var (name, value) in Headers)
        {
            if (!message.Headers.TryAddWithoutValidation(name, value))
            {
                message.Content?.Headers.TryAddWithoutValidation(name, value);
            }
        }

        return message;
    }

    public static string Escaped(string text) => Uri.EscapeDataString(text);
}
