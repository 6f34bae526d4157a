using Microsoft.AspNetCore.Routing;
using Rapport.Insights.Home;
using Rapport.Insights.Overview;

namespace Rapport.Insights;

/// <summary>Figures of what the company does. It reads through the read path alone, by the names of objects and fields.</summary>
public static class InsightsModule
{
    public static IEndpointRouteBuilder MapInsights(this IEndpointRouteBuilder api)
    {
        OverviewEndpoint.Map(api);
        HomeEndpoint.Map(api);
        return api;
    }
}
