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

/// <summary>The statement that an endpoint changes nothing although its method is not GET: a question too long for an address.</summary>
public sealed record Reading;

public static class PermissionExtensions
{
    /// <summary>States that the endpoint changes nothing, so that a token for reading may call it.</summary>
    public static TBuilder OnlyReads<TBuilder>(this TBuilder builder)
        where TBuilder : IEndpointConventionBuilder => builder.WithMetadata(new Reading());

    /// <summary>States who may call the endpoint.</summary>
    public static TBuilder Needs<TBuilder>(this TBuilder builder, Permission permission)
        where TBuilder : IEndpointConventionBuilder => builder.WithMetadata(new Needed(permission));
}
