using Rapport.Platform.Definitions;

namespace Rapport.Platform.Web.OpenApi;

/// <summary>Texts of the description. It is one document for all its readers, so both languages stand in it.</summary>
internal static class Text
{
    public static string Both(Labels labels) => labels.En == labels.Zh ? labels.En : $"{labels.En} · {labels.Zh}";

    /// <summary>A field's label, help and options.</summary>
    public static string Of(FieldDefinition field)
    {
        var lines = new List<string> { Both(field.Label) };
        if (field.Help is { } help)
        {
            lines.Add(Both(help));
        }

        if (field.OptionsFrom is not null)
        {
            lines.Add(Both(($"取值来自对象 {field.OptionsFrom} 的记录。", $"One of the values of the records of {field.OptionsFrom}.")));
        }
        else if (field.Options.Count > 0)
        {
            lines.Add(string.Join('\n', field.Options.Select(o => $"- `{o.Value}`: {Both(o.Label)}")));
        }

        return string.Join("\n\n", lines);
    }
}
