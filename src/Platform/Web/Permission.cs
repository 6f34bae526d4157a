using Microsoft.AspNetCore.Builder;

namespace Rapport.Platform.Web;

/// <summary>Who may call an endpoint. Every endpoint states one; a request for an endpoint that states none is refused.</summary>
public enum Permission
{
    /// <summary>Anybody, signed in or not.</summary>
    Public,

    /// <summary>Every signed-in user; what the role may do with the object at hand is decided where the records are.</summary>
    SignedIn,

    Administrator,
}

/// <summary>The statement of an endpoint's permission.</summary>
public sealed record Needed(Permission Permission);

public static class PermissionExtensions
{
    /// <summary>States who may call the endpoint.</summary>
    public static TBuilder Needs<TBuilder>(this TBuilder builder, Permission permission)
        where TBuilder : IEndpointConventionBuilder => builder.WithMetadata(new Needed(permission));
}
