using Rapport.Platform.Fields;
using Rapport.Platform.Problems;

namespace Rapport.Platform.Access.Passkeys;

/// <summary>What a user calls a passkey.</summary>
internal static class PasskeyName
{
    private const int Max = 100;

    /// <summary>The name as it is kept.</summary>
    /// <exception cref="RefusedException">422: none, too long, or with characters nobody sees.</exception>
    public static string Of(string? name) =>
        PlainText.From(name ?? "", Max, lines: false) is { Value: string kept } ? kept : throw new RefusedException(Records.Errors.Invalid(), [Errors.Name(Max)]);
}
