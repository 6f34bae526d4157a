using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Rapport.Platform.Access.Passkeys;

namespace Rapport.Platform.Access.Factors;

/// <summary>Second factors and passkeys.</summary>
internal static class FactorsModule
{
    public static void Add(IServiceCollection services)
    {
        KeyRing.Add(services);
        services.AddSingleton<AuthenticatorApps>();
        services.AddSingleton<RecoveryCodes>();
        services.AddSingleton<FactorDesk>();
        services.AddSingleton<OwnPassword>();
        services.AddSingleton<PasskeyTable>();
        services.AddSingleton<CeremonyCookie>();
        services.AddSingleton<PasskeyCeremony>();
    }

    public static void Map(IEndpointRouteBuilder api)
    {
        FactorEndpoints.Map(api);
        PasskeyEndpoints.Map(api);
        PasskeySignIn.Map(api);
    }
}
