using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Rapport.Api.Tests.BadInputs;

/// <summary>One case of <c>bad-inputs.json</c>.</summary>
/// <param name="Name">What is bad about it, as a sentence.</param>
/// <param name="Setup">The state that the case starts from, one of <see cref="Setups"/>; most need none.</param>
/// <param name="Request">What is sent.</param>
/// <param name="Status">The status it must be answered with.</param>
/// <param name="Code">The stable code: of the one error of a field as <c>field code</c>, else of the problem; null where the request is good.</param>
/// <param name="Zh">What a Chinese reader is told.</param>
/// <param name="En">What an English reader is told.</param>
/// <param name="Echo">What the answer to a good request must hold, unchanged.</param>
internal sealed record BadInput(
    [property: JsonPropertyName("case")] string Name,
    string? Setup,
    BadRequest Request,
    int Status,
    string? Code,
    string? Zh,
    string? En,
    JsonNode? Echo);

/// <summary>A request of a case. <c>{x}</c> in its address and body stands for what the setup made; the body is JSON, or one of the raw forms.</summary>
/// <param name="Method">POST unless said otherwise.</param>
/// <param name="Path">Below <c>/api/v1/</c>, or from the root when it begins with a slash.</param>
/// <param name="Query">Parameters, to be escaped.</param>
/// <param name="Body">The body as JSON.</param>
/// <param name="Text">The body as text, for what is no JSON.</param>
/// <param name="Bytes">The body in hexadecimal, for what is no text.</param>
/// <param name="Repeat">Text that is put <see cref="Times"/> times in place of <c>{repeat}</c> in path, query, text and body.</param>
/// <param name="Times">How often.</param>
/// <param name="ContentType">application/json unless said otherwise.</param>
/// <param name="Headers">Further headers, sent as they stand.</param>
internal sealed record BadRequest(
    string Path,
    string Method = "POST",
    Dictionary<string, string>? Query = null,
    JsonNode? Body = null,
    string? Text = null,
    string? Bytes = null,
    string? Repeat = null,
    int Times = 0,
    string ContentType = "application/json",
    Dictionary<string, string>? Headers = null);
