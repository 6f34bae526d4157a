using System.Text.Json;
using Rapport.Platform.Storage;

namespace Rapport.Platform.Access.Sharing.Rules;

/// <summary>Opens every record of an object that a filter takes to some principals.</summary>
/// <param name="Id">Its id; the rows it makes in <c>access</c> carry it.</param>
/// <param name="Object">The object's name.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Filter">Which records, in the notation of <c>filter=</c>.</param>
/// <param name="Principals">To whom.</param>
/// <param name="Level"><see cref="Grant.Read"/> or <see cref="Grant.Write"/>.</param>
/// <param name="Revision">One more with each change of the rule.</param>
/// <param name="Status">How far the records there are have been gone through.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="CreatedBy">By whom.</param>
public sealed record ShareRule(Guid Id, string Object, string Name, string Filter, IReadOnlyList<Guid> Principals, long Level, long Revision, string Status, DateTime CreatedAt, Guid? CreatedBy)
{
    /// <summary>A job goes through the records.</summary>
    public const string Applying = "applying";

    /// <summary>All records are as the rule says.</summary>
    public const string Applied = "applied";

    /// <summary>The rule is gone; a job takes away what it had opened.</summary>
    public const string Removing = "removing";

    internal static readonly Table Table = new("share_rules",
    [
        new("id", Stored.Id, false),
        new("object", Stored.Text, false),
        new("name", Stored.Text, false),
        new("filter", Stored.Text, false),
        new("principals", Stored.Json, false),
        new("level", Stored.Integer, false),
        new("revision", Stored.Integer, false),
        new("status", Stored.Text, false),
        new("created_at", Stored.Timestamp, false),
        new("created_by", Stored.Id),
    ]);

    internal static readonly string Columns = string.Join(", ", Table.Columns.Select(c => c.Name));

    /// <summary>Asks for the rules of one object, or of all, that hold; <see cref="Read"/> reads them.</summary>
    internal static Statement Asked(Dialect dialect, string? objectName)
    {
        var statement = new Statement(dialect);
        var which = objectName is null ? "" : $"object = {statement.Value(Stored.Text, objectName)} AND ";
        return statement.Append($"SELECT {Columns} FROM share_rules WHERE {which}status <> '{Removing}'");
    }

    internal object?[] Row => [Id, Object, Name, Filter, JsonSerializer.Serialize(Principals), Level, Revision, Status, CreatedAt, CreatedBy];

    internal static ShareRule Read(System.Data.Common.DbDataReader reader, Dialect dialect)
    {
        object? At(int column) => dialect.Read(reader, column, Table.Columns[column].Stored);
        return new((Guid)At(0)!, (string)At(1)!, (string)At(2)!, (string)At(3)!, JsonSerializer.Deserialize<Guid[]>((string)At(4)!)!, (long)At(5)!, (long)At(6)!, (string)At(7)!, (DateTime)At(8)!, (Guid?)At(9));
    }
}
