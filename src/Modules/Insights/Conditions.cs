namespace Rapport.Insights;

/// <summary>Puts conditions together.</summary>
internal static class Conditions
{
    /// <summary>All of them; those that are null say nothing.</summary>
    public static string All(params ReadOnlySpan<string?> conditions) => string.Join(" and ", [.. conditions.ToArray().OfType<string>().Where(c => c.Length > 0)]);

    /// <summary>Whether a field has the value of a group.</summary>
    public static string Is(string field, string? value) => value is null ? $"{field} eq null" : $"{field} eq '{value.Replace("'", "''", StringComparison.Ordinal)}'";
}
