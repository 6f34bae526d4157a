using Rapport.Platform.Definitions;

namespace Rapport.Sales.Objects;

/// <summary>Where a lead or an opportunity came from. The values are those of an account's source, so that a conversion can carry them over.</summary>
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
