using System.Text.Json;
using Shouldly;

namespace Rapport.Testing;

/// <summary>What the server answered.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Text">The body.</param>
/// <param name="ETag">The ETag with its quotes.</param>
/// <param name="Location">The address of what was created.</param>
/// <param name="MediaType">The body's type.</param>
public sealed record ApiAnswer(int Status, string Text, string? ETag, string? Location, string? MediaType)
{
    private JsonElement? json;

    /// <summary>After how many seconds to try again, as the answer says; null where it says nothing.</summary>
    public int? RetryAfter { get; init; }

    /// <summary>The body as JSON.</summary>
    public JsonElement Json => json ??= JsonDocument.Parse(Text).RootElement;

    /// <summary>A member of the body; <c>account.name</c> steps inside.</summary>
    public JsonElement this[string path] => Json.At(path);

    /// <summary>The records of a list.</summary>
    public IReadOnlyList<JsonElement> Items => [.. Json.GetProperty("items").EnumerateArray()];

    /// <summary>The groups of an aggregate.</summary>
    public IReadOnlyList<JsonElement> Groups => [.. Json.GetProperty("groups").EnumerateArray()];

    /// <summary>The stable code of a problem.</summary>
    public string? Code => Json.TryGetProperty("code", out var code) ? code.GetString() : null;

    /// <summary>The first error of a body that does not validate, as <c>field code</c>.</summary>
    public string? FirstError => Json.TryGetProperty("errors", out var errors) ? $"{errors[0].GetProperty("field").GetString()} {errors[0].GetProperty("code").GetString()}" : null;

    public string Id() => this["id"].GetString()!;

    public int Version() => this["version"].GetInt32();

    /// <summary>Fails with the body unless the status is that.</summary>
    public ApiAnswer Is(int status)
    {
        Status.ShouldBe(status, Text);
        return this;
    }

    /// <summary>Fails unless it is a problem of that status and code.</summary>
    public ApiAnswer IsProblem(int status, string code)
    {
        Is(status);
        MediaType.ShouldBe("application/problem+json");
        Code.ShouldBe(code, Text);
        return this;
    }
}

/// <summary>Reads JSON as a test wants to see it.</summary>
public static class JsonElementExtensions
{
    /// <summary>The member at a dotted path.</summary>
    public static JsonElement At(this JsonElement element, string path)
    {
        foreach (var step in path.Split('.'))
        {
            element = element.GetProperty(step);
        }

        return element;
    }

    /// <summary>The text of the member at a dotted path; null where it is null.</summary>
    public static string? Text(this JsonElement element, string path) => element.At(path) is { ValueKind: JsonValueKind.String } text ? text.GetString() : element.At(path).ValueKind == JsonValueKind.Null ? null : element.At(path).GetRawText();
}
