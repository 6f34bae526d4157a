using Microsoft.Extensions.DependencyInjection;

namespace Rapport.Platform.Jobs;

/// <summary>Jobs in the composition of a server.</summary>
public static class JobsSetup
{
    /// <summary>The queue and its runner. Kinds are registered by whoever brings them; the runner starts with the host, so the workspace must be open by then.</summary>
    public static IServiceCollection AddJobs(this IServiceCollection services) => services
        .AddSingleton<JobSignal>()
        .AddSingleton<JobLeases>()
        .AddSingleton<AbandonedJobs>()
        .AddSingleton(provider => new JobQueue(provider.GetRequiredService<JobSignal>()))
        .AddSingleton<JobDesk>()
        .AddHostedService<JobRunner>();
}
