namespace Rapport.Platform.Definitions;

/// <summary>Every object of the workspace at one moment. Immutable; <see cref="Workspace.Catalog"/> holds the newest.</summary>
public sealed class Catalog
{
    private readonly Dictionary<string, ObjectDefinition> byName;
    private readonly Dictionary<string, ObjectDefinition> byPath;

    /// <exception cref="InvalidOperationException">The definitions contradict each other; the message lists every error.</exception>
    public Catalog(IEnumerable<ObjectDefinition> objects)
    {
        All = [.. objects];
        var errors = CatalogChecks.Errors(All);
        if (errors.Count > 0)
        {
            throw new InvalidOperationException("The definitions are wrong:\n" + string.Join('\n', errors));
        }

        byName = All.ToDictionary(o => o.Name, StringComparer.Ordinal);
        byPath = All.ToDictionary(o => o.Path, StringComparer.Ordinal);
        PointingAt = All
            .SelectMany(o => o.Fields.Where(f => f.Reference is not null).Select(f => (Object: o, Field: f)))
            .ToLookup(p => p.Field.Reference!, StringComparer.Ordinal);
    }

    public IReadOnlyList<ObjectDefinition> All { get; }

    /// <summary>For each object's name, the fields that point at it.</summary>
    public ILookup<string, (ObjectDefinition Object, FieldDefinition Field)> PointingAt { get; }

    /// <summary>The object of that name.</summary>
    /// <exception cref="KeyNotFoundException">There is none: a mistake in code, never in a request.</exception>
    public ObjectDefinition this[string name] =>
        byName.GetValueOrDefault(name) ?? throw new KeyNotFoundException($"There is no object {name}.");

    public ObjectDefinition? ByPath(string path) => byPath.GetValueOrDefault(path);

    /// <summary>The object of that name or path, or null.</summary>
    public ObjectDefinition? Find(string nameOrPath) => byName.GetValueOrDefault(nameOrPath) ?? byPath.GetValueOrDefault(nameOrPath);
}
