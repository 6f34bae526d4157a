using Rapport.Platform.Definitions;

namespace Rapport.Platform.Currencies;

/// <summary>How screens show exchange rates.</summary>
internal static class CurrencyRateLayout
{
    public static Layout Layout { get; } = new()
    {
        Highlights = ["currency", "date", "rate"],
        Groups = [new("basics", ("基本信息", "Basics"), "currency", "date", "rate")],
        Views =
        [
            ShippedView.All("currency", "date", "rate", "updatedBy", "updatedAt"),
            new("year", ("今年", "This year"), "currency", "date", "rate", "updatedBy") { Filter = "date in period('this-year')", Sort = "currency,-date" },
        ],
    };
}
