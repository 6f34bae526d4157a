using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Rapport.Platform;
using Rapport.Platform.Access;
using Rapport.Platform.Imports.Presets;
using Rapport.Platform.Records;
using Rapport.Sales.CompleteTask;
using Rapport.Sales.ConvertLead;
using Rapport.Sales.LogActivity;
using Rapport.Sales.MoveStage;
using Rapport.Sales.NameOpportunity;
using Rapport.Sales.Objects;
using Rapport.Sales.Pipelines;
using Rapport.Sales.Transfer;

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
        .AddSingleton(TaskObject.Define())
        .AddForeignFiles(typeof(SalesModule).Assembly)
        .AddSingleton(LeadObject.Ongoing)
        .AddSingleton(OpportunityObject.Ongoing)
        .AddSingleton(TaskObject.Ongoing)
        .AddSingleton<RecordRule, StageRule>()
        .AddSingleton<RecordRule, OpportunityStageRule>()
        .AddSingleton<RecordRule, OpportunityNameRule>()
        .AddSingleton<RecordRule, LeadRule>()
        .AddSingleton<RecordRule, ActivityRule>()
        .AddSingleton<RecordRule, TaskRule>();

    public static IEndpointRouteBuilder MapSales(this IEndpointRouteBuilder api)
    {
        MoveStageEndpoint.Map(api);
        ConvertLeadEndpoint.Map(api);
        CompleteTaskEndpoint.Map(api);
        TransferEndpoints.Map(api);
        return api;
    }

    /// <summary>Gives a workspace without a pipeline the one that Rapport ships. To be called once the workspace is open.</summary>
    public static Task EnsureDefaultPipelineAsync(RecordWriter writer, Workspace workspace, CancellationToken cancel) =>
        writer.RunAsync(new(People.System(workspace.Company), "start", workspace.Now), session => DefaultPipeline.EnsureAsync(session, cancel), cancel);
}
