using Rapport.Platform.Storage;

namespace Rapport.Platform.Access.Absences;

/// <summary>
/// Somebody is away and somebody else stands in: sees and changes what the absent person owns and what is shared with that person by
/// name, with the stand-in's own role. Not transitive: whoever stands in for a stand-in gets nothing of the first.
/// </summary>
/// <param name="From">The first day, as the company's calendar has it.</param>
/// <param name="To">The last day, included.</param>
internal sealed record Absence(Guid Id, Guid UserId, Guid StandInId, DateOnly From, DateOnly To)
{
    /// <summary>What <see cref="Records.ChangeSignal"/> calls a change of absences.</summary>
    public const string Signal = "absence";

    public static readonly Table Table = new("absences",
    [
        new("id", Stored.Id, false),
        new("user_id", Stored.Id, false),
        new("stand_in_id", Stored.Id, false),
        new("from_day", Stored.Date, false),
        new("to_day", Stored.Date, false),
        new("created_at", Stored.Timestamp, false),
        new("created_by", Stored.Id, false),
        new("cancelled_at", Stored.Timestamp),
    ]);

    /// <summary>A select of the ids of those who are away on a day and for whom somebody stands in.</summary>
    /// <param name="statement">Gets the day as a parameter.</param>
    /// <param name="standIn">The stand-in's id: a parameter, a column or a subselect in brackets.</param>
    /// <param name="day">The company's day.</param>
    public static string StoodInFor(Statement statement, string standIn, DateOnly day)
    {
        var on = statement.Value(Stored.Date, day);
        return $"SELECT user_id FROM {Table.Name} WHERE stand_in_id = {standIn} AND cancelled_at IS NULL AND from_day <= {on} AND to_day >= {on}";
    }
}
