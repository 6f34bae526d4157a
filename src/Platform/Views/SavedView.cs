using System.Data.Common;
using System.Text.Json;
using Rapport.Platform.Access;
using Rapport.Platform.Storage;

namespace Rapport.Platform.Views;

/// <summary>A list as somebody wants to see it again, kept for oneself or for others. It says how a list is asked, never what is in it: whoever opens it asks by own rights.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Version">1 when it is made, one more with each change.</param>
/// <param name="Object">The object whose records it lists.</param>
/// <param name="OwnerId">Who keeps it, even after leaving.</param>
/// <param name="Name">The text of its tab.</param>
/// <param name="SharedWith">One of <see cref="Sharing"/>.</param>
/// <param name="TeamId">The team, with those below it, that it is shared with.</param>
/// <param name="Columns">What it shows, in order.</param>
/// <param name="Filter">In the notation of <c>filter=</c>; null for all records.</param>
/// <param name="Sort">In the notation of <c>sort=</c>; null for the object's own order.</param>
/// <param name="Layout"><c>table</c> or <c>board</c>.</param>
/// <param name="Position">Smaller comes first.</param>
internal sealed record SavedView(
    Guid Id, long Version, string Object, Guid OwnerId, string Name, string SharedWith, Guid? TeamId, IReadOnlyList<ViewColumn> Columns, string? Filter, string? Sort, string Layout, long Position)
{
    public static readonly Table Table = new("views",
    [
        new("id", Stored.Id, false),
        new("version", Stored.Integer, false),
        new("object", Stored.Text, false),
        new("owner_id", Stored.Id, false),
        new("name", Stored.Text, false),
        new("shared_with", Stored.Text, false),
        new("team_id", Stored.Id),
        new("columns", Stored.Json, false),
        new("filter", Stored.Text),
        new("sort", Stored.Text),
        new("layout", Stored.Text, false),
        new("position", Stored.Integer, false),
        new("created_at", Stored.Timestamp, false),
        new("updated_at", Stored.Timestamp, false),
    ]);

    public static readonly IReadOnlyList<Column> Written = [.. Table.Columns.Take(12)];

    public bool IsShared => SharedWith != Sharing.None;

    public object?[] Values => [Id, Version, Object, OwnerId, Name, SharedWith, TeamId, JsonSerializer.Serialize(Columns, ViewColumn.Json), Filter, Sort, Layout, Position];

    /// <summary>Whether it is the same but for the version.</summary>
    public bool Says(SavedView other) => Values.Zip(other.Values).Skip(2).All(v => Equals(v.First, v.Second));

    /// <summary>Whether somebody may change or remove it: the owner, and administrators what is shared.</summary>
    public bool IsChangedBy(Viewer viewer) => OwnerId == viewer.UserId || (IsShared && viewer.IsAdministrator);

    /// <summary>Whether somebody finds it among the views.</summary>
    public bool IsFoundBy(Viewer viewer) =>
        IsChangedBy(viewer) || SharedWith == Sharing.Everyone || (SharedWith == Sharing.Team && TeamId is { } team && viewer.Circle.Principals.Contains(team));

    public static SavedView Read(DbDataReader reader, Dialect dialect)
    {
        object? At(int column) => dialect.Read(reader, column, Table.Columns[column].Stored);
        return new((Guid)At(0)!, (long)At(1)!, (string)At(2)!, (Guid)At(3)!, (string)At(4)!, (string)At(5)!, (Guid?)At(6),
            JsonSerializer.Deserialize<ViewColumn[]>((string)At(7)!, ViewColumn.Json)!, (string?)At(8), (string?)At(9), (string)At(10)!, (long)At(11)!);
    }
}

/// <summary>With whom a view is shared.</summary>
internal static class Sharing
{
    public const string None = "none";
    public const string Team = "team";
    public const string Everyone = "everyone";
}

/// <summary>How a view shows its records.</summary>
internal static class ViewLayout
{
    public const string Table = "table";
    public const string Board = "board";
}

/// <summary>One column of a view.</summary>
/// <param name="Field">The path, as <c>select=</c> takes it.</param>
/// <param name="Width">In pixels; null for what suits the field.</param>
/// <param name="Frozen">Whether it stays when the others are scrolled.</param>
internal sealed record ViewColumn(string Field, int? Width = null, bool Frozen = false)
{
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingDefault };
}
