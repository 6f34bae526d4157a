using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace Rapport.Testing;

/// <summary>An authenticator app on somebody's telephone, written from RFC 6238 on its own, so that both sides cannot be wrong alike.</summary>
/// <param name="secret">As it was shown to the user, in base 32.</param>
public sealed class PhoneApp(string secret)
{
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private readonly byte[] key = Decode(secret);

    /// <summary>What the app shows at that moment.</summary>
    public string Code(DateTimeOffset at)
    {
        var time = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(time, at.ToUnixTimeSeconds() / 30);
#pragma warning disable CA5350 // It is what authenticator apps use.
        var mac = HMACSHA1.HashData(key, time);
#pragma warning restore CA5350
        var place = mac[19] & 15;
        var number = ((mac[place] & 127) << 24) | (mac[place + 1] << 16) | (mac[place + 2] << 8) | mac[place + 3];
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    private static byte[] Decode(string text)
    {
        var bits = string.Concat(text.Select(c => Convert.ToString(Base32.IndexOf(c), 2).PadLeft(5, '0')));
        return [.. bits.Chunk(8).Where(b => b.Length == 8).Select(b => Convert.ToByte(new string(b), 2))];
    }
}
