using System.Text.Json;
using Rapport.Platform.Access;
using Rapport.Platform.Definitions;
using Rapport.Platform.Imports.Files;
using Rapport.Platform.Imports.Presets;
using Rapport.Platform.Problems;
using Rapport.Platform.Records;

namespace Rapport.Platform.Imports.Mapping;

/// <summary>Plans and proposals under the definitions of now.</summary>
internal sealed class PlanService(Workspace workspace, RecordOptions recordOptions, ForeignFiles foreign)
{
    /// <summary>The plan of an import for somebody, or what is wrong with its mapping.</summary>
    public async Task<(ImportPlan? Plan, IReadOnlyList<Refusal> Errors)> ReadAsync(Import import, Viewer viewer, CancellationToken cancel)
    {
        if (import.Object.Length == 0)
        {
            return (null, [Imports.Errors.MissingObject()]);
        }

        using var mapping = JsonDocument.Parse(import.Mapping);
        var catalog = workspace.Catalog;
        var definition = await WholeAsync(catalog[import.Object], cancel);
        var reader = new PlanReader(catalog, definition, viewer, import.Profile, workspace.Company.TimeZone);
        return (reader.Read(mapping.RootElement, import.Mode, import.Match), reader.Errors);
    }

    /// <summary>What is wrong with a mapping for somebody, whatever file it is for: of its columns only the names are known.</summary>
    /// <param name="whole">The object with the options of now.</param>
    public IReadOnlyList<Refusal> Check(ObjectDefinition whole, string mapping, ImportMode mode, IReadOnlyList<string> match, Viewer viewer)
    {
        using var parsed = JsonDocument.Parse(mapping);
        var columns = Saved.SavedMapping.ColumnsOf(parsed.RootElement).Select((name, at) => new ColumnProfile(at, name, 0, ColumnKind.Text, null, false, default, [], null));
        var reader = new PlanReader(workspace.Catalog, whole, viewer, new(0, 0, [.. columns], [], []), workspace.Company.TimeZone);
        reader.Read(parsed.RootElement, mode, match);
        return reader.Errors;
    }

    /// <summary>The mapping that the names and values of a file suggest, as JSON, to fields that somebody may set.</summary>
    public async Task<string> ProposeAsync(ObjectDefinition definition, FileProfile profile, Viewer viewer, CancellationToken cancel)
    {
        var whole = await WholeAsync(definition, cancel);
        var file = foreign.Find([.. profile.Columns.Select(c => c.Name)], definition.Name)?.File;
        return Proposal.Of(workspace.Catalog, Settable(whole, viewer), profile, workspace.Company.TimeZone, file);
    }

    /// <summary>What somebody can propose fields of.</summary>
    internal static ObjectDefinition Settable(ObjectDefinition definition, Viewer viewer) =>
        definition.With(definition.Fields.Where(f => f.ReadOnly || Permits.MaySet(viewer, definition, f, creating: true)));

    /// <summary>Options that are records stand beside those of the definitions, so that a file may name a stage as people do.</summary>
    public async Task<ObjectDefinition> WholeAsync(ObjectDefinition definition, CancellationToken cancel)
    {
        if (definition.Fields.All(f => f.OptionsFrom is null))
        {
            return definition;
        }

        var options = await recordOptions.LoadAsync(workspace.Catalog, cancel);
        return definition.With(definition.Fields.Select(f => f.OptionsFrom is { } from ? f with { Options = [.. options[from]] } : f));
    }
}
