using System.Globalization;

namespace Rapport.Server;

/// <summary>
/// How many connections the process may have open, by the file handles the system gives it. Out of handles, .NET cannot even start a
/// thread, and ends the process; so some are kept for files, the database and .NET itself.
/// </summary>
internal static class FileHandles
{
    private const string Limits = "/proc/self/limits";
    private const string Line = "Max open files";

    /// <summary>A server with all its libraries, a full pool and a few uploads has about 350 open.</summary>
    private const long Kept = 512;

    /// <summary>The connections to allow; null where the system says nothing of a limit.</summary>
    public static long? Connections() => File.Exists(Limits) ? Connections(File.ReadLines(Limits)) : null;

    /// <summary>As <see cref="Connections()"/>, from the text in which Linux tells a process's limits.</summary>
    public static long? Connections(IEnumerable<string> limits)
    {
        var line = limits.FirstOrDefault(l => l.StartsWith(Line, StringComparison.Ordinal));
        return line is not null && long.TryParse(line[Line.Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries)[0], NumberStyles.None, CultureInfo.InvariantCulture, out var handles)
            ? Math.Max(handles - Kept, handles / 4)
            : null;
    }
}
