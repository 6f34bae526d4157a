using Rapport.Platform.Definitions;

namespace Rapport.Sales.Objects;

/// <summary>How screens show activities.</summary>
internal static class ActivityLayout
{
    public static Layout Layout { get; } = new()
    {
        Highlights = ["kind", "occurredAt", "accountId", "ownerId"],
        Groups =
        [
            new("basics", ("基本信息", "Basics"), "kind", "subject", "occurredAt", "durationMinutes", "body", "ownerId"),
            new("related", ("关联", "Related to"), "accountId", "contactId", "opportunityId", "leadId"),
        ],
        Views =
        [
            new("mine", ("我的跟进", "Mine"), "occurredAt", "kind", "subject", "accountId", "contactId", "opportunityId") { Filter = "ownerId eq me()", Sort = "-occurredAt", For = Audience.Owners },
            new("team", ("团队的", "My team's"), "occurredAt", "kind", "subject", "accountId", "opportunityId", "ownerId") { Filter = "ownerId in myTeam()", Sort = "-occurredAt", For = Audience.Leaders },
            new("week", ("本周", "This week"), "occurredAt", "kind", "subject", "accountId", "opportunityId", "ownerId") { Filter = "occurredAt in period('this-week')", Sort = "-occurredAt" },
            new("visits", ("拜访与会议", "Visits and meetings"), "occurredAt", "kind", "subject", "accountId", "contactId", "durationMinutes", "ownerId") { Filter = "kind in ('visit','meeting')", Sort = "-occurredAt" },
            ShippedView.All("occurredAt", "kind", "subject", "accountId", "contactId", "opportunityId", "ownerId"),
        ],
    };
}
