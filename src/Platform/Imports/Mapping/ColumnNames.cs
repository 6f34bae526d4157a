using Rapport.Platform.Imports.Files;
using Rapport.Platform.Text;

namespace Rapport.Platform.Imports.Mapping;

/// <summary>Finds a file's column by its name, exactly, else by the folded name where that is one column's only.</summary>
internal sealed class ColumnNames(FileProfile profile)
{
    private readonly ILookup<string, ColumnProfile> folded = profile.Columns.ToLookup(c => TextKeys.Fold(c.Name), StringComparer.Ordinal);

    public ColumnProfile? Find(string name)
    {
        var alike = folded[TextKeys.Fold(name)].ToList();
        return alike.FirstOrDefault(c => c.Name == name) ?? (alike.Count == 1 ? alike[0] : null);
    }
}
