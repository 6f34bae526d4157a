using Rapport.Platform.Definitions;

namespace Rapport.Platform.Records;

/// <summary>What a change changes, apart from the marks of the change itself.</summary>
internal static class Differences
{
    private static readonly string[] Marks = ["id", "version", "createdAt", "createdBy", "updatedAt", "updatedBy"];

    public static IEnumerable<FieldDefinition> Of(Change change) =>
        change.Before is null
            ? []
            : change.After.Definition.Fields.Where(f => !Marks.Contains(f.Path) && !f.Type.Same(change.Before[f], change.After[f]));

    public static bool Any(Change change) => Of(change).Any();
}
