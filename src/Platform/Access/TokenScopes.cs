namespace Rapport.Platform.Access;

/// <summary>What a token may be used for, within what its user may do. Each includes reading.</summary>
[Flags]
public enum TokenScopes
{
    None = 0,
    Read = 1,

    /// <summary>Whatever changes something.</summary>
    Write = 2,

    /// <summary>Being an administrator, where the user is one.</summary>
    Administer = 4,

    All = Read | Write | Administer,
}

/// <summary>The scopes as they stand in the API and in the database.</summary>
public static class TokenScopeNames
{
    /// <summary>In the order in which they are answered.</summary>
    public static readonly IReadOnlyList<string> All = ["read", "write", "administer"];

    /// <summary>The names of scopes.</summary>
    public static IReadOnlyList<string> Of(TokenScopes scopes) => [.. All.Where(n => scopes.HasFlag(One(n)))];

    /// <summary>The scopes with these names, and reading; null when one is no scope, or there is none.</summary>
    public static TokenScopes? Parse(IReadOnlyList<string> names) =>
        names.Count > 0 && names.All(All.Contains) ? names.Aggregate(TokenScopes.Read, (scopes, name) => scopes | One(name)) : null;

    private static TokenScopes One(string name) => name switch
    {
        "read" => TokenScopes.Read,
        "write" => TokenScopes.Write,
        _ => TokenScopes.Administer,
    };
}
