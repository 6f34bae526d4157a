namespace Rapport.Platform.Imports.Files;

/// <summary>In which order a date's day, month and year are written.</summary>
public enum DateOrder
{
    Ymd,
    Mdy,
    Dmy,

    /// <summary>So rare that it is only found where no other order is possible.</summary>
    Ydm,
}

/// <summary>Where each part stands in an order.</summary>
internal static class DateOrders
{
    public static readonly IReadOnlyList<DateOrder> All = Enum.GetValues<DateOrder>();

    /// <summary>The positions (0 to 2) of year, month and day.</summary>
    public static (int Year, int Month, int Day) Positions(this DateOrder order) => order switch
    {
        DateOrder.Ymd => (0, 1, 2),
        DateOrder.Mdy => (2, 0, 1),
        DateOrder.Dmy => (2, 1, 0),
        _ => (0, 2, 1),
    };
}
