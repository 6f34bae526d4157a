using Rapport.Platform.Definitions;

namespace Rapport.Customers.Objects;

/// <summary>How screens show accounts.</summary>
internal static class AccountLayout
{
    public static Layout Layout { get; } = new()
    {
        Highlights = ["tier", "industry", "phone", "ownerId"],
        Groups =
        [
            new("basics", ("基本信息", "Basics"), "name", "tier", "industry", "parentId", "source", "ownerId"),
            new("contact", ("联系方式", "Contact details"), "phone", "website", "country", "province", "city", "address"),
            new("company", ("企业概况", "About the company"), "registrationNumber", "employees", "annualRevenue", "annualRevenueBase", "currency", "foundedYear"),
            new("notes", ("备注", "Notes"), "description"),
        ],
        Views =
        [
            new("mine", ("我负责的", "Mine"), "name", "tier", "industry", "province", "city", "phone", "updatedAt") { Filter = "ownerId eq me()", For = Audience.Owners },
            new("team", ("团队的", "My team's"), "name", "tier", "industry", "city", "phone", "ownerId", "updatedAt") { Filter = "ownerId in myTeam()", For = Audience.Leaders },
            new("key", ("战略与重点", "Strategic and key"), "name", "tier", "industry", "city", "annualRevenue", "ownerId", "updatedAt") { Filter = "tier in ('strategic','key')" },
            new("recent", ("最近新增", "Recently added"), "name", "industry", "city", "phone", "source", "ownerId", "createdAt") { Filter = "createdAt ge daysAgo(30)", Sort = "-createdAt" },
            ShippedView.All("name", "tier", "industry", "province", "city", "phone", "ownerId", "updatedAt"),
        ],
    };
}
