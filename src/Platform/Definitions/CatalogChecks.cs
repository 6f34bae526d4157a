using System.Text.RegularExpressions;

namespace Rapport.Platform.Definitions;

/// <summary>What must hold of all definitions together, checked at start with every error listed.</summary>
internal static partial class CatalogChecks
{
    /// <summary>Words of the API's contract that no object's path may take.</summary>
    private static readonly string[] Reserved =
        [
            "objects", "imports", "exports", "session", "sessions", "setup", "invitations", "me", "search", "tokens", "jobs", "views", "files", "company", "batch", "aggregate",
            "bulk", "merge", "absences", "hand-overs", "roles", "share-rules", "access", "audit", "insights",
        ];

    public static List<string> Errors(IReadOnlyList<ObjectDefinition> objects)
    {
        var errors = new List<string>();
        void Need(bool holds, string error)
        {
            if (!holds)
            {
                errors.Add(error);
            }
        }

        foreach (var twice in objects.GroupBy(o => o.Name).Concat(objects.GroupBy(o => o.Path)).Where(g => g.Count() > 1))
        {
            errors.Add($"{twice.Key}: two objects have this name or path");
        }

        foreach (var definition in objects)
        {
            Need(SnakeCase().IsMatch(definition.Name), $"{definition.Name}: a name is snake_case");
            Need(KebabCase().IsMatch(definition.Path), $"{definition.Name}: a path is kebab-case");
            Need(!Reserved.Contains(definition.Path), $"{definition.Name}: the path {definition.Path} is reserved");
            Need(definition.Find(definition.Shape.TitleField) is not null, $"{definition.Name}: no field {definition.Shape.TitleField} for the title");
            foreach (var part in definition.DefaultSort.Split(','))
            {
                Need(definition.Find(part.TrimStart('-')) is not null, $"{definition.Name}: no field {part} to sort by");
            }

            foreach (var date in definition.RateDates)
            {
                Need(definition.Find(date)?.Type == Fields.FieldTypes.Date, $"{definition.Name}: {date} is not a date");
            }

            foreach (var past in definition.PastFields)
            {
                Need(definition.Find(past) is not null, $"{definition.Name}: no field {past} to tell records of the past");
            }

            if (definition.StandIn is { } standIn)
            {
                Need(definition.Find(standIn.Field) is not null && definition.Find(standIn.By) is not null, $"{definition.Name}: {standIn.By} cannot stand in for {standIn.Field}");
            }

            foreach (var moment in definition.Moments)
            {
                Need(definition.Find(moment.At)?.Type == Fields.FieldTypes.DateTime, $"{definition.Name}: {moment.At} is not a date and time");
                Need(moment.KindField is null || definition.Find(moment.KindField)?.Type == Fields.FieldTypes.Choice, $"{definition.Name}: {moment.KindField} is not a choice");
                Need(SnakeCase().IsMatch(moment.Kind), $"{definition.Name}: the kind {moment.Kind} is snake_case");
            }

            errors.AddRange(LayoutChecks.Errors(definition));
            foreach (var field in definition.Fields)
            {
                var at = $"{definition.Name}.{field.Path}";
                Need(CamelCase().IsMatch(field.Name), $"{at}: a name is camelCase");
                Need(field.Label.Zh.Length > 0 && field.Label.En.Length > 0, $"{at}: a label in both languages");
                Need(field.Reference is null == (field.Type != Fields.FieldTypes.Reference), $"{at}: references, and only they, name their object");
                Need(field.Reference is null || objects.Any(o => o.Name == field.Reference), $"{at}: no object {field.Reference}");
                Need(field.Type.Check(field) is null, $"{at}: {field.Type.Check(field)?.En}");
                Need(field.Default is null || field.Type.Check(field) is not null || field.Open || field.Options.Count == 0 || field.OptionOf(field.Default) is not null, $"{at}: the default is not an option");
            }
        }

        return errors;
    }

    [GeneratedRegex("^[a-z][a-z0-9]*(_[a-z0-9]+)*$")]
    private static partial Regex SnakeCase();

    [GeneratedRegex("^[a-z][a-z0-9]*(-[a-z0-9]+)*$")]
    private static partial Regex KebabCase();

    [GeneratedRegex("^[a-z][A-Za-z0-9]*$")]
    private static partial Regex CamelCase();
}
