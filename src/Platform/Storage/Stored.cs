namespace Rapport.Platform.Storage;

/// <summary>How a value lies in a column. A closed set: field types choose one, dialects know all.</summary>
public enum StorageKind
{
    Text,
    Integer,

    /// <summary>Exact decimal with the column's scale: <c>numeric(19,scale)</c> on PostgreSQL, an integer of 10⁻ˢᶜᵃˡᵉ on SQLite.</summary>
    Decimal,
    Boolean,

    /// <summary>A calendar day: <c>date</c> on PostgreSQL, ISO text on SQLite.</summary>
    Date,

    /// <summary>An instant to the millisecond: <c>timestamptz(3)</c> on PostgreSQL, UTC milliseconds on SQLite.</summary>
    Timestamp,

    /// <summary>UUID v7: <c>uuid</c> on PostgreSQL, a 16-byte blob in network order on SQLite, so that both sort by time.</summary>
    Id,
    Json,
}

/// <summary>The physical shape of one value.</summary>
/// <param name="Kind">The storage kind.</param>
/// <param name="Scale">Decimal places, for <see cref="StorageKind.Decimal"/> only.</param>
/// <param name="InJson">True inside the JSON column of administrators' fields, where dates are text and decimals scaled integers on both databases.</param>
public readonly record struct Stored(StorageKind Kind, int Scale = 0, bool InJson = false)
{
    public static readonly Stored Text = new(StorageKind.Text);
    public static readonly Stored Integer = new(StorageKind.Integer);
    public static readonly Stored Boolean = new(StorageKind.Boolean);
    public static readonly Stored Date = new(StorageKind.Date);
    public static readonly Stored Timestamp = new(StorageKind.Timestamp);
    public static readonly Stored Id = new(StorageKind.Id);
    public static readonly Stored Json = new(StorageKind.Json);
}

/// <summary>One column of a table.</summary>
public sealed record Column(string Name, Stored Stored, bool Nullable = true);

/// <summary>A table as the definitions see it; the migrations must agree (a test compares them).</summary>
public sealed record Table(string Name, IReadOnlyList<Column> Columns);
