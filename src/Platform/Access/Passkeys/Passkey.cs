using System.Buffers.Text;
using Microsoft.AspNetCore.Identity;

namespace Rapport.Platform.Access.Passkeys;

/// <summary>A key pair of which the user's device keeps the private half; what is kept here opens nothing.</summary>
/// <param name="CredentialId">What the device calls it, in base64url.</param>
/// <param name="PublicKey">Its public half (COSE), in base64url.</param>
/// <param name="Name">What the user calls it.</param>
/// <param name="SignCount">How often the device says it has signed; 0 where it does not count.</param>
/// <param name="Transports">How the device is reached, separated by commas: <c>internal,hybrid</c>.</param>
/// <param name="BackupEligible">Whether it may be copied to the user's other devices.</param>
/// <param name="BackedUp">Whether it was, when it last signed.</param>
internal sealed record Passkey(
    Guid Id,
    Guid UserId,
    string CredentialId,
    string PublicKey,
    string Name,
    long SignCount,
    string Transports,
    bool BackupEligible,
    bool BackedUp,
    DateTime CreatedAt,
    DateTime? UsedAt)
{
    /// <summary>As ASP.NET Core made it for a new one.</summary>
    public static Passkey From(UserPasskeyInfo info, Guid userId, string name, DateTime now) => new(
        Guid.CreateVersion7(now),
        userId,
        Base64Url.EncodeToString(info.CredentialId),
        Base64Url.EncodeToString(info.PublicKey),
        name,
        info.SignCount,
        string.Join(',', info.Transports ?? []),
        info.IsBackupEligible,
        info.IsBackedUp,
        now,
        null);

    /// <summary>As ASP.NET Core reads it. What a device attested when the passkey was made is not asked for, so not kept.</summary>
    public UserPasskeyInfo ToInfo() => new(
        Base64Url.DecodeFromChars(CredentialId),
        Base64Url.DecodeFromChars(PublicKey),
        CreatedAt,
        (uint)SignCount,
        Transports.Split(',', StringSplitOptions.RemoveEmptyEntries),
        isUserVerified: true,
        BackupEligible,
        BackedUp,
        attestationObject: [],
        clientDataJson: []);
}
