using Rapport.Platform.Definitions;
using Rapport.Platform.Fields;

namespace Rapport.Platform.Tests.Access.Rights;

/// <summary>Three small objects: firms with owners, goods without, users whom administrators keep.</summary>
internal static class Shop
{
    public static readonly Catalog Catalog = new(
    [
        new ObjectBuilder("user", "users", ("用户", "User"), ("用户", "Users"))
            .WrittenByAdministrators()
            .SortedBy("name")
            .Text("name", ("姓名", "Name"), required: true)
            .Field("phone", FieldTypes.Phone, ("电话", "Phone"))
            .Build(),
        new ObjectBuilder("good", "goods", ("商品", "Good"), ("商品", "Goods")).Text("name", ("名称", "Name"), required: true).Build(),
        new ObjectBuilder("firm", "firms", ("公司", "Firm"), ("公司", "Firms"))
            .SortedBy("name,-employees")
            .OnTimelines(at: "seenAt", kind: "kind")
            .Owned()
            .Text("name", ("公司名称", "Name"), required: true)
            .Text("city", ("城市", "City"))
            .Choice("kind", ("类型", "Kind"), [new("a", ("甲", "A"))])
            .Field("phone", FieldTypes.Phone, ("电话", "Phone"))
            .Field("employees", FieldTypes.Integer, ("员工人数", "Employees"))
            .Field("founded", FieldTypes.Date, ("成立日期", "Founded"))
            .Field("seenAt", FieldTypes.DateTime, ("时间", "Seen"))
            .Field("amount", FieldTypes.Money, ("金额", "Amount"))
            .Reference("parentId", "firm", ("母公司", "Parent"))
            .Add(new() { Name = "score", Type = FieldTypes.Integer, Label = ("评分", "Score"), Custom = true })
            .Build(),
    ]);

    public static ObjectDefinition Firm => Catalog["firm"];

    public static ObjectDefinition Good => Catalog["good"];

    public static ObjectDefinition User => Catalog["user"];
}
