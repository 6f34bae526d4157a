using System.Globalization;
using Rapport.Bench.Figures;

namespace Rapport.Bench.Reports;

/// <summary>The figures as a table, for a terminal or for a document.</summary>
internal static class Table
{
    private static readonly string[] Head = ["figure", "clients", "ours /s", "bare /s", "value", "", "must", "aim", "met", "p50 ms", "p95 ms", "p99 ms", "core-ms server", "core-ms database", "bare", "memory MB"];

    public static IEnumerable<string> Plain(IReadOnlyList<Row> rows) => Lines(rows, "  ", "", null);

    public static IEnumerable<string> Markdown(IReadOnlyList<Row> rows) => Lines(rows, " | ", "| ", "-");

    private static IEnumerable<string> Lines(IReadOnlyList<Row> rows, string between, string edge, string? rule)
    {
        List<string[]> cells = [Head, .. rows.Select(Cells)];
        var widths = Head.Select((_, i) => cells.Max(c => c[i].Length)).ToArray();
        string Line(string[] row) => (edge + string.Join(between, row.Select((c, i) => i == 0 || i == 5 ? c.PadRight(widths[i]) : c.PadLeft(widths[i]))) + (edge.Length > 0 ? " |" : "")).TrimEnd();
        yield return Line(Head);
        if (rule is not null)
        {
            yield return Line([.. widths.Select((w, i) => new string('-', Math.Max(3, w)))]);
        }

        foreach (var row in cells.Skip(1))
        {
            yield return Line(row);
        }
    }

    private static string[] Cells(Row row) =>
    [
        row.Figure,
        row.Clients?.ToString(CultureInfo.InvariantCulture) ?? "",
        Number(row.Ours?.Rate), Number(row.Bare), Number(row.Value), row.Unit,
        Number(row.Target?.Must), Number(row.Target?.Aim),
        row.Target is { } target ? target.Reached(row.Value) ? "aim" : target.Met(row.Value) ? "yes" : "NO" : "",
        Number(row.Ours?.P50), Number(row.Ours?.P95), Number(row.Ours?.P99),
        Number(row.ServerTime), Number(row.DatabaseTime), Number(row.BareDatabaseTime), Number(row.Memory),
    ];

    /// <summary>Three digits that count.</summary>
    private static string Number(double? value) => value switch
    {
        null => "",
        >= 100 or <= -100 => value.Value.ToString("N0", CultureInfo.InvariantCulture),
        >= 10 or <= -10 => value.Value.ToString("0.0", CultureInfo.InvariantCulture),
        >= 1 or <= -1 or 0 => value.Value.ToString("0.0#", CultureInfo.InvariantCulture),
        _ => value.Value.ToString("0.0##", CultureInfo.InvariantCulture),
    };
}
