using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Rapport.Platform.Records;

/// <summary>
/// UUIDs of version 7 (RFC 9562) that grow within one session: the 12 bits after the version count, so that the rows of a file keep
/// their order and a batch appends to indexes instead of scattering over them.
/// </summary>
internal sealed class IdSequence(DateTime now)
{
    private long milliseconds = CustomJson.Milliseconds(now);
    private int counter = RandomNumberGenerator.GetInt32(0, 1024);

    public Guid Next()
    {
        if (++counter > 0xFFF)
        {
            counter = 0;
            milliseconds++;
        }

        Span<byte> bytes = stackalloc byte[16];
        RandomNumberGenerator.Fill(bytes[8..]);
        BinaryPrimitives.WriteInt64BigEndian(bytes, milliseconds << 16);
        BinaryPrimitives.WriteInt16BigEndian(bytes[6..], (short)(0x7000 | counter));
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new(bytes, bigEndian: true);
    }
}
