using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Rapport.Platform.Access;
using Rapport.Platform.Access.Absences;
using Rapport.Platform.Access.Administrators;
using Rapport.Platform.Access.Audit;
using Rapport.Platform.Access.Factors;
using Rapport.Platform.Access.HandOvers;
using Rapport.Platform.Access.OwnSettings;
using Rapport.Platform.Access.Preview;
using Rapport.Platform.Access.Rights;
using Rapport.Platform.Access.Sharing;
using Rapport.Platform.Access.Sharing.Rules;
using Rapport.Platform.Access.SignIn;
using Rapport.Platform.Companies;
using Rapport.Platform.Currencies;
using Rapport.Platform.Definitions;
using Rapport.Platform.Exports;
using Rapport.Platform.Jobs;
using Rapport.Platform.Records;
using Rapport.Platform.Records.Runs;
using Rapport.Platform.Storage;
using Rapport.Platform.Views;
using Rapport.Platform.Web;
using Rapport.Platform.Web.Limits;
using Rapport.Platform.Web.OpenApi;

namespace Rapport.Platform;

/// <summary>The records engine and what every module stands on.</summary>
public static class PlatformModule
{
    /// <summary>Adds the engine. The caller adds a <see cref="Database"/>, a <see cref="TimeProvider"/>, <see cref="SignInSettings"/>, <see cref="RateLimits"/> and, with its modules, the definitions of their objects.</summary>
    public static IServiceCollection AddPlatform(this IServiceCollection services)
    {
        services.AddSingleton(UserObject.Define());
        services.AddSingleton(TeamObject.Define());
        services.AddSingleton(CurrencyRateObject.Define());
        services.AddSingleton<RecordRule>(new TreeRule(TeamObject.Name, "parentId"));
        services.AddSingleton<RecordRule>(new TreeRule(UserObject.Name, "managerId"));
        services.AddSingleton<RecordRule, LastAdministratorRule>();
        services.AddSingleton<RecordRule, UserAudit>();
        services.AddSingleton<RecordRule, TeamAudit>();
        services.AddSingleton<RecordRule, CurrencyRateRule>();
        services.AddSingleton<JobKind, RecomputeBaseAmounts>();
        services.AddSingleton<JobKind, IndexField>();
        services.AddSingleton<Outage>();
        services.AddHostedService<AuditSealer>();
        services.AddJobs();
        services.AddSingleton(provider => new Workspace(provider.GetRequiredService<Database>(), new(provider.GetServices<ObjectDefinition>()), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<WorkspaceOpener>();
        services.AddSingleton<ChangeSignal>();
        services.AddSingleton<AuditLog>();
        services.AddSingleton<AuditSealing>();
        services.AddSingleton<AuditVerification>();
        services.AddSingleton<DefinitionStore>();
        services.AddHostedService<DefinitionWatch>();
        services.AddSingleton<FieldStore>();
        services.AddSingleton<RecordOptions>();
        services.AddSingleton<Rates>();
        services.AddSingleton<RecordWriter>();
        services.AddSingleton<JobKind, UndoJob>();
        services.AddSingleton<RunPurge>();
        services.AddSingleton<RoleStore>();
        services.AddSingleton<Principals>();
        services.AddSingleton<ShareDesk>();
        services.AddSingleton<ShareRules>();
        services.AddSingleton<OrganisationReader>();
        services.AddSingleton<AccessPreview>();
        services.AddSingleton<JobKind, ApplyShareRule>();
        services.AddSingleton<RecordRule>(new OwnersChanged(UserObject.Name));
        services.AddSingleton<RecordRule>(new OwnersChanged(TeamObject.Name));
        services.AddSingleton<Viewers>();
        services.AddSingleton<Tokens>();
        services.AddSingleton<People>();
        services.AddSingleton<RequestLimits>();
        services.AddSignIn();
        FactorsModule.Add(services);
        services.AddSingleton<AbsenceBook>();
        services.AddSingleton<Holdings>();
        services.AddSingleton<Deactivation>();
        services.AddSingleton<JobKind, HandOverJob>();
        services.AddSingleton<ViewStore>();
        services.AddSingleton<CompanyDesk>();
        services.AddSingleton<JobList>();
        services.AddSingleton<ExportDesk>();
        services.AddSingleton<ApiDescription>();
        return services;
    }

    /// <summary>Puts the security headers on every answer; call it before all else that answers.</summary>
    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) => app.UseMiddleware<SecurityHeaders>();

    /// <summary>Puts the guard before all endpoints; call it right after routing.</summary>
    public static IApplicationBuilder UseGuard(this IApplicationBuilder app) => app.UseMiddleware<Guard>();

    /// <summary>Makes sure that every route that is mapped states who may call it.</summary>
    /// <exception cref="InvalidOperationException">One does not.</exception>
    public static void CheckRoutes(this IEndpointRouteBuilder app)
    {
        // A source compiles its endpoints each time it is asked for them, and the server will ask again. A composite keeps them.
        var all = new CompositeEndpointDataSource([.. app.DataSources]);
        app.DataSources.Clear();
        app.DataSources.Add(all);
        RouteChecks.Check(all.Endpoints);
    }

    /// <summary>Maps the description of the API, at <c>/openapi/v1.json</c>.</summary>
    public static void MapDescription(this IEndpointRouteBuilder app) => DescriptionEndpoint.Map(app);

    /// <summary>The description of the API as it is shipped, as JSON, of what is mapped so far. Opens no database.</summary>
    public static Task<byte[]> DescribeAsync(this IEndpointRouteBuilder app, CancellationToken cancel) =>
        new ApiDescription(app.ServiceProvider.GetRequiredService<Workspace>(), new CompositeEndpointDataSource(app.DataSources)).ShippedAsync(cancel);

    /// <summary>Maps the engine's endpoints below <c>/api/v1</c>.</summary>
    public static void MapPlatform(this IEndpointRouteBuilder api)
    {
        MetaEndpoints.Map(api);
        FieldEndpoints.Map(api);
        TokenEndpoints.Map(api);
        SessionEndpoints.Map(api);
        FactorsModule.Map(api);
        PasswordEndpoint.Map(api);
        InvitationEndpoints.Map(api);
        SetUpEndpoints.Map(api);
        OwnSettingsEndpoint.Map(api);
        AbsenceEndpoints.Map(api);
        DeactivationEndpoints.Map(api);
        RoleEndpoints.Map(api);
        ShareRuleEndpoints.Map(api);
        PreviewEndpoint.Map(api);
        ViewEndpoints.Map(api);
        CompanyEndpoints.Map(api);
        JobEndpoints.Map(api);
        ExportEndpoints.Map(api);
        RecordEndpoints.Map(api);
        ShareEndpoints.Map(api);
        AccessEndpoint.Map(api);
        BatchEndpoint.Map(api);
        AuditEndpoints.Map(api);
    }
}
