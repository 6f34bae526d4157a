using Microsoft.AspNetCore.Http;

namespace Rapport.Platform.Web.Limits;

/// <summary>What the guard asks before it lets a request in: whether its sender comes too often.</summary>
internal sealed class RequestLimits(RateLimits limits, Workspace workspace)
{
    private readonly Limiter addresses = new(limits.SignInPerAddress);
    private readonly Limiter tokens = new(limits.PerToken);

    /// <summary>Counts a request for an endpoint that is <see cref="Limited"/>.</summary>
    /// <exception cref="Problems.RefusedException">429.</exception>
    public void Address(HttpContext http, Endpoint endpoint)
    {
        if (endpoint.Metadata.GetMetadata<Limited>() is not null)
        {
            addresses.Take(ClientAddress.Of(http.Connection.RemoteIpAddress), workspace.Now);
        }
    }

    /// <summary>Counts a request of somebody who is signed in.</summary>
    /// <param name="credential">What tells this token or session from others, hashed.</param>
    /// <exception cref="Problems.RefusedException">429.</exception>
    public void Token(string credential) => tokens.Take(credential, workspace.Now);
}
