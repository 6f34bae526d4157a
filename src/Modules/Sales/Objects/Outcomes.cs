using Rapport.Platform.Definitions;

namespace Rapport.Sales.Objects;

/// <summary>How a sale stands. Figures rely on these, never on the name of a stage.</summary>
internal static class Outcomes
{
    public const string Open = "open";
    public const string Won = "won";
    public const string Lost = "lost";

    public static Option[] Options =>
    [
        new(Open, ("进行中", "Open")) { Colour = "blue" },
        new(Won, ("赢单", "Won")) { Colour = "green" },
        new(Lost, ("输单", "Lost")) { Colour = "gray" },
    ];
}
