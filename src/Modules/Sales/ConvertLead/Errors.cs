using Rapport.Platform.Problems;

namespace Rapport.Sales.ConvertLead;

internal static class Errors
{
    public static Refusal AlreadyConverted() => new(409, "lead.already_converted",
        ("这条线索已经转为客户，不能再次转化，状态也不能再改。", "This lead has been converted already; it cannot be converted again and keeps its status."));

    public static Refusal OnlyByConversion() => new(422, "lead.convert_only",
        ("“已转化”不能直接选择，请使用“转为客户”。", "A lead becomes converted by converting it, not by choosing the status."), "status");

    public static Refusal TwoAccounts() => new(422, "lead.two_accounts",
        ("客户编号与客户名称只能给一个：用已有客户给编号，新建客户给名称。", "Give either the id of an existing account or the name of a new one."), "accountName");

    public static Refusal AccountNotFound() => new(422, "reference.not_found",
        ("“客户”指向的记录不存在，或者您无权查看。", "The record that “Account” points at does not exist, or you may not see it."), "accountId");

    public static Refusal SetByConversion(string field) => new(422, "lead.set_by_conversion",
        ("转化时由系统填写，请不要提供。", "The conversion fills this in; leave it out."), field);
}
