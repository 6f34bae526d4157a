using System.Text.Json;
using Rapport.Platform.Problems;

namespace Rapport.Platform.Imports.Mapping;

/// <summary>The plan of an import under the definitions of now, or what is wrong with its mapping.</summary>
internal sealed class PlanService(Workspace workspace)
{
    public (ImportPlan? Plan, IReadOnlyList<Refusal> Errors) Read(Import import)
    {
        var catalog = workspace.Catalog;
        using var mapping = JsonDocument.Parse(import.Mapping);
        var reader = new PlanReader(catalog, catalog[import.Object], import.Profile, workspace.Company.TimeZone);
        return (reader.Read(mapping.RootElement, import.Mode, import.Match), reader.Errors);
    }
}
