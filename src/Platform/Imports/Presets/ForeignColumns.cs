using Rapport.Platform.Definitions;
using Rapport.Platform.Imports.Files;
using Rapport.Platform.Imports.Mapping;

namespace Rapport.Platform.Imports.Presets;

/// <summary>A column and the field it is proposed for.</summary>
internal sealed record ProposedColumn(ColumnProfile Column, FieldDefinition Field)
{
    /// <summary>The columns whose texts make the value together; empty for this one alone.</summary>
    public IReadOnlyList<ColumnProfile> Join { get; init; } = [];

    /// <summary>What another system's table says of the field.</summary>
    public ForeignField? Foreign { get; init; }
}

/// <summary>Finds the fields of a known system's columns.</summary>
internal static class ForeignColumns
{
    /// <param name="fits">Whether a column's values can be the field's.</param>
    public static IEnumerable<ProposedColumn> Of(ForeignFile file, ObjectDefinition definition, FileProfile profile, Func<FieldDefinition, ColumnProfile, bool> fits)
    {
        var columns = profile.Columns.Where(c => c.Filled > 0).ToLookup(c => Synonyms.Folded(c.Name), StringComparer.Ordinal);
        var taken = new HashSet<ColumnProfile>();
        foreach (var foreign in file.Fields)
        {
            if (definition.Find(foreign.Field) is not { ReadOnly: false } field)
            {
                continue;
            }

            foreach (var way in foreign.Ways)
            {
                var found = way.SelectMany(name => columns[name].Take(1)).Where(c => !taken.Contains(c)).ToList();
                if (found.Count == 0 || (found.Count == 1 && foreign.Values.Count == 0 && !fits(field, found[0])))
                {
                    continue;
                }

                taken.UnionWith(found);
                yield return new(found[^1], field) { Join = found.Count > 1 ? found : [], Foreign = foreign };
                break;
            }
        }
    }
}
