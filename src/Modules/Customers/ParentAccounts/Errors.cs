using Rapport.Platform.Problems;

namespace Rapport.Customers.ParentAccounts;

internal static class Errors
{
    public static Refusal Cycle() => new(422, "account.parent_cycle",
        ("上级客户不能是它自己，也不能是它的下级，否则会形成循环。", "An account's parent cannot be the account itself or one that belongs to it."), "parentId");
}
