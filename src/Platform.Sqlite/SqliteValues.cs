using System.Globalization;
using Microsoft.Data.Sqlite;
using Rapport.Platform.Storage;

namespace Rapport.Platform.Sqlite;

/// <summary>How values lie in SQLite.</summary>
internal static class SqliteValues
{
    private static readonly long[] Powers = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000, 10_000_000_000];

    public static long Power(int scale) => Powers[scale];

    public static object ToDatabase(Stored stored, object value) => stored.Kind switch
    {
        StorageKind.Id => ((Guid)value).ToByteArray(bigEndian: true),
        StorageKind.Decimal => (long)((decimal)value * Power(stored.Scale)),
        StorageKind.Boolean => (bool)value ? 1L : 0L,
        StorageKind.Date => ((DateOnly)value).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        StorageKind.Timestamp => (((DateTime)value).Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerMillisecond,
        _ => value,
    };

    public static object Read(SqliteDataReader reader, int index, Stored stored) => stored.Kind switch
    {
        StorageKind.Text or StorageKind.Json => reader.GetString(index),
        StorageKind.Integer => reader.GetInt64(index),
        StorageKind.Decimal => new decimal(reader.GetInt64(index)) / Power(stored.Scale),
        StorageKind.Boolean => reader.GetInt64(index) != 0,
        StorageKind.Date => DateOnly.ParseExact(reader.GetString(index), "yyyy-MM-dd", CultureInfo.InvariantCulture),
        StorageKind.Timestamp => DateTime.UnixEpoch.AddMilliseconds(reader.GetInt64(index)),
        _ => new Guid(reader.GetFieldValue<byte[]>(index), bigEndian: true),
    };
}
