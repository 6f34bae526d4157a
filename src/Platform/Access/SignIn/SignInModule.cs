using Microsoft.Extensions.DependencyInjection;
using Rapport.Platform.Records;

namespace Rapport.Platform.Access.SignIn;

/// <summary>How people come in.</summary>
internal static class SignInModule
{
    public static IServiceCollection AddSignIn(this IServiceCollection services)
    {
        services.AddSingleton<Sessions>();
        services.AddSingleton<Devices>();
        services.AddSingleton<Passwords>();
        services.AddSingleton<SecondFactor>();
        services.AddSingleton<SignInFailures>();
        services.AddSingleton<SignInDesk>();
        services.AddSingleton<PasswordChange>();
        services.AddSingleton<Invitations>();
        services.AddSingleton<InvitationDesk>();
        services.AddSingleton<FirstRun>();
        services.AddSingleton<SetUpDesk>();
        services.AddSingleton<RecordRule, LeavingRule>();
        return services;
    }
}
