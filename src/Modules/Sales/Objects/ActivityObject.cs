using Rapport.Platform.Definitions;
using Rapport.Platform.Fields;

namespace Rapport.Sales.Objects;

/// <summary>Something that happened with a customer: a call, a visit, a meeting, a mail, a message, a note.</summary>
internal static class ActivityObject
{
    public const string Name = "activity";

    public static ObjectDefinition Define() =>
        new ObjectBuilder(Name, "activities", ("跟进", "Activity"), ("跟进", "Activities"))
            .SortedBy("-createdAt")
            .Shown(ActivityLayout.Layout)
            .Titled("subject")
            .OnTimelines(at: "occurredAt", kind: "kind")
            .Choice("kind", ("方式", "Kind"), Kinds, required: true)
            .Text("subject", ("主题", "Subject"), ("一句话说明，例如 与采购部确认报价。", "One line, such as: went through the quote with purchasing."), searchable: true)
            .Owned()
            .Field("body", FieldTypes.LongText, ("内容", "Details"), ("谈了什么、对方的态度、约定了什么。", "What was said, how they took it, what was agreed."))
            .Field("occurredAt", FieldTypes.DateTime, ("发生时间", "When"), ("不填为现在。", "Now unless said otherwise."))
            .Field("durationMinutes", FieldTypes.Integer, ("时长（分钟）", "Duration (minutes)"), min: 0, max: 100_000)
            .Reference("accountId", "account", ("客户", "Account"))
            .Reference("contactId", "contact", ("联系人", "Contact"))
            .Reference("opportunityId", OpportunityObject.Name, ("商机", "Opportunity"))
            .Reference("leadId", LeadObject.Name, ("线索", "Lead"))
            .Build();

    private static Option[] Kinds =>
    [
        new("call", ("电话", "Call")),
        new("visit", ("拜访", "Visit")),
        new("meeting", ("会议", "Meeting")),
        new("email", ("邮件", "E-mail")),
        new("message", ("消息", "Message")),
        new("note", ("备注", "Note")),
    ];
}
