using Rapport.Platform.Definitions;

namespace Rapport.Sales.Objects;

/// <summary>How screens show products.</summary>
internal static class ProductLayout
{
    public static Layout Layout { get; } = new()
    {
        Highlights = ["code", "family", "listPrice", "active"],
        Groups =
        [
            new("basics", ("基本信息", "Basics"), "name", "code", "family", "active"),
            new("price", ("价格", "Price"), "listPrice", "listPriceBase", "currency", "unit"),
            new("notes", ("说明", "Description"), "description"),
        ],
        Views =
        [
            new("active", ("在售", "Active"), "name", "code", "family", "listPrice", "unit", "updatedAt") { Filter = "active eq true" },
            new("inactive", ("已停售", "Inactive"), "name", "code", "family", "listPrice", "unit", "updatedAt") { Filter = "active ne true" },
            ShippedView.All("name", "code", "family", "listPrice", "unit", "active", "updatedAt"),
        ],
    };
}
