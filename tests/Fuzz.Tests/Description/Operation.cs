using System.Text.Json;

namespace Rapport.Fuzz.Tests.Description;

/// <summary>A parameter of an operation, as it is described.</summary>
/// <param name="Place"><c>path</c>, <c>query</c> or <c>header</c>.</param>
internal sealed record Parameter(string Name, string Place, JsonElement Schema);

/// <summary>One method of one address, as the server describes it.</summary>
/// <param name="Path">With the names of what varies: <c>/api/v1/accounts/{id}</c>.</param>
/// <param name="Body">The schema of the body it takes; null where it takes none.</param>
/// <param name="BodyType">The media type of that body.</param>
/// <param name="Success">The status with which it succeeds.</param>
/// <param name="Answer">The schema of the JSON it answers then; null where it answers none.</param>
/// <param name="Statuses">All statuses it may answer.</param>
/// <param name="Public">Whether it is open to people who are not signed in.</param>
internal sealed record Operation(
    string Method,
    string Path,
    IReadOnlyList<Parameter> Parameters,
    JsonElement? Body,
    string BodyType,
    int Success,
    JsonElement? Answer,
    IReadOnlySet<int> Statuses,
    bool Public)
{
    /// <summary>Whether the description knows of any reason in the request itself to refuse it.</summary>
    public bool MayBeRefused => Statuses.Any(s => s is >= 400 and < 500 and not 429);

    /// <summary>The words of the address below <c>/api/v1</c>.</summary>
    public string[] Words { get; } = Path.Replace("/api/v1/", "", StringComparison.Ordinal).Split('/', StringSplitOptions.RemoveEmptyEntries);

    public override string ToString() => $"{Method} {Path}";
}
