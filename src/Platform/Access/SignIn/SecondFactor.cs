namespace Rapport.Platform.Access.SignIn;

/// <summary>What a user has to prove beside the password. It is asked for once the password holds, except in a remembered browser.</summary>
internal class SecondFactor
{
    /// <summary>Whether the user has a second factor.</summary>
    public virtual Task<bool> IsOnAsync(Guid userId, CancellationToken cancel) => Task.FromResult(false);

    /// <summary>Whether a code proves it; a code that holds is used up.</summary>
    public virtual Task<bool> HoldsAsync(Guid userId, string code, CancellationToken cancel) => Task.FromResult(false);
}
