using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Rapport.Bench.Worlds;

namespace Rapport.Bench.Load;

/// <summary>
/// A question in plain SQL, as somebody would write it who needs nothing else: a file of <c>bench/bare</c> for each database, with <c>:name</c> for its values, and the sets of
/// values that are asked with in turn.
/// </summary>
/// <param name="Name">The file's name up to its database: <c>T1.manager</c>.</param>
/// <param name="Values">Each set of values.</param>
internal sealed partial record BareSql(string Name, IReadOnlyList<IReadOnlyDictionary<string, object>> Values)
{
    /// <summary>The text for a database, without its comments.</summary>
    public string Text(Keep keep) => string.Join('\n', File.ReadLines(Path.Combine(AppContext.BaseDirectory, "bare", $"{Name}.{keep.Dialect}.sql")).Where(l => !l.StartsWith("--", StringComparison.Ordinal)));

    /// <summary>What an INSERT gives to the statements after it: the new record's id.</summary>
    public const string Made = "made";

    /// <summary>
    /// The text as a script of pgbench, which knows no lists: a value that differs from set to set comes out of an array at random. A script for each set would be
    /// prepared and planned for each, and take as long over that as over its work.
    /// </summary>
    public string Script(string text)
    {
        var differing = Names(text).Where(Differs).ToHashSet();
        var script = Placeholder().Replace(text, m => differing.Contains(m.Groups[1].Value) ? $"({m.Value}::uuid[])[:n]" : m.Value);
        return differing.Count == 0 ? script : $"\\set n random(1, {Values.Count})\n{script}";
    }

    /// <summary>The values of a text as pgbench is given them; two colons are a cast.</summary>
    public IEnumerable<(string Name, string Value)> Variables(string text) => Names(text).Where(n => n != Made)
        .Select(n => (n, ForPostgres(Differs(n) ? Values.Select(set => (Guid)set[n]).ToList() : Values[0][n])));

    /// <summary>The names in a text.</summary>
    public static IEnumerable<string> Names(string text) => Placeholder().Matches(text).Select(m => m.Groups[1].Value).Distinct();

    private bool Differs(string name) => name != Made && Values[0][name] is Guid first && Values.Any(set => !first.Equals(set[name]));

    /// <summary>A value as PostgreSQL reads it.</summary>
    private static string ForPostgres(object value) => value switch
    {
        IEnumerable<Guid> ids => $"{{{string.Join(',', ids)}}}",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    /// <summary>A value as it lies in SQLite.</summary>
    public static object ForSqlite(object value) => value switch
    {
        Guid id => id.ToByteArray(bigEndian: true),
        IEnumerable<Guid> ids => JsonSerializer.Serialize(ids.Select(i => i.ToString("N"))),
        _ => value,
    };

    [GeneratedRegex("(?<!:):([a-z_]+)")]
    private static partial Regex Placeholder();
}
