using Rapport.Platform.Access;
using Rapport.Platform.Definitions;
using Rapport.Platform.Imports.Files;
using Rapport.Platform.Imports.Mapping;
using Rapport.Platform.Records;

namespace Rapport.Platform.Imports.Presets;

/// <summary>An object that a file may be about.</summary>
/// <param name="Score">From 0 to 1: how much of the file it explains.</param>
internal sealed record ObjectCandidate(ObjectDefinition Object, double Score);

/// <summary>Guesses from a file's columns and its name which object its rows are.</summary>
internal sealed class ObjectGuess(Workspace workspace, ForeignFiles foreign)
{
    private const double Enough = 0.4;
    private const double Clear = 0.02;
    private const double OfTheName = 0.15;

    /// <summary>The object that is meant, or null where none or several may be.</summary>
    public ObjectDefinition? Of(string fileName, FileProfile profile, Viewer viewer)
    {
        var candidates = Candidates(fileName, profile, viewer);
        return candidates is [{ Score: >= Enough } first, ..] && (candidates.Count == 1 || first.Score - candidates[1].Score >= Clear) ? first.Object : null;
    }

    /// <summary>Whether there is anything that somebody may import.</summary>
    public bool Any(Viewer viewer) => Importable(viewer).Any();

    /// <summary>The objects that somebody may import and the file may be about, the likeliest first.</summary>
    public IReadOnlyList<ObjectCandidate> Candidates(string fileName, FileProfile profile, Viewer viewer) =>
    [
        .. Importable(viewer)
            .Select(o => new ObjectCandidate(o, Math.Round(Score(o, fileName, profile, viewer), 3)))
            .Where(c => c.Score > 0)
            .OrderByDescending(c => c.Score),
    ];

    private IEnumerable<ObjectDefinition> Importable(Viewer viewer) => workspace.Catalog.All.Where(o => o.Importable && Permits.MayImport(viewer, o));

    private double Score(ObjectDefinition definition, string fileName, FileProfile profile, Viewer viewer)
    {
        // A file of a known system is its object's beyond doubt, as far as its columns are.
        var known = foreign.Find([.. profile.Columns.Select(c => c.Name)], definition.Name) is { } found ? 0.5 + (0.5 * found.Share) : 0;
        var explained = Math.Max(known, Explained(PlanService.Settable(definition, viewer), profile));
        return explained == 0 ? 0 : ((1 - OfTheName) * explained) + (IsNamed(definition, fileName) ? OfTheName : 0);
    }

    /// <summary>The share of the columns that have a field, half as much where a record could not be made of a row.</summary>
    private double Explained(ObjectDefinition definition, FileProfile profile)
    {
        var filled = profile.Columns.Count(c => c.Filled > 0);
        var pairs = Proposal.Pairs(definition, profile, workspace.Company.TimeZone);
        var complete = definition.Fields.Where(f => f is { Required: true, ReadOnly: false, Default: null }).All(f => pairs.Any(p => p.Field.Path == f.Path));
        return filled == 0 ? 0 : (double)pairs.Count / filled / (complete ? 1 : 2);
    }

    private static bool IsNamed(ObjectDefinition definition, string fileName)
    {
        var name = Synonyms.Folded(Path.GetFileNameWithoutExtension(fileName));
        return new[] { definition.Name, definition.Path, definition.Label.En, definition.Label.Zh, definition.Plural.En, definition.Plural.Zh }
            .Any(called => name.Contains(Synonyms.Folded(called), StringComparison.Ordinal));
    }
}
