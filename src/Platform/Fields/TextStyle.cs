using Rapport.Platform.Definitions;

namespace Rapport.Platform.Fields;

/// <summary>How values are written for somebody to read. Labels are looked up once for each value, as a file has a million of them.</summary>
/// <param name="language">The language of labels.</param>
/// <param name="timeZone">The zone of times.</param>
/// <param name="stored">The options that are records, by the name of their object.</param>
public sealed class TextStyle(Language language, TimeZoneInfo timeZone, ILookup<string, Option> stored)
{
    private readonly Dictionary<FieldDefinition, Dictionary<string, string>> labels = new(ReferenceEqualityComparer.Instance);

    public Language Language { get; } = language;

    public TimeZoneInfo TimeZone { get; } = timeZone;

    /// <summary>What people read for a choice's value; the value itself where no option has it.</summary>
    public string Label(FieldDefinition field, string value)
    {
        if (!labels.TryGetValue(field, out var known))
        {
            labels[field] = known = new(StringComparer.Ordinal);
        }

        if (!known.TryGetValue(value, out var label))
        {
            var option = field.OptionsFrom is { } from ? stored[from].FirstOrDefault(o => o.Value == value) : field.OptionOf(value);
            known[value] = label = option?.Label.In(Language) ?? value;
        }

        return label;
    }
}
