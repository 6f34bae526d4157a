using System.Text.Json;
using Rapport.Platform.Definitions;
using Rapport.Platform.Problems;

namespace Rapport.Platform.Records;

public enum ChangeKind
{
    Create,
    Update,
    Delete,
    Restore,
}

/// <summary>One record's change on its way through the write path: what was asked, what it was, what it becomes, what speaks against it.</summary>
public sealed class Change(ChangeKind kind, Guid? id = null)
{
    private readonly Dictionary<string, object?> given = new(StringComparer.Ordinal);
    private readonly List<Refusal> errors = [];

    public ChangeKind Kind { get; } = kind;

    /// <summary>The record; chosen by the write path when a record is created.</summary>
    public Guid? Id { get; internal set; } = id;

    /// <summary>The version the caller has seen, where it wants to be sure.</summary>
    public int? ExpectedVersion { get; init; }

    /// <summary>The members of a request's body, not yet read.</summary>
    public JsonElement? Body { get; init; }

    /// <summary>The record as it is now; null when it is created.</summary>
    public Record? Before { get; internal set; }

    /// <summary>The record as it will be. Rules may set what follows from the change.</summary>
    public Record After { get; internal set; } = null!;

    /// <summary>Whether anything is different after the change.</summary>
    public bool HasEffect { get; internal set; }

    public IReadOnlyList<Refusal> Errors => errors;

    /// <summary>A refusal of the change as a whole: not there, stale, not allowed.</summary>
    public Refusal? Refusal { get; private set; }

    public bool IsRefused => Refusal is not null || errors.Count > 0;

    internal IReadOnlyDictionary<string, object?> Given => given;

    /// <summary>Names a value for a field, as a caller does in a body.</summary>
    public Change Set(string path, object? value)
    {
        given[path] = value;
        return this;
    }

    /// <summary>Whether the caller named the field, even if with null.</summary>
    public bool Names(string path) => given.ContainsKey(path);

    /// <summary>Whether the field's value differs from before; for a new record, whether it has one.</summary>
    public bool Changes(string path)
    {
        var field = After.Definition[path];
        return !field.Type.Same(Before?[field], After[field]);
    }

    /// <summary>Speaks against one field, or against the change as a whole when the refusal names none.</summary>
    public void Refuse(Refusal refusal)
    {
        if (refusal.Field is null)
        {
            Refusal ??= refusal;
        }
        else
        {
            errors.Add(refusal);
        }
    }

    /// <summary>The refusal as the caller gets it: its own, or that of its fields.</summary>
    public RefusedException Refused()
    {
        if (Refusal is { } whole)
        {
            return new(whole, errors);
        }

        var conflict = errors.FirstOrDefault(e => e.Status == 409);
        return conflict is not null && errors.All(e => e.Status == 409)
            ? new(conflict, errors)
            : new(Records.Errors.Invalid(), errors);
    }

    /// <summary>The fields that a caller's body names; what a use-case sets by itself is not among them.</summary>
    internal HashSet<string> Named { get; } = new(StringComparer.Ordinal);

    internal void Bind(FieldDefinition field, object? value)
    {
        given[field.Path] = value;
        Named.Add(field.Path);
    }

    internal bool HasErrorOn(string path) => errors.Any(e => e.Field == path);
}
