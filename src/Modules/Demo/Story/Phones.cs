using System.Globalization;

namespace Rapport.Demo.Story;

/// <summary>
/// Numbers that reach nobody: British ones of the ranges that Ofcom keeps for plays and films; in China mobile numbers that begin with 100 and landline numbers that begin
/// with 0, neither of which is given out; elsewhere the country code 999, which no country has.
/// </summary>
internal static class Phones
{
    public static string Mobile(Dice dice, Place place) => place switch
    {
        { Abroad: true } => Abroad(dice),
        { Chinese: true } => $"+86 100 {dice.Between(1000, 9999)} {Four(dice)}",
        _ => $"+44 7700 900{dice.Below(1000).ToString("000", CultureInfo.InvariantCulture)}",
    };

    public static string Office(Dice dice, Place place) => place switch
    {
        { Abroad: true } => Abroad(dice),
        { Chinese: true } => $"+86 {place.Code.TrimStart('0')} 0{dice.Between(100, 999)} {Four(dice)}",
        _ => $"+44 {place.Code.TrimStart('0')} 496 0{dice.Below(1000).ToString("000", CultureInfo.InvariantCulture)}",
    };

    private static string Abroad(Dice dice) => $"+999 {dice.Between(20, 99)} 555 {Four(dice)}";

    private static string Four(Dice dice) => dice.Below(10_000).ToString("0000", CultureInfo.InvariantCulture);
}
