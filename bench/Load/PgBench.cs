using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Npgsql;

namespace Rapport.Bench.Load;

/// <summary>Runs bare SQL through PostgreSQL's own <c>pgbench</c>: prepared, and over TCP as the server does it.</summary>
internal static partial class PgBench
{
    /// <summary>Where Debian puts it when it is not in the path.</summary>
    private static readonly string[] Places = ["/usr/bin/pgbench", "/usr/local/bin/pgbench"];

    /// <returns>Times per second, all clients together.</returns>
    /// <exception cref="InvalidOperationException">There is no pgbench, or it failed.</exception>
    public static async Task<double> RunAsync(NpgsqlConnectionStringBuilder database, string sql, BareSql bare, int clients, TimeSpan duration, CancellationToken cancel)
    {
        var folder = Directory.CreateTempSubdirectory("rapport-pgbench-");
        try
        {
            var start = new ProcessStartInfo(Places.FirstOrDefault(File.Exists) ?? "pgbench") { RedirectStandardOutput = true, RedirectStandardError = true };
            void Add(params string[] arguments) => Array.ForEach(arguments, start.ArgumentList.Add);
            Add("-M", "prepared", "-n", "-h", database.Host!, "-p", database.Port.ToString(CultureInfo.InvariantCulture), "-U", database.Username!);
            Add("-c", clients.ToString(CultureInfo.InvariantCulture), "-j", Math.Min(2, clients).ToString(CultureInfo.InvariantCulture));
            Add("-T", Math.Max(1, (int)duration.TotalSeconds).ToString(CultureInfo.InvariantCulture));
            var script = Path.Combine(folder.FullName, "script.sql");
            await File.WriteAllTextAsync(script, bare.Script(sql), cancel);
            Add("-f", script);
            foreach (var (name, value) in bare.Variables(sql))
            {
                Add("-D", $"{name}={value}");
            }

            Add(database.Database!);
            start.Environment["PGPASSWORD"] = database.Password ?? "";
            using var process = Process.Start(start)!;
            var errors = process.StandardError.ReadToEndAsync(cancel);
            var answer = await process.StandardOutput.ReadToEndAsync(cancel);
            await process.WaitForExitAsync(cancel);
            var rate = Rate().Match(answer);
            return process.ExitCode == 0 && rate.Success
                ? double.Parse(rate.Groups[1].Value, CultureInfo.InvariantCulture)
                : throw new InvalidOperationException($"pgbench {bare.Name}: {await errors}{answer}");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [GeneratedRegex(@"tps = ([0-9.]+) \(without initial connection time\)")]
    private static partial Regex Rate();
}
