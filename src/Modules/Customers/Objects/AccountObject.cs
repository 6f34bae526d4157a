using Rapport.Platform.Definitions;
using Rapport.Platform.Fields;

namespace Rapport.Customers.Objects;

/// <summary>A customer: an organisation or a household we sell to; it may belong to a parent.</summary>
internal static class AccountObject
{
    public const string Name = "account";

    public static ObjectDefinition Define() =>
        new ObjectBuilder(Name, "accounts", ("客户", "Account"), ("客户", "Accounts"))
            .SortedBy("name")
            .Shown(AccountLayout.Layout)
            .Text("name", ("客户名称", "Name"), ("公司请填工商登记的全称，个人或家庭填姓名。", "A company's full registered name; for a person or a household, their name."), required: true, searchable: true)
            .Owned()
            .WithTeam(
                new("accountManager", ("客户经理", "Account manager")),
                new("presales", ("售前顾问", "Presales consultant")),
                new("delivery", ("交付经理", "Delivery manager")),
                new("service", ("客户服务", "Customer service")),
                new("sponsor", ("高层对接", "Executive sponsor")))
            .Choice("industry", ("行业", "Industry"), Industries.Options, open: true, help: ("客户的主营行业；没有合适的可以直接输入新的。", "Its main line of business; type a new one where none fits."))
            .Choice("tier", ("客户级别", "Tier"), Tiers, help: ("决定投入多少时间与资源：战略、重点、成长、一般。", "How much time and resources it deserves: strategic, key, growth or general."))
            .Choice("source", ("客户来源", "Source"), Sources.Options, open: true, help: ("最初是通过什么渠道认识的。", "The channel that first brought you together."))
            .Field("phone", FieldTypes.Phone, ("电话", "Phone"), ("总机或公司电话；个人号码请记在联系人里。", "The company's number; a person's belongs to the contact."), searchable: true)
            .Field("website", FieldTypes.Web, ("网址", "Website"), searchable: true)
            .Text("registrationNumber", ("统一社会信用代码", "Registration number"), ("营业执照上的 18 位代码；境外公司填当地的注册号或税号。", "The number in its country's company register, or its tax number."), searchable: true, max: 50)
            .Text("country", ("国家/地区", "Country"), max: 100)
            .Text("province", ("省份", "Province or state"), max: 100)
            .Text("city", ("城市", "City"), max: 100)
            .Text("address", ("详细地址", "Address"), ("区县、街道与门牌号。", "Street and number, with the district where there is one."), max: 500)
            .Field("employees", FieldTypes.Integer, ("员工人数", "Employees"), ("大约多少人，不必精确。", "Roughly how many people work there."), min: 0, max: 10_000_000)
            .Field("annualRevenue", FieldTypes.Money, ("年营业额", "Annual revenue"), ("最近一个财年的营业额，填完整金额，不以万为单位。", "Revenue of the last fiscal year as a full amount, not in thousands or millions."), min: 0)
            .Field("foundedYear", FieldTypes.Integer, ("成立年份", "Founded in"), ("四位年份，例如 1998。", "The year in four digits, such as 1998."), min: 1000, max: 2200)
            .Reference("parentId", Name, ("上级客户", "Parent account"), ("所属的集团或母公司。", "The group or company it belongs to."))
            .Field("description", FieldTypes.LongText, ("备注", "Description"), ("业务、痛点、决策流程、偏好与顾虑：接手的同事需要知道的一切。", "Business, pains, how it decides, what it likes and fears: whatever a colleague taking over should know."))
            .Build();

    private static Option[] Tiers =>
    [
        new("strategic", ("战略客户", "Strategic")) { Colour = "purple" },
        new("key", ("重点客户", "Key")) { Colour = "gold" },
        new("growth", ("成长客户", "Growth")) { Colour = "green" },
        new("general", ("一般客户", "General")) { Colour = "gray" },
    ];
}
