using System.Globalization;

namespace Rapport.Bench.Reports;

/// <summary>Two runs side by side, with what changed in per cent.</summary>
internal static class Change
{
    public static IEnumerable<string> Lines(Run before, Run after)
    {
        yield return $"before: {before.At:u} {before.Database}, {before.World}, {before.Machine}";
        yield return $"after:  {after.At:u} {after.Database}, {after.World}, {after.Machine}";
        yield return $"{"figure",-30} {"clients",7} {"before",10} {"after",10} {"change",8} {"ours /s",10} {"ours /s",10} {"change",8}";
        foreach (var row in after.Rows)
        {
            if (before.Rows.FirstOrDefault(r => (r.Figure, r.Clients) == (row.Figure, row.Clients)) is { } old)
            {
                yield return string.Create(CultureInfo.InvariantCulture,
                    $"{row.Figure,-30} {row.Clients,7} {old.Value,10:0.###} {row.Value,10:0.###} {Percent(old.Value, row.Value),8} {old.Ours?.Rate,10:N0} {row.Ours?.Rate,10:N0} {Percent(old.Ours?.Rate, row.Ours?.Rate),8}");
            }
        }
    }

    private static string Percent(double? before, double? after) =>
        before is > 0 and { } from && after is { } to ? ((to / from) - 1).ToString("+0 %;−0 %;0 %", CultureInfo.InvariantCulture) : "";
}
