using Rapport.Platform;
using Rapport.Platform.Access.HandOvers;
using Rapport.Platform.Definitions;
using Rapport.Platform.Fields;

namespace Rapport.Sales.Objects;

/// <summary>Someone who may want something and is not yet qualified. Converting makes an account, a contact and an opportunity of it.</summary>
internal static class LeadObject
{
    public const string Name = "lead";

    /// <summary>The status only a conversion gives.</summary>
    public const string Converted = "converted";

    private const string Disqualified = "disqualified";

    /// <summary>What somebody who leaves gives to others.</summary>
    public static Ongoing Ongoing { get; } = new(Name, $"not (status in ('{Converted}','{Disqualified}'))", ("跟进中的线索", "Open leads"));

    public static ObjectDefinition Define() =>
        new ObjectBuilder(Name, "leads", ("线索", "Lead"), ("线索", "Leads"))
            .SortedBy("name")
            .Shown(LeadLayout.Layout)
            .Text("name", ("姓名", "Name"), ("联系人的姓名；还不知道时填公司名称。", "The person's name; the company's while you do not know it."), required: true, searchable: true)
            .Owned()
            .Text("company", ("公司", "Company"), ("转为客户时作为客户名称。", "Becomes the account's name on conversion."), searchable: true)
            .Choice("status", ("状态", "Status"), Statuses, preset: "new", help: ("“已转化”只能通过“转为客户”得到。", "“Converted” comes from converting the lead only."))
            .Choice("source", ("线索来源", "Source"), Sources.Options, open: true, help: ("通过什么渠道得到这条线索。", "The channel that brought the lead."))
            .Text("title", ("职务", "Job title"), max: 150)
            .Field("mobile", FieldTypes.Phone, ("手机", "Mobile"), searchable: true)
            .Field("phone", FieldTypes.Phone, ("座机", "Phone"), ("办公电话，可以带分机号。", "The office number, with its extension."), searchable: true)
            .Field("email", FieldTypes.Email, ("邮箱", "E-mail"), searchable: true)
            .Text("wechat", ("微信", "WeChat"), ("微信号，不是昵称。", "The WeChat id, not the display name."), searchable: true, max: 100)
            .Field("website", FieldTypes.Web, ("网址", "Website"))
            .Text("country", ("国家/地区", "Country"), max: 100)
            .Text("province", ("省份", "Province or state"), max: 100)
            .Text("city", ("城市", "City"), max: 100)
            .Text("address", ("详细地址", "Address"), max: 500)
            .Choice("disqualifiedReason", ("无效原因", "Reason for disqualifying"), Reasons, open: true, help: ("标记为无效时说明原因，以便改进获客渠道。", "Why it leads nowhere, so that its channel can improve."))
            .Field("description", FieldTypes.LongText, ("需求与备注", "Description"), ("对方想要什么、预算与时间、谈到了哪一步。", "What they want, budget and timing, how far you have come."))
            .Add(new()
            {
                Name = "convertedAt",
                Type = FieldTypes.DateTime,
                Label = ("转化时间", "Converted"),
                ReadOnly = true,
            })
            .Add(Made("accountId", "account", ("转化的客户", "Converted to account")))
            .Add(Made("contactId", "contact", ("转化的联系人", "Converted to contact")))
            .Add(Made("opportunityId", OpportunityObject.Name, ("转化的商机", "Converted to opportunity")))
            .Sensitive("mobile", "phone", "email", "wechat", "address")
            .Build();

    private static Option[] Statuses =>
    [
        new("new", ("新线索", "New")) { Colour = "blue" },
        new("working", ("跟进中", "Working")) { Colour = "cyan" },
        new("qualified", ("已确认", "Qualified")) { Colour = "gold" },
        new(Converted, ("已转化", "Converted")) { Colour = "green" },
        new(Disqualified, ("无效", "Disqualified")) { Colour = "gray" },
    ];

    private static Option[] Reasons =>
    [
        new("no_need", ("没有需求", "No need")),
        new("no_budget", ("没有预算", "No budget")),
        new("no_response", ("联系不上", "No response")),
        new("wrong_contact", ("联系方式有误", "Wrong contact details")),
        new("bought_elsewhere", ("已选择其他供应商", "Bought elsewhere")),
        new("duplicate", ("重复线索", "Duplicate")),
    ];

    private static FieldDefinition Made(string name, string of, Labels label) => new()
    {
        Name = name,
        Type = FieldTypes.Reference,
        Reference = of,
        Label = label,
        ReadOnly = true,
        Filterable = true,
    };
}
