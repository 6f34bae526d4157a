using System.Text.Json;
using Rapport.Platform.Definitions;
using Rapport.Platform.Imports.Files;
using Rapport.Platform.Problems;

namespace Rapport.Platform.Imports.Mapping;

/// <summary>Plans and proposals under the definitions of now.</summary>
internal sealed class PlanService(Workspace workspace, RecordOptions recordOptions)
{
    /// <summary>The plan of an import, or what is wrong with its mapping.</summary>
    public async Task<(ImportPlan? Plan, IReadOnlyList<Refusal> Errors)> ReadAsync(Import import, CancellationToken cancel)
    {
        using var mapping = JsonDocument.Parse(import.Mapping);
        var catalog = workspace.Catalog;
        var definition = await WithOptionsAsync(catalog, catalog[import.Object], cancel);
        var reader = new PlanReader(catalog, definition, import.Profile, workspace.Company.TimeZone);
        return (reader.Read(mapping.RootElement, import.Mode, import.Match), reader.Errors);
    }

    /// <summary>The mapping that the names and values of a file suggest, as JSON.</summary>
    public async Task<string> ProposeAsync(ObjectDefinition definition, FileProfile profile, CancellationToken cancel)
    {
        var catalog = workspace.Catalog;
        return Proposal.Of(catalog, await WithOptionsAsync(catalog, definition, cancel), profile, workspace.Company.TimeZone);
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
