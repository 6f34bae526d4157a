using System.Text.RegularExpressions;
using Rapport.Platform.Fields;
using Rapport.Platform.Problems;

namespace Rapport.Platform.Definitions;

/// <summary>Turns a wish for a field into the field, or says what speaks against it. Pure.</summary>
internal static partial class FieldDecision
{
    private const int MaxFields = 300;
    private const int MaxOptions = 500;
    private const int MaxText = 1_000;

    /// <summary>The new field.</summary>
    public static (StoredField? Field, List<Refusal> Errors) Create(FieldRequest request, ObjectDefinition definition, Catalog catalog)
    {
        var errors = new List<Refusal>();
        var type = request.Type is null ? null : FieldTypes.Find(request.Type);
        if (request.Name is null || !CamelCase().IsMatch(request.Name))
        {
            errors.Add(FieldErrors.Name());
        }
        else if (Names(request.Name, type, definition).FirstOrDefault(n => definition.Find("custom." + n) is not null) is { } taken)
        {
            errors.Add(FieldErrors.Exists(taken));
        }

        if (type is not { ForAdministrators: true })
        {
            errors.Add(FieldErrors.Type());
        }

        if (definition.Fields.Count(f => f.Custom) >= MaxFields)
        {
            errors.Add(FieldErrors.TooMany(MaxFields));
        }

        if (type == FieldTypes.Reference)
        {
            if (request.Reference is null || catalog.Find(request.Reference) is null)
            {
                errors.Add(FieldErrors.Reference());
            }
            else if (request.Name?.EndsWith("Id", StringComparison.Ordinal) == false)
            {
                errors.Add(FieldErrors.ReferenceName());
            }
        }

        if (errors.Count > 0)
        {
            return (null, errors);
        }

        var label = Label(request.Label, new(request.Name!, request.Name!));
        return Merge(new() { Name = request.Name!, Type = request.Type!, LabelZh = label.Zh, LabelEn = label.En, Reference = type == FieldTypes.Reference ? catalog.Find(request.Reference!)!.Name : null }, request);
    }

    /// <summary>The names a field takes: an amount brings its base amount and, where the record has none yet, its currency.</summary>
    private static IEnumerable<string> Names(string name, FieldType? type, ObjectDefinition definition) =>
        type != FieldTypes.Money ? [name]
        : definition.Find("currency") is not null || definition.MoneyFields.Count > 0 ? [name, name + "Base"]
        : [name, name + "Base", "currency"];

    /// <summary>The changed field. Its name, type and reference stay: values of one kind cannot become another by renaming it.</summary>
    public static (StoredField? Field, List<Refusal> Errors) Change(StoredField field, FieldRequest request) =>
        (request.Name is not null && request.Name != field.Name) || (request.Type is not null && request.Type != field.Type) || (request.Reference is not null && request.Reference != field.Reference)
            ? (null, [FieldErrors.Fixed()])
            : Merge(field, request);

    private static (StoredField? Field, List<Refusal> Errors) Merge(StoredField field, FieldRequest request)
    {
        var label = Label(request.Label, new(field.LabelZh, field.LabelEn));
        var help = request.Help is null ? (Labels?)null : Label(request.Help, default);
        var changed = field with
        {
            LabelZh = label.Zh,
            LabelEn = label.En,
            HelpZh = help is null ? field.HelpZh : help.Value.Zh,
            HelpEn = help is null ? field.HelpEn : help.Value.En,
            Required = request.Required ?? field.Required,
            Unique = request.Unique ?? field.Unique,
            Searchable = request.Searchable ?? field.Searchable,
            Filterable = request.Filterable ?? field.Filterable,
            Open = request.Open ?? field.Open,
            MaxLength = request.MaxLength ?? field.MaxLength,
            Min = request.Min ?? field.Min,
            Max = request.Max ?? field.Max,
            Options = request.Options is null ? field.Options : [.. request.Options.Select(Option)],
        };
        var errors = Untidy(changed).ToList();
        if (changed.MaxLength is < 0 or > 1_000)
        {
            errors.Add(Platform.Fields.Errors.OutOfRange("1", "1000") with { Field = "maxLength" });
        }

        if (changed.Options.Count > MaxOptions || changed.Options.Any(o => o.Value.Length is 0 or > 100))
        {
            errors.Add(FieldErrors.Options(MaxOptions));
        }
        else if (changed.ToField() is var definition && definition.Type.Check(definition) is { } wrong)
        {
            errors.Add(new(422, "field.options", wrong, "options"));
        }

        if (changed.ToField() is { Filterable: true } indexed && !indexed.Type.Indexable(indexed))
        {
            errors.Add(FieldErrors.NotIndexable());
        }

        return errors.Count > 0 ? (null, errors) : (changed, errors);
    }

    /// <summary>What people will read must be text that both databases keep.</summary>
    private static IEnumerable<Refusal> Untidy(StoredField field) =>
        new (string Member, string? Text)[] { ("label", field.LabelZh), ("label", field.LabelEn), ("help", field.HelpZh), ("help", field.HelpEn) }
            .Concat(field.Options.SelectMany(o => new[] { o.Value, o.LabelZh, o.LabelEn, o.Colour }.Select(text => ("options", text))))
            .Select(t => (t.Item1, PlainText.From(t.Item2 ?? "", MaxText, lines: t.Item1 == "help").Refusal))
            .Where(t => t.Refusal is not null)
            .DistinctBy(t => t.Item1)
            .Select(t => t.Refusal! with { Field = t.Item1 });

    private static Labels Label(LabelRequest? request, Labels otherwise)
    {
        var zh = string.IsNullOrWhiteSpace(request?.Zh) ? null : request.Zh.Trim();
        var en = string.IsNullOrWhiteSpace(request?.En) ? null : request.En.Trim();
        return new(zh ?? en ?? otherwise.Zh, en ?? zh ?? otherwise.En);
    }

    /// <summary>An option of the body, which may be null; without a value it is refused with the others.</summary>
    private static StoredOption Option(OptionRequest? request)
    {
        var value = request?.Value?.Trim() ?? "";
        var label = Label(request?.Label, new(value, value));
        return new(value, label.Zh, label.En, request?.Colour, request?.Retired ?? false);
    }

    [GeneratedRegex(@"^[a-z][A-Za-z0-9]{0,59}\z")]
    private static partial Regex CamelCase();
}
