using System.Buffers.Binary;
using System.Globalization;

namespace Rapport.Bench.Worlds;

/// <summary>The objects that a world has many records of.</summary>
internal enum Kind
{
    Account = 1,
    Contact,
    Opportunity,
    Activity,
}

/// <summary>
/// The company that everything is measured with: 200 people in 20 teams, each with its manager, and what they have written down in two years. Who owns what, which id it
/// has and when it was made follows from a record's number alone, so that a run can ask for records without looking for them.
/// </summary>
internal sealed class World
{
    public const int Teams = 20;
    public const int People = 200;

    /// <summary>The opportunities of the salesperson with few, whatever the scale; half as many again are their contacts, five times as many their activities.</summary>
    public const int Few = 200;

    /// <summary>The opportunities shared with that salesperson.</summary>
    public const int Shared = 50;

    /// <summary>That salesperson, in the first team.</summary>
    public const int Salesperson = Teams;

    /// <summary>Somebody with as many records as most have, in the second team, whose manager's team has a full twentieth of everything.</summary>
    public const int Colleague = Teams + 1;

    /// <summary>The user in whose name everything is written.</summary>
    public const string Administrator = "bench@rapport.example";

    /// <summary>Below, the salesperson would own everything.</summary>
    public const double LeastScale = 0.01;

    private const int Others = People - 1;

    private static readonly DateTime Start = new(2024, 11, 1, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>The day on which the world's two years end.</summary>
    public static readonly DateTime End = new(2026, 11, 1, 0, 0, 0, DateTimeKind.Utc);

    private readonly double scale;

    /// <param name="scale">1 is 200,000 accounts, 300,000 contacts, 200,000 opportunities and 1,000,000 activities; 0.01 is the least.</param>
    public World(double scale)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(scale, LeastScale);
        this.scale = scale;
    }

    /// <summary>What the company is called once it is whole; tells another world from this one.</summary>
    public string Name => string.Create(CultureInfo.InvariantCulture, $"Rapport bench ×{scale}, edition 1");

    public int Count(Kind kind) => (int)Math.Round(scale * kind switch { Kind.Contact => 300_000, Kind.Activity => 1_000_000, _ => 200_000 });

    public static string Email(int person) => string.Create(CultureInfo.InvariantCulture, $"person{person}@rapport.example");

    /// <summary>The team of a person; the first person of each team is its manager.</summary>
    public static int Team(int person) => person % Teams;

    public static bool Manages(int person) => person < Teams;

    /// <summary>Who owns a record: the last of each period the salesperson with few, the others all other people in turn.</summary>
    public int Owner(int index) => index % Period == Period - 1 ? Salesperson : Person((index - (index / Period)) % Others);

    /// <summary>When a record was made: those of an object in their order, over two years.</summary>
    public DateTime Made(Kind kind, int index)
    {
        var ticks = (long)((index + 0.5) / Count(kind) * (End - Start).Ticks);
        return Start.AddTicks(ticks - (ticks % TimeSpan.TicksPerMillisecond));
    }

    /// <summary>The id of a record: a UUID of version 7 of the moment it was made.</summary>
    public Guid Id(Kind kind, int index)
    {
        var dice = Dice.Of(kind, ~(long)index);
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteUInt64BigEndian(bytes[8..], dice.Next());
        BinaryPrimitives.WriteInt64BigEndian(bytes, (Made(kind, index) - DateTime.UnixEpoch).Ticks / TimeSpan.TicksPerMillisecond << 16);
        BinaryPrimitives.WriteInt16BigEndian(bytes[6..], (short)(0x7000 | (index & 0xFFF)));
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new(bytes, bigEndian: true);
    }

    /// <summary>The number of the n-th record of an owner; there may be fewer.</summary>
    public int Of(int owner, int n)
    {
        if (owner == Salesperson)
        {
            return (Period * n) + Period - 1;
        }

        var among = (owner < Salesperson ? owner : owner - 1) + (Others * n);
        return among + (among / (Period - 1));
    }

    /// <summary>How many records of an object somebody owned at a moment.</summary>
    public int OwnedAt(Kind kind, int owner, DateTime at)
    {
        var made = (int)Math.Clamp((at - Start) / (End - Start) * Count(kind), 0, Count(kind));
        if (owner == Salesperson)
        {
            return made / Period;
        }

        var others = made - (made / Period) - (owner < Salesperson ? owner : owner - 1);
        return Math.Max(0, (others + Others - 1) / Others);
    }

    private int Period => Math.Max(2, (int)Math.Round(1_000 * scale));

    private static int Person(int other) => other < Salesperson ? other : other + 1;
}
