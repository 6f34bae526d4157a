using Rapport.Platform.Problems;

namespace Rapport.Platform.Access.HandOvers;

/// <summary>Why somebody's records cannot be handed over.</summary>
internal static class Errors
{
    public static Refusal UnknownKind(string at, string path, IEnumerable<string> possible) => new(422, "hand_over.kind_unknown",
        ($"“{Short(path)}”不能交接。可选：{string.Join("、", possible)}。", $"“{Short(path)}” cannot be handed over. Possible are: {string.Join(", ", possible)}."), Short(at));

    public static Refusal NothingGoesOn(string at, Labels plural) => new(422, "hand_over.no_open",
        ($"{plural.Zh}没有“进行中”之分，请去掉 open。", $"{plural.En} are neither open nor finished; leave “open” out."), at);

    public static Refusal NotAReceiver() => new(422, "hand_over.to",
        ("接收人应为用户编号，或 manager（本人的上级）。", "Name the receiver by a user's id, or say “manager” for the user's own manager."));

    public static Refusal NoManager() => new(422, "hand_over.no_manager",
        ("这位用户没有上级，请指定一位接收人。", "This user has no manager; name somebody to take over."));

    public static Refusal ToSelf() => new(422, "hand_over.to_self",
        ("不能交接给即将停用的本人，请选择一位同事。", "The user who leaves cannot take over; choose a colleague."));

    public static Refusal ReceiverNotFound() => new(422, "reference.not_found",
        ("“接收人”指向的用户不存在。", "There is no such user to take over."));

    public static Refusal ReceiverInactive(string name) => new(422, "hand_over.receiver_inactive",
        ($"{name} 已停用，不能接收记录，请选择一位在用的同事。", $"{name} is no longer active and cannot take over records; choose somebody who is."));

    public static Refusal Running() => new(409, "hand_over.running",
        ("这位用户的交接还在进行，请等它结束后再交接其余的记录。", "This user's records are being handed over already; wait until that has ended."));

    public static Refusal AskerGone() => new(409, "hand_over.asker_gone",
        ("发起交接的人已不是管理员，交接中止；已转移的记录保持不变。请由管理员重新发起。", "Whoever asked for this is no longer an administrator, so it has stopped; what was given stays given. Ask for it again."));

    public static Refusal UserActive() => new(409, "hand_over.user_active",
        ("这位用户已恢复使用，交接中止；已转移的记录保持不变。", "The user is active again, so this has stopped; what was given stays given."));

    private static string Short(string text) => text.Length <= 60 ? text : text[..60] + "…";
}
