using System.Globalization;
using Rapport.Platform;

namespace Rapport.Sales.NameOpportunity;

/// <summary>What an opportunity is called when nobody names it.</summary>
internal static class OpportunityName
{
    private const int Longest = 255;

    /// <summary>Account and product, else the one there is, else the external id, else the day.</summary>
    public static string Of(string? account, string? product, string? externalId, DateOnly today, Language language)
    {
        var name = (account, product) switch
        {
            ({ } a, { } p) => $"{a} – {p}",
            ({ } a, null) => a,
            (null, { } p) => p,
            _ => externalId ?? string.Create(CultureInfo.InvariantCulture, $"{(language == Language.Zh ? "商机" : "Opportunity")} {today:yyyy-MM-dd}"),
        };
        return Cut(name);
    }

    private static string Cut(string name)
    {
        if (name.Length <= Longest)
        {
            return name;
        }

        // Half a surrogate pair is no text.
        var end = char.IsHighSurrogate(name[Longest - 2]) ? Longest - 2 : Longest - 1;
        return name[..end] + "…";
    }
}
