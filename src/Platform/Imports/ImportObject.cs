using Rapport.Platform.Access;
using Rapport.Platform.Definitions;
using Rapport.Platform.Problems;
using Rapport.Platform.Records;

namespace Rapport.Platform.Imports;

/// <summary>The object that a caller names for an import.</summary>
internal static class ImportObject
{
    /// <summary>The object of that name or path, or null with the reason in <paramref name="errors"/>.</summary>
    /// <exception cref="RefusedException">403: it is not for this person to import.</exception>
    public static ObjectDefinition? Named(Catalog catalog, string name, Viewer viewer, List<Refusal> errors)
    {
        var definition = catalog.Find(name);
        if (definition is null)
        {
            errors.Add(name.Length == 0 ? Errors.MissingObject() : Errors.UnknownObject(name.Length <= 60 ? name : name[..60]));
        }
        else if (!definition.Importable)
        {
            errors.Add(Errors.NotImportable(definition));
        }
        else
        {
            Need(definition, viewer);
        }

        return definition;
    }

    /// <exception cref="RefusedException">403: it is not for this person to import.</exception>
    public static void Need(ObjectDefinition definition, Viewer viewer)
    {
        if (!Permits.MayImport(viewer, definition))
        {
            throw Records.Errors.NotAllowed(definition).Exception();
        }
    }
}
