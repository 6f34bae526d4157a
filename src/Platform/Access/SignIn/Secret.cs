using System.Buffers.Text;
using System.Security.Cryptography;

namespace Rapport.Platform.Access.SignIn;

/// <summary>What a cookie or a link holds: 256 random bits. Stored is its plain hash; there is nothing to guess.</summary>
internal readonly record struct Secret(string Text)
{
    public string Hash => Tokens.Hash(Text);

    public static Secret New() => new(Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32)));
}
