using Rapport.Platform.Definitions;
using Rapport.Platform.Problems;

namespace Rapport.Platform.Records.Runs;

/// <summary>Why a run is not undone, and why single changes of it stay.</summary>
internal static class Errors
{
    public static Refusal Undone() => new(409, "run.undone",
        ("已经撤销过了。", "It has been undone already."));

    public static Refusal Undoing() => new(409, "run.undoing",
        ("正在撤销，请等它结束。", "It is being undone already; wait for it to end."));

    public static Refusal PersonGone() => new(409, "run.person_gone",
        ("发起撤销的用户已被停用。", "The user who asked for the undoing is no longer active."));

    public static Refusal InTheWay() => new(409, "run.in_the_way",
        ("有其他记录引用了这些数据；请先把它们改为引用别的记录，或者删除。", "Other records point at this data; point them elsewhere or delete them first."));

    public static Refusal ObjectGone() => new(409, "run.object_gone",
        ("这个对象已不存在。", "Its object is no longer there."));

    public static Refusal Gone() => new(409, "run.record_gone",
        ("记录已不存在。", "The record is no longer there."));

    public static Refusal Hidden() => new(409, "run.record_hidden",
        ("您已无权查看这条记录。", "You may no longer see this record."));

    public static Refusal Recycled() => new(409, "run.record_recycled",
        ("记录在回收站里；如需改回，请先恢复。", "The record is in the recycle bin; restore it to change it back."));

    public static Refusal Changed() => new(409, "run.changed",
        ("之后又有人改过。", "It has been changed since."));

    public static Refusal Changed(IReadOnlyList<FieldDefinition> fields) => fields.Count == 0 ? Changed() : new(409, "run.changed",
        ($"之后又有人改过{string.Concat(fields.Select(f => $"“{f.Label.Zh}”"))}。", $"Changed since: {string.Join(", ", fields.Select(f => $"“{f.Label.En}”"))}."));

    public static Refusal Held() => new(409, "run.held",
        ("之后的其他记录引用了它。", "Records that stay point at it."));

    public static Refusal Held(IReadOnlyList<ObjectDefinition> objects) => objects.Count == 0 ? Held() : new(409, "run.held",
        ($"有保留下来的{string.Join("、", objects.Select(o => o.Label.Zh))}引用了它。", $"{English(objects)} that stay point at it."));

    private static string English(IReadOnlyList<ObjectDefinition> objects)
    {
        var names = string.Join(", ", objects.Select(o => o.Plural.En.ToLowerInvariant()));
        return char.ToUpperInvariant(names[0]) + names[1..];
    }
}
