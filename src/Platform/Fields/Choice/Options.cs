using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Rapport.Platform.Definitions;
using Rapport.Platform.Text;

namespace Rapport.Platform.Fields.Choice;

/// <summary>How a text finds its option, for single and multiple choices.</summary>
internal static class Options
{
    /// <summary>The option's value for what someone wrote: its value, else its label in either language, width and case aside.</summary>
    public static Parsed Resolve(string text, FieldDefinition field)
    {
        if (field.OptionOf(text) is { } exact)
        {
            return Parsed.Of(exact.Value);
        }

        var folded = TextKeys.Fold(text);
        var option = field.Options.FirstOrDefault(o =>
            TextKeys.Fold(o.Value) == folded || TextKeys.Fold(o.Label.Zh) == folded || TextKeys.Fold(o.Label.En) == folded);
        if (option is not null)
        {
            return Parsed.Of(option.Value);
        }

        // Options that are records (stages) are checked by the rule that knows them.
        return field.Open || field.OptionsFrom is not null
            ? Parsed.Of(text)
            : Errors.UnknownOption(text, field.Options.Where(o => !o.Retired).Select(o => o.Value));
    }

    /// <summary>The values as an enumeration; none where people add to them, or where they are records.</summary>
    public static OpenApiSchema Schema(FieldDefinition field, int maxLength) => field.Open || field.OptionsFrom is not null
        ? new() { Type = JsonSchemaType.String, MaxLength = maxLength }
        : new() { Type = JsonSchemaType.String, Enum = [.. field.Options.Select(o => (JsonNode)o.Value)] };

    public static Labels? Check(FieldDefinition field)
    {
        if (field.OptionsFrom is null && !field.Open && field.Options.Count == 0)
        {
            return ("选择字段至少需要一个选项。", "A choice needs at least one option.");
        }

        return field.Options.GroupBy(o => o.Value, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } twice
            ? ($"选项“{twice.Key}”出现了两次。", $"The option “{twice.Key}” is there twice.")
            : null;
    }
}
