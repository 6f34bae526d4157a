using Rapport.Platform.Definitions;

namespace Rapport.Platform.Records;

/// <summary>A record's values, in the order of its definition's fields.</summary>
public sealed class Record(ObjectDefinition definition, object?[] values)
{
    public Record(ObjectDefinition definition)
        : this(definition, new object?[definition.Fields.Count])
    {
    }

    public ObjectDefinition Definition { get; } = definition;

    internal object?[] Values { get; } = values;

    /// <summary>The JSON column as it was read: it may hold values of fields that this definition does not know, removed or just made.</summary>
    internal string? StoredCustom { get; init; }

    public Guid Id => (Guid)Values[0]!;

    /// <summary>1 at creation, one more with each change.</summary>
    public int Version => (int)(long)Values[1]!;

    public Guid? OwnerId => Definition.Owned ? Get<Guid?>("ownerId") : null;

    public object? this[FieldDefinition field]
    {
        get => Values[field.Ordinal];
        set => Values[field.Ordinal] = value;
    }

    /// <summary>The value at a path.</summary>
    /// <exception cref="KeyNotFoundException">The definition has no such field.</exception>
    /// <exception cref="InvalidCastException">The field has another type.</exception>
    public T? Get<T>(string path) => (T?)Values[Definition[path].Ordinal];

    public void Set(string path, object? value) => Values[Definition[path].Ordinal] = value;

    internal Record Copy() => new(Definition, (object?[])Values.Clone()) { StoredCustom = StoredCustom };
}
