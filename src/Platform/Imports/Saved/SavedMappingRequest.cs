using System.Text.Json;
using Rapport.Platform.Access;
using Rapport.Platform.Definitions;
using Rapport.Platform.Fields;
using Rapport.Platform.Imports.Mapping;
using Rapport.Platform.Problems;

namespace Rapport.Platform.Imports.Saved;

/// <summary>What a body says of a mapping to be kept: the members of an import that are not about one file, and a name.</summary>
internal sealed record SavedMappingRequest(Parsed? Name, ImportRequest About)
{
    public const int MaxName = 100;
    private const int MaxMapping = 200_000;

    /// <exception cref="RefusedException">The body is no object, or has members that are not known or broken.</exception>
    public static SavedMappingRequest Of(JsonElement body)
    {
        var name = body.ValueKind == JsonValueKind.Object && body.TryGetProperty("name", out var said) ? PlainText.FromJson(said, MaxName, lines: false) : (Parsed?)null;
        return new(name, ImportRequest.Of(body, "name", "object", "mapping", "mode", "match"));
    }

    /// <summary>The mapping as it is to be.</summary>
    /// <param name="before">As it is, or a new one's beginning, which has no object yet.</param>
    /// <exception cref="RefusedException">403: this object is not for this person to import. 422: the list of what is wrong.</exception>
    public async Task<SavedMapping> DecideAsync(SavedMapping before, Catalog catalog, PlanService plans, Viewer viewer, CancellationToken cancel)
    {
        var errors = new List<Refusal>();
        var definition = ImportObject.Named(catalog, About.Object ?? before.Object, viewer, errors);
        var wanted = before with
        {
            Object = definition?.Name ?? "",
            Name = Name is { } said ? said.Value as string ?? "" : before.Name,
            Mapping = About.Mapping?.GetRawText() ?? before.Mapping,
            Mode = About.Mode ?? before.Mode,
            Match = About.Match ?? before.Match,
        };
        Refusal?[] found =
        [
            before.Object.Length > 0 && definition is not null && definition.Name != before.Object ? Errors.ObjectFixed() : null,
            Name?.Refusal is not null || wanted.Name.Length == 0 ? Errors.Name(MaxName) : null,
            before.Object.Length == 0 && About.Mapping is null ? Errors.NoMapping() : null,
            wanted.Mapping.Length > MaxMapping ? Errors.TooLarge(MaxMapping) : null,
        ];
        errors.AddRange(found.OfType<Refusal>());
        if (errors.Count == 0)
        {
            errors.AddRange(plans.Check(await plans.WholeAsync(definition!, cancel), wanted.Mapping, wanted.Mode, wanted.Match, viewer));
        }

        return errors.Count == 0 ? wanted : throw new RefusedException(Errors.Invalid(), errors);
    }
}
