using Rapport.Platform.Definitions;

namespace Rapport.Customers.Objects;

/// <summary>How screens show contacts.</summary>
internal static class ContactLayout
{
    public static Layout Layout { get; } = new()
    {
        Highlights = ["accountId", "title", "isDecisionMaker", "mobile"],
        Groups =
        [
            new("basics", ("基本信息", "Basics"), "name", "accountId", "title", "department", "isDecisionMaker", "reportsToId", "source", "ownerId"),
            new("contact", ("联系方式", "Contact details"), "mobile", "phone", "email", "wechat", "address"),
            new("personal", ("个人情况", "Personal"), "birthday", "notes"),
        ],
        Views =
        [
            new("mine", ("我负责的", "Mine"), "name", "accountId", "title", "isDecisionMaker", "mobile", "email", "updatedAt") { Filter = "ownerId eq me()", For = Audience.Owners },
            new("team", ("团队的", "My team's"), "name", "accountId", "title", "isDecisionMaker", "mobile", "ownerId", "updatedAt") { Filter = "ownerId in myTeam()", For = Audience.Leaders },
            new("decision_makers", ("决策人", "Decision makers"), "name", "accountId", "title", "mobile", "email", "ownerId") { Filter = "isDecisionMaker eq true" },
            new("recent", ("最近新增", "Recently added"), "name", "accountId", "title", "mobile", "source", "ownerId", "createdAt") { Filter = "createdAt ge daysAgo(30)", Sort = "-createdAt" },
            ShippedView.All("name", "accountId", "title", "isDecisionMaker", "mobile", "email", "ownerId"),
        ],
    };
}
