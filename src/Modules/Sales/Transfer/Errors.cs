using Rapport.Platform.Problems;

namespace Rapport.Sales.Transfer;

internal static class Errors
{
    public static Refusal UserNotFound() => new(422, "reference.not_found",
        ("“接收人”指向的用户不存在。", "There is no such user to transfer to."), "toUserId");

    public static Refusal UserInactive(string name) => new(422, "transfer.user_inactive",
        ($"{name} 已停用，不能接收记录。", $"{name} is no longer active and cannot take over records."), "toUserId");

    public static Refusal UnknownWith(string with, IEnumerable<string> possible) => new(422, "transfer.with_unknown",
        ($"“{with}”不能随之转移。可选：{string.Join("、", possible)}。", $"“{with}” cannot go along. Possible are: {string.Join(", ", possible)}."), "with");

    public static Refusal HowMany(int most) => new(422, "transfer.how_many",
        ($"一次转移 1 到 {most} 条记录。", $"Transfer between 1 and {most} records at a time."), "ids");

    public static Refusal NotFound(IReadOnlyCollection<Guid> ids) => new(404, "record.not_found",
        ("有的记录不存在，或者您无权查看；没有转移任何记录。", "Some records do not exist, or you may not see them; nothing was transferred."))
    {
        Facts = new Dictionary<string, object?> { ["ids"] = ids },
    };
}
