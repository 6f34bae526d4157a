using Rapport.Platform.Access;
using Rapport.Platform.Definitions;
using Rapport.Platform.Imports.Files;
using Rapport.Platform.Imports.Mapping;
using Rapport.Platform.Imports.Saved;

namespace Rapport.Platform.Imports.Presets;

/// <summary>What is proposed for a file.</summary>
/// <param name="Object">What it is about; null when nobody knows.</param>
internal sealed record Proposed(ObjectDefinition? Object, string Mapping, ImportMode Mode, IReadOnlyList<string> Match);

/// <summary>Proposes what becomes of a file: as its columns were mapped the last time, else as they are understood.</summary>
internal sealed class Proposals(Workspace workspace, PlanService plans, ObjectGuess guess, SavedMappings mappings, ForeignFiles foreign)
{
    /// <param name="definition">The object that somebody named; null to find it out.</param>
    public async Task<Proposed> ForAsync(string fileName, FileProfile profile, ObjectDefinition? definition, Viewer viewer, CancellationToken cancel)
    {
        if (await mappings.ForAsync(definition?.Name, profile, viewer, cancel) is { } saved)
        {
            return new(workspace.Catalog[saved.Object], saved.Mapping, saved.Mode, saved.Match);
        }

        definition ??= guess.Of(fileName, profile, viewer);
        return new(definition, definition is null ? MappingText.Nothing : await plans.ProposeAsync(definition, profile, viewer, cancel), ImportMode.Create, []);
    }

    /// <summary>The import with what is proposed for its file as that is read now.</summary>
    public async Task<Import> AnewAsync(Import import, Viewer viewer, CancellationToken cancel)
    {
        var proposed = await ForAsync(import.FileName, import.Profile, import.Object.Length == 0 ? null : workspace.Catalog[import.Object], viewer, cancel);
        return import with { Object = proposed.Object?.Name ?? "", Mapping = proposed.Mapping };
    }

    /// <summary>Which entries of a calendar are wanted, as the object says that somebody named.</summary>
    public string? ComponentOf(ObjectDefinition? definition) => foreign.ComponentOf(definition?.Name);

    /// <summary>Whether there is anything that somebody may import.</summary>
    public bool Any(Viewer viewer) => guess.Any(viewer);
}
