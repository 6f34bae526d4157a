using System.Security.Cryptography;
using System.Text;

namespace Rapport.Platform.Access.Factors;

/// <summary>
/// A code for the day on which the telephone is lost: sixteen characters (80 random bits), written in groups of four. Letters that read
/// like digits do not occur, and are taken for those digits when typed.
/// </summary>
internal static class RecoveryCode
{
    /// <summary>How many a user has at first.</summary>
    public const int Count = 10;

    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int Length = 16;
    private const int Group = 4;

    public static string Make() =>
        string.Join('-', RandomNumberGenerator.GetString(Alphabet, Length).Chunk(Group).Select(group => new string(group)));

    /// <summary>What is kept of a code; null for a text that can be none. There is nothing to guess in 80 random bits, so a plain hash is enough.</summary>
    /// <param name="code">The code without what parts its groups (<see cref="TypedCode"/>).</param>
    public static string? Hash(string code)
    {
        var digits = code.ToUpperInvariant().Replace('O', '0').Replace('I', '1').Replace('L', '1');
        return digits.Length == Length && digits.All(Alphabet.Contains) ? Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(digits))) : null;
    }
}
