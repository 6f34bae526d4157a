using Rapport.Platform.Fields;
using Rapport.Platform.Storage;

namespace Rapport.Platform.Queries;

/// <summary>One measure of an aggregate, with the columns that compute it and where they begin.</summary>
internal sealed record Measure(string Text, string Function, QueryField? Field, int FirstColumn)
{
    /// <summary>The currency of an amount, to know whether a sum would mix several.</summary>
    public string? Currency { get; init; }

    /// <summary>What puts groups in its order inside the database, for counts and sums; close to it, where a sum has more digits than a float.</summary>
    public string? Rank => Function switch
    {
        "count" => "count(*)",
        "sum" => $"sum({Field!.Expression} * 1.0)",
        _ => null,
    };

    /// <summary>Reads <c>sum(amount)</c> and adds its columns.</summary>
    public static Measure Of(string text, QuerySource source, Dialect dialect, List<string> columns)
    {
        var first = columns.Count;
        if (text == "count")
        {
            columns.Add("count(*)");
            return new(text, text, null, first);
        }

        var open = text.IndexOf('(', StringComparison.Ordinal);
        if (open < 0 || !text.EndsWith(')'))
        {
            throw Errors.BadMeasure(text).Exception();
        }

        var function = text[..open];
        var field = source.Resolve(text[(open + 1)..^1].Trim().Replace('/', '.'), "aggregate");
        var stored = field.Field.Stored;
        string? currency = null;
        switch (function)
        {
            case "sum" or "avg" when field.Field.Type.Summable:
                columns.AddRange(dialect.Sum(field.Expression, stored));
                columns.Add($"count({field.Expression})");
                if (field.Field.Type == FieldTypes.Money)
                {
                    currency = CurrencyOf(field, dialect);
                    columns.Add($"min({currency})");
                    columns.Add($"max({currency})");
                }
                else if (field.Field.Type == FieldTypes.MoneyBase)
                {
                    var amount = source.Resolve(text[(open + 1)..^1].Trim().Replace('/', '.')[..^4], "aggregate");
                    columns.Add($"count({amount.Expression})");
                }

                break;
            case "min" or "max" when stored.Kind is StorageKind.Text or StorageKind.Integer or StorageKind.Decimal or StorageKind.Date or StorageKind.Timestamp && field.Field.Type.Sortable:
                columns.Add($"{function}({field.Expression})");
                break;
            case "countDistinct" when stored.Kind != StorageKind.Json:
                columns.Add($"count(DISTINCT {field.Expression})");
                break;
            default:
                throw Errors.BadMeasure(text).Exception();
        }

        return new(text, function, field, first) { Currency = currency };
    }

    /// <summary>The value of the measure, read from its columns.</summary>
    public object? Read(System.Data.Common.DbDataReader reader, int offset, Dialect dialect)
    {
        var at = offset + FirstColumn;
        switch (Function)
        {
            case "count" or "countDistinct":
                return reader.GetInt64(at);
            case "min" or "max":
                return dialect.Read(reader, at, Field!.Field.Stored);
        }

        var stored = Field!.Field.Stored;
        var counted = at + dialect.Sum("x", stored).Count;
        var sum = dialect.ReadSum(reader, at, stored);
        var count = reader.GetInt64(counted);
        object? value = Function == "sum" || sum is null ? sum : decimal.Round(sum.Value / count, stored.Scale + 2);
        return Field.Field.Type == FieldTypes.Money
            ? new Amount(value, (string?)dialect.Read(reader, counted + 1, Stored.Text) != (string?)dialect.Read(reader, counted + 2, Stored.Text))
            : Field.Field.Type == FieldTypes.MoneyBase ? new BaseAmount(value, reader.GetInt64(counted + 1) - count) : value;
    }

    private static string CurrencyOf(QueryField field, Dialect dialect)
    {
        var definition = Currencies.BaseAmounts.CurrencyField(field.Source.Definition);
        var currency = definition.Custom ? dialect.InCustom(field.Source.Alias, definition.Column, Stored.Text) : $"{field.Source.Alias}.{definition.Column}";
        return $"CASE WHEN {field.Expression} IS NOT NULL THEN {currency} END";
    }
}

/// <summary>A sum of money; <paramref name="Mixed"/> when it would add several currencies.</summary>
internal sealed record Amount(object? Value, bool Mixed);

/// <summary>A sum in the company's currency, and how many amounts without a rate it leaves out.</summary>
internal sealed record BaseAmount(object? Value, long NoRate);
