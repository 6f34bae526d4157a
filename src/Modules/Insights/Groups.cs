using System.Text.Json;

namespace Rapport.Insights;

/// <summary>Reads the groups of an aggregate.</summary>
internal static class Groups
{
    public static long Count(this JsonElement group) => group.GetProperty("count").GetInt64();

    /// <summary>The text of a key or a field; null where it is null.</summary>
    public static string? Text(this JsonElement group, string key) => group.GetProperty(key).GetString();

    public static decimal? Number(this JsonElement group, string key) => group.GetProperty(key) is { ValueKind: JsonValueKind.Number } number ? number.GetDecimal() : null;
}
