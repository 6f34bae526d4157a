using System.Data.Common;
using System.Text.Json;
using Rapport.Platform.Access;
using Rapport.Platform.Imports.Files;
using Rapport.Platform.Storage;
using Rapport.Platform.Text;

namespace Rapport.Platform.Imports.Saved;

/// <summary>A mapping kept for the next file with the same columns.</summary>
/// <param name="Version">1 when it is made, one more with each change.</param>
/// <param name="Shared">Whether it is everybody's: an administrator made it.</param>
/// <param name="Mapping">The mapping, as JSON.</param>
internal sealed record SavedMapping(
    Guid Id, long Version, string Object, Guid OwnerId, bool Shared, string Name, string Mapping, ImportMode Mode, IReadOnlyList<string> Match)
{
    public static readonly Table Table = new("import_mappings",
    [
        new("id", Stored.Id, false),
        new("version", Stored.Integer, false),
        new("object", Stored.Text, false),
        new("owner_id", Stored.Id, false),
        new("shared", Stored.Boolean, false),
        new("name", Stored.Text, false),
        new("mapping", Stored.Json, false),
        new("mode", Stored.Text, false),
        new("match_fields", Stored.Text, false),
        new("created_at", Stored.Timestamp, false),
        new("updated_at", Stored.Timestamp, false),
    ]);

    public static readonly IReadOnlyList<Column> Written = [.. Table.Columns.Take(9)];

    public object?[] Values => [Id, Version, Object, OwnerId, Shared, Name, Mapping, Mode.ToString(), string.Join(',', Match)];

    /// <summary>Whether it is the same but for the version.</summary>
    public bool Says(SavedMapping other) => Values.Zip(other.Values).Skip(2).All(v => Equals(v.First, v.Second));

    public bool IsFoundBy(Viewer viewer) => Shared || OwnerId == viewer.UserId;

    /// <summary>Whether somebody may change or remove it: the owner, and administrators what is everybody's.</summary>
    public bool IsChangedBy(Viewer viewer) => OwnerId == viewer.UserId || (Shared && viewer.IsAdministrator);

    /// <summary>The columns it speaks of, folded.</summary>
    public IReadOnlySet<string> Columns()
    {
        using var mapping = JsonDocument.Parse(Mapping);
        return ColumnsOf(mapping.RootElement).Select(TextKeys.Fold).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Whether a file has all of the columns, and not so many others that it must be another kind of file.</summary>
    public bool Fits(FileProfile profile)
    {
        var named = Columns();
        var filled = profile.Columns.Count(c => c.Filled > 0);
        return named.Count * OthersPerColumn >= filled && named.IsSubsetOf(profile.Columns.Select(c => TextKeys.Fold(c.Name)));
    }

    /// <summary>The columns that a mapping names, those of joined values too.</summary>
    public static IEnumerable<string> ColumnsOf(JsonElement mapping) =>
        mapping.ValueKind == JsonValueKind.Object && mapping.TryGetProperty("columns", out var columns) && columns.ValueKind == JsonValueKind.Object
            ? columns.EnumerateObject().SelectMany(c => Joined(c.Value).Prepend(c.Name)).Distinct(StringComparer.Ordinal)
            : [];

    public static SavedMapping Read(DbDataReader reader, Dialect dialect)
    {
        object At(int column) => dialect.Read(reader, column, Table.Columns[column].Stored)!;
        return new((Guid)At(0), (long)At(1), (string)At(2), (Guid)At(3), (bool)At(4), (string)At(5), (string)At(6),
            Enum.Parse<ImportMode>((string)At(7)), ((string)At(8)).Split(',', StringSplitOptions.RemoveEmptyEntries));
    }

    private const int OthersPerColumn = 3;

    private static IEnumerable<string> Joined(JsonElement column) =>
        column.ValueKind == JsonValueKind.Object && column.TryGetProperty("join", out var join) && join.ValueKind == JsonValueKind.Array
            ? join.EnumerateArray().Where(n => n.ValueKind == JsonValueKind.String).Select(n => n.GetString()!)
            : [];
}
