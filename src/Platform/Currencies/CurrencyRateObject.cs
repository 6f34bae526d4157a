using Rapport.Platform.Definitions;
using Rapport.Platform.Fields;

namespace Rapport.Platform.Currencies;

/// <summary>An exchange rate from a day on, typed in or imported.</summary>
internal static class CurrencyRateObject
{
    public const string Name = "currency_rate";
    public const int Scale = 10;

    public static ObjectDefinition Define() =>
        new ObjectBuilder(Name, "currency-rates", ("汇率", "Currency rate"), ("汇率", "Currency rates"))
            .WrittenByAdministrators()
            .SortedBy("-date")
            .Shown(CurrencyRateLayout.Layout)
            .Titled("currency")
            .Add(new()
            {
                Name = "currency",
                Type = FieldTypes.Currency,
                Label = ("货币", "Currency"),
                Required = true,
                MaxLength = 3,
            })
            .Field("date", FieldTypes.Date, ("起始日期", "From"), ("从这一天起使用，直到下一个汇率。", "Holds from this day until the next rate."), required: true)
            .Add(new()
            {
                Name = "rate",
                Type = FieldTypes.Decimal,
                Label = ("汇率", "Rate"),
                Help = ("1 单位该货币折合多少本位币，例如 1 USD = 7.12 CNY 填 7.12。", "How much of the company's currency one unit is worth: 7.12 for 1 USD = 7.12 CNY."),
                Required = true,
                Scale = Scale,
                Min = 0.0000000001m,
                Max = 99_999_999m,
            })
            .Build();
}
