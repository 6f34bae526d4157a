using Rapport.Platform.Definitions;

namespace Rapport.Platform.Access.Rights;

/// <summary>An administrator's wish for a role. In a PATCH, what is not named stays as it is; an object that is named is replaced whole.</summary>
internal sealed record RoleRequest
{
    public string? Name { get; init; }

    public LabelRequest? Label { get; init; }

    /// <summary>The role whose rights a new one begins with.</summary>
    public string? BasedOn { get; init; }

    public Dictionary<string, RightsRequest?>? Objects { get; init; }
}

/// <summary>The rights on one object; what is not named is not allowed.</summary>
internal sealed record RightsRequest
{
    public string? Read { get; init; }
    public bool? Create { get; init; }
    public string? Change { get; init; }
    public string? Delete { get; init; }
    public string? Transfer { get; init; }
    public string? Export { get; init; }
    public bool? Import { get; init; }

    /// <summary>By the field's path: <c>readOnly</c>, <c>masked</c> or <c>hidden</c>.</summary>
    public Dictionary<string, string?>? Fields { get; init; }
}
