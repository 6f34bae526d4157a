using System.Text.Json;
using Rapport.Platform.Definitions;
using Rapport.Platform.Storage;

namespace Rapport.Platform.Queries;

/// <summary>One key of a group: a field, the period of a date, or the days from one date to another.</summary>
internal sealed class GroupKey
{
    /// <summary>Groups by the whole days from one date to another: <c>openedDate:daysTo(closedDate)</c>.</summary>
    private const string DaysTo = "daysTo(";

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
        var company = context.Workspace.Company;
        if (name.StartsWith(DaysTo, StringComparison.Ordinal) && name.EndsWith(')') && kind is StorageKind.Date or StorageKind.Timestamp)
        {
            var end = source.Resolve(name[DaysTo.Length..^1].Replace('/', '.'), "aggregate");
            return end.Field.Stored.Kind is StorageKind.Date or StorageKind.Timestamp
                ? new(text, path, dialect.DaysBetween(Day(resolved), Day(end)), Stored.Integer, resolved, null)
                : throw Errors.BadPeriod(text).Exception();
        }

        if (!Enum.TryParse<PeriodUnit>(name, ignoreCase: true, out var unit) || char.IsAsciiLetterUpper(name[0]) || !char.IsAsciiLetter(name[0]) || kind is not (StorageKind.Date or StorageKind.Timestamp))
        {
            throw Errors.BadPeriod(text).Exception();
        }

        return new(text, path, dialect.Period(Day(resolved), unit, company.FiscalYearStart), Stored.Text, resolved, null);

        string Day(QueryField date) => dialect.Day(date.Expression, date.Field.Stored, company.TimeZone.Id);
    }

    public void Write(Utf8JsonWriter writer, object? key)
    {
        writer.WritePropertyName(Name);
        switch (key)
        {
            case null: writer.WriteNullValue(); break;
            case string text when field is null: writer.WriteStringValue(text); break;
            case long days when field is null: writer.WriteNumberValue(days); break;
            default: field!.Type.ToJson(writer, field.Type.FromStorage(key), field); break;
        }
    }
}
