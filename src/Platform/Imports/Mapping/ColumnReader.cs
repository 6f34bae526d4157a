using System.Globalization;
using System.Text.Json;
using Rapport.Platform.Access;
using Rapport.Platform.Access.Rights;
using Rapport.Platform.Definitions;
using Rapport.Platform.Fields;
using Rapport.Platform.Imports.Files;
using Rapport.Platform.Problems;
using Rapport.Platform.Records;

namespace Rapport.Platform.Imports.Mapping;

/// <summary>Reads what a mapping says about one column: the field alone, or the field with what is to be done on the way.</summary>
internal sealed class ColumnReader(Catalog catalog, ObjectDefinition definition, Viewer viewer, ImportMode mode, TimeZoneInfo zone, ColumnNames names, List<Refusal> errors)
{
    private static readonly string[] Members = ["field", "scale", "values", "lookup", "missing", "order", "join"];

    private const int MostJoined = 10;

    public static bool IsDated(FieldDefinition field) => field.Type == FieldTypes.Date || field.Type == FieldTypes.DateTime;

    public PlannedColumn? Read(string at, ColumnProfile column, JsonElement said)
    {
        if (said.ValueKind == JsonValueKind.String)
        {
            return Field(at, said.GetString()!) is { } simple ? Complete(at, Of(column, simple), default) : null;
        }

        if (said.ValueKind != JsonValueKind.Object)
        {
            errors.Add(Errors.Shape(at, ("字段名，或带有 field 的对象", "the name of a field, or an object with field")));
            return null;
        }

        foreach (var unknown in said.EnumerateObject().Where(m => !Members.Contains(m.Name)))
        {
            errors.Add(Errors.UnknownMember(at, unknown.Name));
        }

        if (!said.TryGetProperty("field", out var name) || name.ValueKind != JsonValueKind.String)
        {
            errors.Add(Errors.Shape(at + ".field", ("字段名", "the name of a field")));
            return null;
        }

        return Field(at + ".field", name.GetString()!) is { } field ? Complete(at, Of(column, field), said) : null;
    }

    private FieldDefinition? Field(string at, string path)
    {
        var field = viewer.Find(definition, path);
        if (field is null)
        {
            errors.Add(Errors.UnknownField(at, path));
        }
        else if (field.ReadOnly)
        {
            errors.Add(Errors.ReadOnly(at, field));
            return null;
        }
        else if (!Permits.MaySet(viewer, definition, field, creating: mode == ImportMode.Create))
        {
            errors.Add(Records.Errors.FieldNotAllowed(field) with { Field = at });
            return null;
        }

        return field;
    }

    private PlannedColumn Of(ColumnProfile column, FieldDefinition field) =>
        new(column.Index, column.Name, field, new(column.DateOrder ?? DateOrder.Ymd, column.DecimalMark, zone)) { IsAmbiguous = IsDated(field) && column.DateAmbiguous };

    private PlannedColumn Complete(string at, PlannedColumn column, JsonElement said)
    {
        column = column with { Lookup = Lookup(at, column.Field, Member(said, "lookup")) };
        if (Member(said, "scale") is { } scale)
        {
            column = column with { Scale = Scale(at + ".scale", column.Field, scale) };
        }

        if (Member(said, "values") is { } values)
        {
            column = column with { Values = Values(at + ".values", values) };
        }

        if (Member(said, "missing") is { } missing)
        {
            column = column with { Missing = OnMissing(at + ".missing", column.Field, missing) };
        }

        if (Member(said, "join") is { } join)
        {
            column = column with { Join = Join(at + ".join", column, join), GivenFirst = BeginsWithGivenName(join) };
        }

        return Member(said, "order") is { } order ? WithOrder(at + ".order", column, order) : column;
    }

    private static JsonElement? Member(JsonElement said, string name) =>
        said.ValueKind == JsonValueKind.Object && said.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    private Lookup? Lookup(string at, FieldDefinition field, JsonElement? said)
    {
        if (field.Reference is null)
        {
            if (said is not null)
            {
                errors.Add(Errors.NoLookup(at + ".lookup", field));
            }

            return null;
        }

        var target = catalog[field.Reference];
        if (said is null)
        {
            return target.Title.Type.HasKey ? new(target, target.Title, OrId: true) : null;
        }

        var name = said.Value.ValueKind == JsonValueKind.String ? said.Value.GetString()! : said.Value.GetRawText();
        if (viewer.Find(target, name) is { } by && by.Type.HasKey && viewer.Access(target, by) != FieldAccess.Masked)
        {
            return new(target, by, OrId: false);
        }

        errors.Add(Errors.LookupField(at + ".lookup", name, target));
        return null;
    }

    /// <summary>The places of the columns whose texts make the value together, in their order.</summary>
    private List<int> Join(string at, PlannedColumn column, JsonElement said)
    {
        if (column.Lookup is not null || column.Values is not null || column.Scale is not null)
        {
            errors.Add(Errors.NoJoin(at, column.Field));
            return [];
        }

        if (said.ValueKind != JsonValueKind.Array || said.GetArrayLength() is < 1 or > MostJoined || said.EnumerateArray().Any(n => n.ValueKind != JsonValueKind.String))
        {
            errors.Add(Errors.Shape(at, ("列名的列表", "a list of column names")));
            return [];
        }

        var joined = new List<int>();
        foreach (var name in said.EnumerateArray().Select(n => n.GetString()!))
        {
            if (names.Find(name) is { } found)
            {
                joined.Add(found.Index);
            }
            else
            {
                errors.Add(Errors.UnknownColumn(at, name));
            }
        }

        return joined;
    }

    private static bool BeginsWithGivenName(JsonElement join) =>
        join.ValueKind == JsonValueKind.Array && join.EnumerateArray().FirstOrDefault() is { ValueKind: JsonValueKind.String } first
        && Synonyms.Folded(first.GetString()!) is "firstname" or "givenname";

    private decimal? Scale(string at, FieldDefinition field, JsonElement said)
    {
        if (!field.Type.Summable)
        {
            errors.Add(Errors.NoScale(at, field));
        }
        else if (said.ValueKind == JsonValueKind.Number && said.TryGetDecimal(out var scale) && scale != 0)
        {
            return scale;
        }
        else
        {
            errors.Add(Errors.Shape(at, ("不为零的数字", "a number other than zero")));
        }

        return null;
    }

    private ValueMap? Values(string at, JsonElement said)
    {
        if (said.ValueKind != JsonValueKind.Object)
        {
            errors.Add(Errors.NotAnObject(at));
            return null;
        }

        var pairs = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var member in said.EnumerateObject())
        {
            if (member.Value.ValueKind is JsonValueKind.Object or JsonValueKind.Array)
            {
                errors.Add(Errors.Shape($"{at}.{member.Name}", ("文本、数字、true、false 或 null", "a text, a number, true, false or null")));
            }

            pairs[member.Name.Trim()] = member.Value.ValueKind switch
            {
                JsonValueKind.Null => null,
                JsonValueKind.String => member.Value.GetString()!.Trim() is { Length: > 0 } text ? text : null,
                _ => member.Value.GetRawText(),
            };
        }

        return new(pairs);
    }

    private Missing OnMissing(string at, FieldDefinition field, JsonElement said)
    {
        if (field.Reference is null && field.Options.Count == 0 && !field.Open && field.OptionsFrom is null)
        {
            errors.Add(Errors.NoMissing(at, field));
            return Missing.Error;
        }

        switch (said.ValueKind == JsonValueKind.String ? said.GetString() : null)
        {
            case "error": return Missing.Error;
            case "skip": return Missing.Skip;
            case "empty": return Missing.Empty;
            case "create" when field.Reference is not null || field.Open: return Missing.Create;
            case "create":
                errors.Add(Errors.NoCreate(at, field));
                return Missing.Error;
            default:
                errors.Add(Errors.Shape(at, ("以下之一：create、skip、error、empty", "create, skip, error or empty")));
                return Missing.Error;
        }
    }

    private PlannedColumn WithOrder(string at, PlannedColumn column, JsonElement said)
    {
        if (!IsDated(column.Field))
        {
            errors.Add(Errors.NoOrder(at, column.Field));
        }
        else if (said.ValueKind == JsonValueKind.String && said.GetString() is "ymd" or "mdy" or "dmy" or "ydm")
        {
            var order = Enum.Parse<DateOrder>(CultureInfo.InvariantCulture.TextInfo.ToTitleCase(said.GetString()!));
            return column with { IsAmbiguous = false, Hints = column.Hints with { DateOrder = order } };
        }
        else
        {
            errors.Add(Errors.Shape(at, ("以下之一：ymd、mdy、dmy、ydm", "ymd, mdy, dmy or ydm")));
        }

        return column;
    }
}
