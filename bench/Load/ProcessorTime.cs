using System.Globalization;
using Npgsql;

namespace Rapport.Bench.Load;

/// <summary>The time that cores have spent on a process, or on a PostgreSQL server with all its processes, as Linux counts it.</summary>
internal static class ProcessorTime
{
    /// <summary>Linux counts in hundredths of a second whatever the kernel.</summary>
    private const double TicksPerMillisecond = 0.1;

    /// <summary>Milliseconds of one process.</summary>
    public static double Of(int process) => Stat(process) is { } stat ? (stat[11] + stat[12]) / TicksPerMillisecond : 0;

    /// <summary>Milliseconds of a process, of those it started and of those of them that ended.</summary>
    public static double OfFamily(int parent) =>
        (Stat(parent) is { } own ? (own[11] + own[12] + own[13] + own[14]) / TicksPerMillisecond : 0)
        + Directory.EnumerateDirectories("/proc").Select(d => int.TryParse(Path.GetFileName(d), out var id) ? Stat(id) : null).OfType<long[]>().Where(s => s[1] == parent).Sum(s => (s[11] + s[12]) / TicksPerMillisecond);

    /// <summary>The process that a PostgreSQL server of this machine began with; null where it runs elsewhere.</summary>
    public static async Task<int?> PostmasterAsync(string connection, CancellationToken cancel)
    {
        await using var open = new NpgsqlConnection(connection);
        await open.OpenAsync(cancel);
        var backend = open.ProcessID;
        return File.Exists($"/proc/{backend}/comm") && (await File.ReadAllTextAsync($"/proc/{backend}/comm", cancel)).Trim() == "postgres" && Stat(backend) is { } stat ? (int)stat[1] : null;
    }

    /// <summary>The numbers behind the name, which may hold blanks and brackets; the first, the state, as 0.</summary>
    private static long[]? Stat(int process)
    {
        try
        {
            var text = File.ReadAllText($"/proc/{process}/stat");
            return [.. text[(text.LastIndexOf(')') + 2)..].Split(' ').Select(n => long.TryParse(n, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : 0)];
        }
        catch (IOException)
        {
            return null;
        }
    }
}
