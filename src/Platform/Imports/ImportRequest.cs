using System.Text.Json;
using Rapport.Platform.Access;
using Rapport.Platform.Imports.Files;
using Rapport.Platform.Imports.Mapping;
using Rapport.Platform.Imports.Presets;
using Rapport.Platform.Problems;

namespace Rapport.Platform.Imports;

/// <summary>What a caller says about an import; null leaves it as it is.</summary>
internal sealed record ImportRequest(string? Object, JsonElement? Mapping, ImportMode? Mode, IReadOnlyList<string>? Match, bool? DryRun)
{
    /// <summary>Whether it says which columns go where. A mapping that says no more than how to read the file leaves that to be proposed.</summary>
    public bool Maps => Mapping is { } mapping && !(mapping.ValueKind == JsonValueKind.Object && mapping.TryGetProperty("file", out _) && !mapping.TryGetProperty("columns", out _));

    /// <summary>The texts beside an uploaded file.</summary>
    public static ImportRequest Of(IReadOnlyDictionary<string, string> texts, List<Refusal> errors) => new(
        texts.GetValueOrDefault("object") is { Length: > 0 } name ? name : null,
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

    /// <summary>The members of a body.</summary>
    /// <param name="body">What came.</param>
    /// <param name="known">What may stand there.</param>
    /// <exception cref="RefusedException">It is no object, or has members that are not known or broken.</exception>
    public static ImportRequest Of(JsonElement body, params string[] known)
    {
        if (body.ValueKind != JsonValueKind.Object)
        {
            throw Records.Errors.NotAnObject().Exception();
        }

        var errors = body.EnumerateObject().Where(m => !known.Contains(m.Name)).Select(m => Errors.UnknownPart(m.Name)).ToList();
        JsonElement? Member(string name) => body.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;
        var request = new ImportRequest(
            Member("object") is not { } name ? null : name.ValueKind == JsonValueKind.String ? name.GetString() : name.GetRawText(),
            Member("mapping") is { } mapping ? MappingText.Parse(mapping.GetRawText(), errors) : null,
            Member("mode") is { } mode ? ModeOf(mode.ValueKind == JsonValueKind.String ? mode.GetString() : "?", errors) : null,
            Member("match") is { } match ? MatchOf(match.ValueKind == JsonValueKind.String ? match.GetString() : match.GetRawText()) : null,
            Member("dryRun") is not { } dryRun ? null : dryRun.ValueKind is JsonValueKind.True or JsonValueKind.False ? dryRun.GetBoolean() : Wrong<bool>(errors, Errors.DryRunValue()));
        return errors.Count == 0 ? request : throw new RefusedException(Errors.Invalid(), errors);
    }

    /// <summary>The import with what is said here; the file is looked at again when the mapping says how to read it.</summary>
    public async Task<Import> ApplyAsync(Import import, string path, PlanService plans, Proposals proposals, Viewer viewer, CancellationToken cancel)
    {
        var changed = import with { Mode = Mode ?? import.Mode, Match = Match ?? import.Match, DryRun = DryRun ?? import.DryRun };
        if (Mapping is { } mapping)
        {
            changed = changed with { Mapping = mapping.GetRawText() };
            var errors = new List<Refusal>();
            var hint = FileHints.Read(mapping, errors);
            if (errors.Count == 0 && hint != FormatHint.None)
            {
                var (format, profile) = FileLook.At(path, hint with { Component = import.Format.Sheet, FileName = import.FileName });
                changed = changed with { Format = format, Profile = profile };
            }

            if (errors.Count == 0 && !Maps)
            {
                return await proposals.AnewAsync(changed, viewer, cancel);
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
