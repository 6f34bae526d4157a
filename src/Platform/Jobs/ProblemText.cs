using System.Text.Json;
using Rapport.Platform.Problems;

namespace Rapport.Platform.Jobs;

/// <summary>A refusal as a table keeps it, in both languages, for whoever reads it later.</summary>
internal static class ProblemText
{
    private sealed record Kept(string Code, string Zh, string En);

    public static string Write(Refusal refusal) => JsonSerializer.Serialize(new Kept(refusal.Code, refusal.Text.Zh, refusal.Text.En));

    public static Refusal? Read(string? text) =>
        text is null ? null : JsonSerializer.Deserialize<Kept>(text) is { } kept ? new(409, kept.Code, (kept.Zh, kept.En)) : null;
}
