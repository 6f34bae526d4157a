using Rapport.Platform.Definitions;
using Rapport.Platform.Fields;

namespace Rapport.Sales.Objects;

/// <summary>What is sold.</summary>
internal static class ProductObject
{
    public const string Name = "product";

    public static ObjectDefinition Define() =>
        new ObjectBuilder(Name, "products", ("产品", "Product"), ("产品", "Products"))
            .WrittenByAdministrators()
            .SortedBy("name")
            .Shown(ProductLayout.Layout)
            .Text("name", ("产品名称", "Name"), required: true, searchable: true)
            .Text("code", ("产品编码", "Code"), ("货号或 SKU，与 ERP 一致。", "The article number or SKU, as in your ERP."), searchable: true, max: 100)
            .Text("family", ("产品系列", "Family"), ("同一系列的产品一起统计。", "Products of one family are counted together."), max: 150)
            .Field("listPrice", FieldTypes.Money, ("标准价", "List price"), ("每单位的公开报价，折扣前。", "Per unit, before any discount."), min: 0)
            .Text("unit", ("单位", "Unit"), ("件、套、年、人/月等。", "Piece, set, year, person-month …"), max: 50)
            .Field("active", FieldTypes.Boolean, ("在售", "Active"), ("停售的产品不再供选择，已有的商机不受影响。", "Inactive products are no longer offered; existing opportunities keep them."), preset: true)
            .Field("description", FieldTypes.LongText, ("说明", "Description"))
            .Build();
}
