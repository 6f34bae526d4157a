using Rapport.Platform.Definitions;

namespace Rapport.Sales.Objects;

/// <summary>How screens show leads.</summary>
internal static class LeadLayout
{
    public static Layout Layout { get; } = new()
    {
        Highlights = ["status", "company", "source", "ownerId"],
        Groups =
        [
            new("basics", ("基本信息", "Basics"), "name", "company", "title", "status", "disqualifiedReason", "source", "ownerId"),
            new("contact", ("联系方式", "Contact details"), "mobile", "phone", "email", "wechat", "website", "country", "province", "city", "address"),
            new("notes", ("需求与备注", "Needs and notes"), "description"),
            new("conversion", ("转化结果", "Conversion"), "convertedAt", "accountId", "contactId", "opportunityId"),
        ],
        Board = new("status"),
        Views =
        [
            new("mine", ("我的线索", "My open leads"), "name", "company", "status", "source", "mobile", "city", "createdAt")
            {
                Filter = $"ownerId eq me() and {Open}",
                Sort = "-createdAt",
                For = Audience.Owners,
            },
            new("team", ("团队的", "My team's"), "name", "company", "status", "source", "ownerId", "createdAt")
            {
                Filter = $"ownerId in myTeam() and {Open}",
                Sort = "-createdAt",
                For = Audience.Leaders,
            },
            new("new", ("新线索", "New"), "name", "company", "title", "source", "mobile", "ownerId", "createdAt") { Filter = "status eq 'new'", Sort = "-createdAt" },
            new("working", ("跟进中", "Being worked"), "name", "company", "status", "source", "mobile", "ownerId", "updatedAt") { Filter = "status in ('working','qualified')", Sort = "updatedAt" },
            new("board", ("线索看板", "Board"), "name", "company", "source", "ownerId") { Filter = Open, Sort = "-createdAt", OnBoard = true },
            ShippedView.All("name", "company", "status", "source", "mobile", "city", "ownerId", "createdAt"),
        ],
    };

    /// <summary>Neither converted nor disqualified.</summary>
    private static string Open => LeadObject.Ongoing.Filter;
}
