using System.Text.Json;
using Rapport.Platform.Definitions;
using Rapport.Platform.Storage;

namespace Rapport.Platform.Queries;

/// <summary>One key of a group: a field, or the period of a date.</summary>
internal sealed class GroupKey
{
    private readonly FieldDefinition? field;

    private GroupKey(string text, string path, string expression, Stored stored, QueryField asked, FieldDefinition? field)
    {
        Asked = asked;
        Text = text;
        Path = path;
        Name = path;
        Expression = expression;
        Stored = stored;
        this.field = field;
    }

    /// <summary>The field it groups by, whole or by its periods.</summary>
    public QueryField Asked { get; }

    /// <summary>As it was asked for: <c>closedDate:month</c>.</summary>
    public string Text { get; }

    public string Path { get; }

    /// <summary>The member of the answer.</summary>
    public string Name { get; set; }

    public string Expression { get; }

    public Stored Stored { get; }

    public static GroupKey Of(string text, QuerySource source, QueryContext context, Dialect dialect)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var path = (colon < 0 ? text : text[..colon]).Replace('/', '.');
        var resolved = source.Resolve(path, "aggregate");
        if (!resolved.Field.Type.Groupable)
        {
            throw Errors.NotGroupable(path).Exception();
        }

        if (colon < 0)
        {
            return new(text, path, resolved.Expression, resolved.Field.Stored, resolved, resolved.Field);
        }

        var name = text[(colon + 1)..];
        var kind = resolved.Field.Stored.Kind;
        if (!Enum.TryParse<PeriodUnit>(name, ignoreCase: true, out var unit) || char.IsAsciiLetterUpper(name[0]) || !char.IsAsciiLetter(name[0]) || kind is not (StorageKind.Date or StorageKind.Timestamp))
        {
            throw Errors.BadPeriod(text).Exception();
        }

        var company = context.Workspace.Company;
        var day = dialect.Day(resolved.Expression, resolved.Field.Stored, company.TimeZone.Id);
        return new(text, path, dialect.Period(day, unit, company.FiscalYearStart), Stored.Text, resolved, null);
    }

    public void Write(Utf8JsonWriter writer, object? key)
    {
        writer.WritePropertyName(Name);
        switch (key)
        {
            case null: writer.WriteNullValue(); break;
            case string text when field is null: writer.WriteStringValue(text); break;
            default: field!.Type.ToJson(writer, field.Type.FromStorage(key), field); break;
        }
    }
}
