using Microsoft.AspNetCore.Identity;

namespace Rapport.Platform.Access.Passkeys;

/// <summary>Whose passkeys they are, as ASP.NET Core's passkeys want a user.</summary>
/// <param name="Id">The user's id; devices keep it beside the passkey.</param>
internal sealed record PasskeyHolder(string Id)
{
    public PasskeyHolder(Guid userId)
        : this(userId.ToString("D"))
    {
    }
}

/// <summary>
/// What ASP.NET Core's passkeys ask of their store, answered from what was loaded before. They see no database: it would be asked in the
/// midst of the cryptography, and its failures would be taken for a bad passkey. Whatever else an Identity store does is not asked for.
/// </summary>
internal sealed class LoadedPasskeys(Guid userId, IReadOnlyList<Passkey> passkeys) : IUserPasskeyStore<PasskeyHolder>
{
    private readonly PasskeyHolder holder = new(userId);

    public Task<string> GetUserIdAsync(PasskeyHolder user, CancellationToken cancellationToken) => Task.FromResult(user.Id);

    public Task<PasskeyHolder?> FindByIdAsync(string userId, CancellationToken cancellationToken) =>
        Task.FromResult(userId == holder.Id ? holder : null);

    public Task<PasskeyHolder?> FindByPasskeyIdAsync(byte[] credentialId, CancellationToken cancellationToken) =>
        Task.FromResult(Find(credentialId) is null ? null : holder);

    public Task<UserPasskeyInfo?> FindPasskeyAsync(PasskeyHolder user, byte[] credentialId, CancellationToken cancellationToken) =>
        Task.FromResult(Find(credentialId));

    public Task<IList<UserPasskeyInfo>> GetPasskeysAsync(PasskeyHolder user, CancellationToken cancellationToken) =>
        Task.FromResult<IList<UserPasskeyInfo>>([.. passkeys.Select(p => p.ToInfo())]);

    public Task AddOrUpdatePasskeyAsync(PasskeyHolder user, UserPasskeyInfo passkey, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task RemovePasskeyAsync(PasskeyHolder user, byte[] credentialId, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<string?> GetUserNameAsync(PasskeyHolder user, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task SetUserNameAsync(PasskeyHolder user, string? userName, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<string?> GetNormalizedUserNameAsync(PasskeyHolder user, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task SetNormalizedUserNameAsync(PasskeyHolder user, string? normalizedName, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<PasskeyHolder?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IdentityResult> CreateAsync(PasskeyHolder user, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IdentityResult> UpdateAsync(PasskeyHolder user, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IdentityResult> DeleteAsync(PasskeyHolder user, CancellationToken cancellationToken) => throw new NotSupportedException();

    public void Dispose()
    {
    }

    private UserPasskeyInfo? Find(byte[] credentialId) =>
        passkeys.Select(p => p.ToInfo()).FirstOrDefault(p => p.CredentialId.AsSpan().SequenceEqual(credentialId));
}
