using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Rapport.Platform.Access.Factors;

/// <summary>
/// One-time codes by counter (RFC 4226, section 5.3) and by time (RFC 6238, section 4). What Rapport asks for are codes of six digits by
/// SHA-1, because that is all that every authenticator app understands.
/// </summary>
internal static class OneTimeCode
{
    public const int Digits = 6;

    /// <summary>Seconds for which a code is shown.</summary>
    public const int Period = 30;

    /// <summary>Bytes of a secret: what SHA-1 gives, as RFC 4226 advises.</summary>
    public const int SecretLength = 20;

    /// <summary>Steps by which a telephone's clock may be wrong, either way (RFC 6238, section 5.2).</summary>
    private const int Drift = 1;

    /// <summary>The code of a counter.</summary>
    /// <param name="secret">The shared secret.</param>
    /// <param name="counter">The counter, or the step of time.</param>
    /// <param name="algorithm">SHA-1, SHA-256 or SHA-512.</param>
    /// <param name="digits">How long the code is, 6–8.</param>
    public static string Of(ReadOnlySpan<byte> secret, long counter, HashAlgorithmName algorithm, int digits)
    {
        Span<byte> message = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(message, counter);
        var mac = CryptographicOperations.HmacData(algorithm, secret, message);
        var value = BinaryPrimitives.ReadInt32BigEndian(mac.AsSpan(mac[^1] & 0xf)) & int.MaxValue;
        return (value % (int)Math.Pow(10, digits)).ToString(CultureInfo.InvariantCulture).PadLeft(digits, '0');
    }

    /// <summary>The step of time at an instant.</summary>
    public static long Step(DateTime utc) => (long)(utc - DateTime.UnixEpoch).TotalSeconds / Period;

    /// <summary>The step whose code it is, or null. A code is taken once: not of the last step that was used, nor of one before it.</summary>
    /// <param name="secret">The shared secret.</param>
    /// <param name="code">What was typed.</param>
    /// <param name="now">Now, in UTC.</param>
    /// <param name="lastStep">The last step whose code was taken; null before the first.</param>
    public static long? Match(ReadOnlySpan<byte> secret, string code, DateTime now, long? lastStep)
    {
        var typed = Encoding.UTF8.GetBytes(code);
        var current = Step(now);
        long? matched = null;
        // Every step is compared, and each compared whole: how long it takes tells nothing about the code.
        for (var step = current - Drift; step <= current + Drift; step++)
        {
            var right = Encoding.ASCII.GetBytes(Of(secret, step, HashAlgorithmName.SHA1, Digits));
            if (CryptographicOperations.FixedTimeEquals(right, typed) && (lastStep is null || step > lastStep))
            {
                matched ??= step;
            }
        }

        return matched;
    }
}
