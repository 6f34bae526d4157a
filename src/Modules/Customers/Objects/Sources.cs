using Rapport.Platform.Definitions;

namespace Rapport.Customers.Objects;

/// <summary>Where a customer or a contact came from. Leads bring the same values along when they are converted.</summary>
internal static class Sources
{
    public static Option[] Options =>
    [
        new("website", ("官网", "Website")),
        new("referral", ("客户介绍", "Referral")),
        new("partner", ("合作伙伴", "Partner")),
        new("event", ("展会与活动", "Event")),
        new("advertising", ("广告投放", "Advertising")),
        new("social_media", ("社交媒体", "Social media")),
        new("phone", ("来电咨询", "Incoming call")),
        new("outbound", ("主动开发", "Outbound")),
        new("other", ("其他", "Other")),
    ];
}
