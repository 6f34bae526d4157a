using Rapport.Platform.Definitions;
using Rapport.Platform.Fields;

namespace Rapport.Customers.Objects;

/// <summary>A person we deal with, usually at an account.</summary>
internal static class ContactObject
{
    public const string Name = "contact";

    public static ObjectDefinition Define() =>
        new ObjectBuilder(Name, "contacts", ("联系人", "Contact"), ("联系人", "Contacts"))
            .SortedBy("name")
            .Shown(ContactLayout.Layout)
            .Text("name", ("姓名", "Name"), ("全名，例如 张伟、Anna Schmidt。", "The full name, such as Anna Schmidt."), required: true, searchable: true)
            .Owned()
            .Reference("accountId", AccountObject.Name, ("客户", "Account"), ("他或她所在的公司；个人联系人可以不填。", "The company the person works for; empty for a private person."))
            .Text("title", ("职务", "Job title"), ("名片上的职务，例如 采购总监。", "As on the business card, such as Purchasing Director."), max: 150)
            .Text("department", ("部门", "Department"), max: 150)
            .Field("mobile", FieldTypes.Phone, ("手机", "Mobile"), searchable: true)
            .Field("phone", FieldTypes.Phone, ("座机", "Phone"), ("办公电话，可以带分机号。", "The office number, with its extension."), searchable: true)
            .Field("email", FieldTypes.Email, ("邮箱", "E-mail"), searchable: true)
            .Text("wechat", ("微信", "WeChat"), ("微信号，不是昵称。", "The WeChat id, not the display name."), searchable: true, max: 100)
            .Field("isDecisionMaker", FieldTypes.Boolean, ("决策人", "Decision maker"), ("能最终拍板购买的人。", "Has the last word on buying."), preset: false)
            .Reference("reportsToId", Name, ("直属上级", "Reports to"), ("他或她在客户那边向谁汇报。", "Whom the person reports to at the customer's."))
            .Add(new()
            {
                Name = "birthday",
                Type = FieldTypes.Date,
                Label = ("生日", "Birthday"),
                Help = ("用于生日关怀；不知道年份就先不填。", "For birthday wishes; leave it empty while you do not know the year."),
            })
            .Field("address", FieldTypes.Address, ("通讯地址", "Postal address"), ("寄送资料与礼品的地址。", "Where documents and presents are sent."))
            .Choice("source", ("来源", "Source"), Sources.Options, open: true, help: ("最初是怎么认识的。", "How you first met."))
            .Field("notes", FieldTypes.LongText, ("备注", "Notes"), ("沟通偏好、关注点、个人情况等。", "How the person likes to be approached, concerns, personal circumstances."))
            .Sensitive("mobile", "phone", "email", "wechat", "birthday", "address")
            .Build();
}
