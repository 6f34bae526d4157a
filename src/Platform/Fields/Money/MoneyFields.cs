using Rapport.Platform.Definitions;

namespace Rapport.Platform.Fields.Money;

/// <summary>What comes along with money: the record's one currency, and each amount in the company's.</summary>
internal static class MoneyFields
{
    /// <summary>The fields with each amount's <c>…Base</c> beside it and, where there is money and none yet, the currency.</summary>
    /// <param name="fields">The fields of a definition, or the administrators' fields of one.</param>
    /// <param name="hasCurrency">Whether the record has a currency already.</param>
    public static IEnumerable<FieldDefinition> Complete(IReadOnlyCollection<FieldDefinition> fields, bool hasCurrency = false)
    {
        var completed = new List<FieldDefinition>();
        foreach (var field in fields)
        {
            if (field.Type is not MoneyType)
            {
                completed.Add(field);
                continue;
            }

            if (!hasCurrency)
            {
                completed.Add(Currency(field.Custom));
                hasCurrency = true;
            }

            completed.Add(field);
            completed.Add(Base(field));
        }

        return completed;
    }

    /// <summary>The <c>…Base</c> beside an amount.</summary>
    public static string BasePath(FieldDefinition money) => money.Path + "Base";

    private static FieldDefinition Currency(bool custom) => new()
    {
        Name = "currency",
        Type = FieldTypes.Currency,
        Label = ("货币", "Currency"),
        Help = ("金额的货币；默认是公司的本位币。", "The currency of the amounts; the company's own unless said otherwise."),
        MaxLength = 3,
        Custom = custom,
    };

    private static FieldDefinition Base(FieldDefinition money) => new()
    {
        Name = money.Name + "Base",
        Type = FieldTypes.MoneyBase,
        Label = (money.Label.Zh + "（本位币）", money.Label.En + " (company currency)"),
        Help = ("按对应日期的汇率折算；没有汇率时为空。", "Converted at the rate of its date; empty where there is no rate."),
        ReadOnly = true,
        Custom = money.Custom,
    };
}
