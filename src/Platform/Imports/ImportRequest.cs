using System.Text.Json;
using Rapport.Platform.Access;
using Rapport.Platform.Imports.Files;
using Rapport.Platform.Imports.Mapping;
using Rapport.Platform.Problems;

namespace Rapport.Platform.Imports;

/// <summary>What a caller says about an import; null leaves it as it is.</summary>
internal sealed record ImportRequest(JsonElement? Mapping, ImportMode? Mode, IReadOnlyList<string>? Match, bool? DryRun)
{
    private static readonly string[] Members = ["mapping", "mode", "match", "dryRun"];

    /// <summary>The texts beside an uploaded file.</summary>
    public static ImportRequest Of(IReadOnlyDictionary<string, string> texts, List<Refusal> errors) => new(
        texts.GetValueOrDefault("mapping") is { Length: > 0 } mapping ? MappingText.Parse(mapping, errors) : null,
        ModeOf(texts.GetValueOrDefault("mode"), errors),
        MatchOf(texts.GetValueOrDefault("match")),
        texts.GetValueOrDefault("dryRun") switch
        {
            null or "" => null,
            "true" => true,
            "false" => false,
            _ => Wrong<bool>(errors, Errors.DryRunValue()),
        });

    /// <summary>The body of a PATCH.</summary>
    public static ImportRequest Of(JsonElement body)
    {
        if (body.ValueKind != JsonValueKind.Object)
        {
            throw Records.Errors.NotAnObject().Exception();
        }

        var errors = body.EnumerateObject().Where(m => !Members.Contains(m.Name)).Select(m => Errors.UnknownPart(m.Name)).ToList();
        JsonElement? Member(string name) => body.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;
        var request = new ImportRequest(
            Member("mapping") is { } mapping ? MappingText.Parse(mapping.GetRawText(), errors) : null,
            Member("mode") is { } mode ? ModeOf(mode.ValueKind == JsonValueKind.String ? mode.GetString() : "?", errors) : null,
            Member("match") is { } match ? MatchOf(match.ValueKind == JsonValueKind.String ? match.GetString() : match.GetRawText()) : null,
            Member("dryRun") is not { } dryRun ? null : dryRun.ValueKind is JsonValueKind.True or JsonValueKind.False ? dryRun.GetBoolean() : Wrong<bool>(errors, Errors.DryRunValue()));
        return errors.Count == 0 ? request : throw new RefusedException(Errors.Invalid(), errors);
    }

    /// <summary>The import with what is said here; the file is looked at again when the mapping says how to read it.</summary>
    public async Task<Import> ApplyAsync(Import import, string path, PlanService plans, Viewer viewer, CancellationToken cancel)
    {
        var changed = import with { Mode = Mode ?? import.Mode, Match = Match ?? import.Match, DryRun = DryRun ?? import.DryRun };
        if (Mapping is { } mapping)
        {
            changed = changed with { Mapping = mapping.GetRawText() };
            var errors = new List<Refusal>();
            var hint = FileHints.Read(mapping, errors);
            if (errors.Count == 0 && hint != FormatHint.None)
            {
                var (format, profile) = FileLook.At(path, hint);
                changed = changed with { Format = format, Profile = profile };
            }
        }

        if (Mapping is not null || Mode is not null || Match is not null)
        {
            var (plan, wrong) = await plans.ReadAsync(changed, viewer, cancel);
            return plan is not null ? changed : throw new RefusedException(Errors.Invalid(), wrong);
        }

        return changed;
    }

    private static ImportMode? ModeOf(string? text, List<Refusal> errors) => text switch
    {
        null or "" => null,
        "create" => ImportMode.Create,
        "update" => ImportMode.Update,
        "upsert" => ImportMode.Upsert,
        _ => Wrong<ImportMode>(errors, Errors.Mode()),
    };

    private static string[]? MatchOf(string? text) => text?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static T? Wrong<T>(List<Refusal> errors, Refusal refusal)
        where T : struct
    {
        errors.Add(refusal);
        return null;
    }
}
