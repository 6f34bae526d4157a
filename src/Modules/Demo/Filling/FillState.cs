using System.Text.Json;
using Rapport.Platform;

namespace Rapport.Demo.Filling;

/// <summary>What story is told, and how far it is written. Told again it is the same, so that writing goes on where it was.</summary>
internal sealed record FillState(long Seed, DateOnly Today, string Language, long Done, long? Total)
{
    public const long UsualSeed = 1;

    public Language In => Language == "en" ? Platform.Language.En : Platform.Language.Zh;

    public static FillState New(long seed, DateOnly today, Language language) => new(seed, today, language == Platform.Language.Zh ? "zh" : "en", 0, null);

    public static FillState Read(string? text) => JsonSerializer.Deserialize<FillState>(text!)!;

    public string Write() => JsonSerializer.Serialize(this);
}
