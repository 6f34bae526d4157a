using System.Text;
using Rapport.Platform.Text;

namespace Rapport.Platform.Access.SignIn;

/// <summary>A password as text: any characters, the same whichever keyboard they came from.</summary>
internal static class PasswordText
{
    /// <summary>Enough for every sentence; what is longer is no password but a load.</summary>
    public const int Longest = 256;

    /// <summary>NFKC (NIST SP 800-63B, 3.1.1.2), case and spaces as they are.</summary>
    public static string Normalise(string password)
    {
        if (Ascii.IsValid(password))
        {
            return password;
        }

        var result = new StringBuilder(password.Length + 16);
        var normalizer = new Normalizer(result, asWritten: true);
        foreach (var rune in password.EnumerateRunes())
        {
            normalizer.Append(rune);
        }

        normalizer.Flush();
        return result.ToString();
    }
}
