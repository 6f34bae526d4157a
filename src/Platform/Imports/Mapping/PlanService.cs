using System.Text.Json;
using Rapport.Platform.Access;
using Rapport.Platform.Definitions;
using Rapport.Platform.Imports.Files;
using Rapport.Platform.Problems;
using Rapport.Platform.Records;

namespace Rapport.Platform.Imports.Mapping;

/// <summary>Plans and proposals under the definitions of now.</summary>
internal sealed class PlanService(Workspace workspace, RecordOptions recordOptions)
{
    /// <summary>The plan of an import for somebody, or what is wrong with its mapping.</summary>
    public async Task<(ImportPlan? Plan, IReadOnlyList<Refusal> Errors)> ReadAsync(Import import, Viewer viewer, CancellationToken cancel)
    {
        using var mapping = JsonDocument.Parse(import.Mapping);
        var catalog = workspace.Catalog;
        var definition = await WithOptionsAsync(catalog, catalog[import.Object], cancel);
        var reader = new PlanReader(catalog, definition, viewer, import.Profile, workspace.Company.TimeZone);
        return (reader.Read(mapping.RootElement, import.Mode, import.Match), reader.Errors);
    }

    /// <summary>The mapping that the names and values of a file suggest, as JSON, to fields that somebody may set.</summary>
    public async Task<string> ProposeAsync(ObjectDefinition definition, FileProfile profile, Viewer viewer, CancellationToken cancel)
    {
        var catalog = workspace.Catalog;
        var whole = await WithOptionsAsync(catalog, definition, cancel);
        var settable = whole.With(whole.Fields.Where(f => f.ReadOnly || Permits.MaySet(viewer, definition, f, creating: true)));
        return Proposal.Of(catalog, settable, profile, workspace.Company.TimeZone);
    }

    /// <summary>Options that are records stand beside those of the definitions, so that a file may name a stage as people do.</summary>
    private async Task<ObjectDefinition> WithOptionsAsync(Catalog catalog, ObjectDefinition definition, CancellationToken cancel)
    {
        if (definition.Fields.All(f => f.OptionsFrom is null))
        {
            return definition;
        }

        var options = await recordOptions.LoadAsync(catalog, cancel);
        return definition.With(definition.Fields.Select(f => f.OptionsFrom is { } from ? f with { Options = [.. options[from]] } : f));
    }
}
