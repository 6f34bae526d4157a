using System.Globalization;
using System.Text;
using Rapport.Testing;

namespace Rapport.Browser.Tests.Imports;

/// <summary>A line of the real pipeline as it stands in its file, read plainly, to recompute what screens say.</summary>
internal sealed record Sale(string Agent, string Stage, DateOnly? Closed, decimal Amount)
{
    public bool IsWon => Stage == "Won";

    public static IReadOnlyList<Sale> All => [.. Encoding.UTF8.GetString(SharedData.Bytes("maven_crm/sales_pipeline.csv"))
        .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Skip(1)
        .Select(line => line.Split(','))
        .Select(l => new Sale(l[1], l[4], Day(l[6]), l[7].Length == 0 ? 0 : decimal.Parse(l[7], CultureInfo.InvariantCulture)))];

    private static DateOnly? Day(string text) => text.Length == 0 ? null : DateOnly.Parse(text, CultureInfo.InvariantCulture);
}
