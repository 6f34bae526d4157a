using Microsoft.Extensions.DependencyInjection;
using Rapport.Sales.Objects;

namespace Rapport.Sales;

/// <summary>From lead to order: leads, products, pipelines, opportunities, what happened and what is to be done.</summary>
public static class SalesModule
{
    public static IServiceCollection AddSales(this IServiceCollection services) => services
        .AddSingleton(LeadObject.Define())
        .AddSingleton(ProductObject.Define())
        .AddSingleton(PipelineObject.Define())
        .AddSingleton(StageObject.Define())
        .AddSingleton(OpportunityObject.Define())
        .AddSingleton(ActivityObject.Define())
        .AddSingleton(TaskObject.Define());
}
