using Microsoft.Extensions.DependencyInjection;

namespace Rapport.Platform.Access.SignIn;

/// <summary>How people come in.</summary>
internal static class SignInModule
{
    public static IServiceCollection AddSignIn(this IServiceCollection services)
    {
        services.AddSingleton<SignInLog>();
        services.AddSingleton<Sessions>();
        services.AddSingleton<Devices>();
        services.AddSingleton<Passwords>();
        services.AddSingleton<SecondFactor>();
        services.AddSingleton<SignInFailures>();
        services.AddSingleton<SignInDesk>();
        return services;
    }
}
