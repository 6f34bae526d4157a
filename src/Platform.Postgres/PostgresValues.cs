using System.Data.Common;
using System.Globalization;
using NpgsqlTypes;
using Rapport.Platform.Storage;

namespace Rapport.Platform.Postgres;

/// <summary>How values travel to and from PostgreSQL. Inside the JSON column dates are text, decimals and instants integers.</summary>
internal static class PostgresValues
{
    private static readonly long[] Powers = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000, 10_000_000_000];

    public static long Power(int scale) => Powers[scale];

    public static NpgsqlDbType TypeOf(Stored stored) => stored.Kind switch
    {
        StorageKind.Text => NpgsqlDbType.Text,
        StorageKind.Integer => NpgsqlDbType.Bigint,
        StorageKind.Decimal => stored.InJson ? NpgsqlDbType.Bigint : NpgsqlDbType.Numeric,
        StorageKind.Boolean => NpgsqlDbType.Boolean,
        StorageKind.Date => stored.InJson ? NpgsqlDbType.Text : NpgsqlDbType.Date,
        StorageKind.Timestamp => stored.InJson ? NpgsqlDbType.Bigint : NpgsqlDbType.TimestampTz,
        StorageKind.Id => NpgsqlDbType.Uuid,
        _ => NpgsqlDbType.Jsonb,
    };

    public static object ToDatabase(Stored stored, object value) => !stored.InJson ? value : stored.Kind switch
    {
        StorageKind.Decimal => (long)((decimal)value * Power(stored.Scale)),
        StorageKind.Date => ((DateOnly)value).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        StorageKind.Timestamp => (((DateTime)value).Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerMillisecond,
        _ => value,
    };

    public static object Read(DbDataReader reader, int index, Stored stored) => stored.Kind switch
    {
        StorageKind.Text or StorageKind.Json => reader.GetString(index),
        StorageKind.Integer => reader.GetFieldType(index) == typeof(int) ? reader.GetInt32(index) : reader.GetInt64(index),
        StorageKind.Decimal => stored.InJson ? new decimal(reader.GetInt64(index)) / Power(stored.Scale) : reader.GetDecimal(index),
        StorageKind.Boolean => reader.GetBoolean(index),
        StorageKind.Date => stored.InJson ? DateOnly.ParseExact(reader.GetString(index), "yyyy-MM-dd", CultureInfo.InvariantCulture) : reader.GetFieldValue<DateOnly>(index),
        StorageKind.Timestamp => stored.InJson ? DateTime.UnixEpoch.AddMilliseconds(reader.GetInt64(index)) : reader.GetDateTime(index),
        _ => reader.GetGuid(index),
    };

    /// <summary>One column's values as a typed array, nulls included, for <c>unnest</c> and <c>= ANY</c>.</summary>
    public static object Array(Stored stored, IReadOnlyList<object?> values) => TypeOf(stored) switch
    {
        NpgsqlDbType.Text or NpgsqlDbType.Jsonb => Of<string>(stored, values),
        NpgsqlDbType.Bigint => OfValues<long>(stored, values),
        NpgsqlDbType.Numeric => OfValues<decimal>(stored, values),
        NpgsqlDbType.Boolean => OfValues<bool>(stored, values),
        NpgsqlDbType.Date => OfValues<DateOnly>(stored, values),
        NpgsqlDbType.TimestampTz => OfValues<DateTime>(stored, values),
        _ => OfValues<Guid>(stored, values),
    };

    private static T?[] Of<T>(Stored stored, IReadOnlyList<object?> values)
        where T : class
    {
        var array = new T?[values.Count];
        for (var i = 0; i < array.Length; i++)
        {
            array[i] = values[i] is { } value ? (T)ToDatabase(stored, value) : null;
        }

        return array;
    }

    private static T?[] OfValues<T>(Stored stored, IReadOnlyList<object?> values)
        where T : struct
    {
        var array = new T?[values.Count];
        for (var i = 0; i < array.Length; i++)
        {
            array[i] = values[i] is { } value ? (T)ToDatabase(stored, value) : null;
        }

        return array;
    }
}
