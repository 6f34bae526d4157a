using System.Globalization;
using System.Text.Json;
using Microsoft.OpenApi;
using Rapport.Platform.Definitions;
using Rapport.Platform.Problems;
using Rapport.Platform.Storage;

namespace Rapport.Platform.Fields;

/// <summary>
/// Everything Rapport knows about one type of field: how a value is read from JSON and from a cell, kept, compared and written.
/// One folder per type; nothing else asks which type a field has.
/// </summary>
public abstract class FieldType
{
    /// <summary>The name in definitions and the API.</summary>
    public abstract string Name { get; }

    public abstract Labels Label { get; }

    public abstract Stored Stored(FieldDefinition field);

    /// <summary>Whether values have a folded key that filters, look-ups and uniqueness compare.</summary>
    public virtual bool HasKey => false;

    /// <summary>Whether values have a sort key of their own.</summary>
    public virtual bool HasSortKey => false;

    public virtual bool Sortable => true;

    public virtual bool Groupable => true;

    /// <summary>Whether a field's values are short enough for an index: PostgreSQL refuses a row whose key is beyond 2,704 bytes.</summary>
    public virtual bool Indexable(FieldDefinition field) => Groupable;

    /// <summary>Whether <c>sum</c> and <c>avg</c> make sense.</summary>
    public virtual bool Summable => false;

    /// <summary>Whether an administrator can add a field of this type.</summary>
    public virtual bool ForAdministrators => true;

    /// <summary>Whether a value can be shown in part, to tell it from others without giving it away.</summary>
    public virtual bool Maskable => false;

    /// <summary>A value shown in part.</summary>
    public virtual string Mask(string value) => throw new NotSupportedException($"{Name} is not shown in part.");

    /// <summary>What is wrong with the field's own settings (a choice without options), or null.</summary>
    public virtual Labels? Check(FieldDefinition field) => null;

    /// <summary>A value of a request's body; JSON null never comes here.</summary>
    public abstract Parsed FromJson(JsonElement json, FieldDefinition field);

    /// <summary>A cell of a file or a literal of a filter; empty text never comes here.</summary>
    public abstract Parsed FromText(string text, FieldDefinition field, TextHints hints);

    /// <summary>A literal of a filter. As a cell, unless text may be longer or less tidy than a stored value.</summary>
    public virtual Parsed Literal(string text, FieldDefinition field, TextHints hints) => FromText(text, field, hints);

    /// <summary>The value as the database driver takes it; JSON shapes become their text.</summary>
    public virtual object ToStorage(object value) => value;

    /// <summary>The value of what <see cref="ToStorage"/> made.</summary>
    public virtual object FromStorage(object stored) => stored;

    /// <summary>The JSON Schema of a value, null aside.</summary>
    public abstract OpenApiSchema Schema(FieldDefinition field);

    public abstract void ToJson(Utf8JsonWriter writer, object value, FieldDefinition field);

    /// <summary>The value as people read it in a file. A number stays one that every program understands.</summary>
    public virtual string ToText(object value, FieldDefinition field, TextStyle style) => Convert.ToString(value, CultureInfo.InvariantCulture)!;

    /// <summary>The folded key of a value.</summary>
    public virtual string Key(object value) => throw new NotSupportedException($"{Name} has no key.");

    /// <summary>The sort key of a value.</summary>
    public virtual string SortKey(object value) => throw new NotSupportedException($"{Name} has no sort key.");

    /// <summary>Whether two values are the same; an update with the same value changes nothing.</summary>
    public virtual bool Same(object? a, object? b) => Equals(a, b);
}

/// <summary>A value, or why there is none.</summary>
public readonly record struct Parsed(object? Value, Refusal? Refusal)
{
    public static implicit operator Parsed(Refusal refusal) => new(null, refusal);

    public static Parsed Of(object? value) => new(value, null);
}

/// <summary>How the cells of a column are to be read.</summary>
/// <param name="DateOrder">The order of day, month and year.</param>
/// <param name="DecimalMark">The decimal mark of numbers.</param>
/// <param name="TimeZone">The zone of times that name none.</param>
public sealed record TextHints(Imports.Files.DateOrder DateOrder, Platform.Text.DecimalMark DecimalMark, TimeZoneInfo TimeZone)
{
    public static readonly TextHints Plain = new(Imports.Files.DateOrder.Ymd, Platform.Text.DecimalMark.Unknown, TimeZoneInfo.Utc);
}
