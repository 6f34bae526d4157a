using Microsoft.AspNetCore.Builder;

namespace Rapport.Platform.Web.Limits;

/// <summary>The statement that an endpoint answers one network address only so often.</summary>
public sealed record Limited;

public static class LimitedExtensions
{
    /// <summary>States that the endpoint answers one network address only so often (<see cref="RateLimits.SignInPerAddress"/>).</summary>
    public static TBuilder Limited<TBuilder>(this TBuilder builder)
        where TBuilder : IEndpointConventionBuilder => builder.WithMetadata(new Limited());
}
