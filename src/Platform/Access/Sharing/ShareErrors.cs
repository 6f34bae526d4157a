using Rapport.Platform.Definitions;
using Rapport.Platform.Problems;

namespace Rapport.Platform.Access.Sharing;

/// <summary>Why something is not shared.</summary>
internal static class ShareErrors
{
    public static Refusal NotAllowed(ObjectDefinition definition) => new(403, "share.not_allowed",
        ($"这条{definition.Label.Zh}不由您或您的团队负责，您不能共享它。", $"This {definition.Label.En.ToLowerInvariant()} is not yours or your team's, so you may not share it."));

    public static Refusal NoOwner(ObjectDefinition definition) => new(409, "share.no_owner",
        ($"{definition.Label.Zh}没有负责人，按角色可见，不能单独共享。", $"{definition.Plural.En} have no owner and go by role alone; they cannot be shared."));

    public static Refusal NoTeam(ObjectDefinition definition) => new(409, "member.no_team",
        ($"{definition.Label.Zh}没有团队成员，请用共享。", $"{definition.Plural.En} have no team of their own; share them instead."));

    public static Refusal Principal(string at) => new(422, "share.principal",
        ("请指定一个对象：userId、teamId、role 三者之一。", "Name one of userId, teamId and role."), at);

    public static Refusal NoPrincipal(string at) => new(422, "share.no_principal",
        ("没有这个用户、团队或角色。", "There is no such user, team or role."), at);

    public static Refusal Level() => new(422, "share.level",
        ("level 应为 read（只读）或 write（可修改）。", "level is read or write."), "level");

    public static Refusal MemberRole() => new(422, "member.role",
        ("角色最多 50 个字符，不能有换行。", "A role in the team has at most 50 characters and no line breaks."), "role");

    public static Refusal NotFound() => new(404, "share.not_found",
        ("没有这项共享。", "There is no such share."));

    public static Refusal RuleNotFound() => new(404, "share_rule.not_found",
        ("没有这条共享规则。", "There is no such sharing rule."));

    public static Refusal RuleChanged() => new(409, "share_rule.changed",
        ("这条规则刚被别人改过或删除了，请重新载入。", "Somebody has just changed or removed this rule; load it again."));

    public static Refusal RuleName() => new(422, "share_rule.name",
        ("请给规则起个名字，最多 100 个字符。", "Give the rule a name of at most 100 characters."), "name");

    public static Refusal RuleObject() => new(422, "share_rule.object",
        ("请指定有负责人的对象，例如 account。", "Name an object whose records have owners, such as account."), "object");

    public static Refusal RuleObjectFixed() => new(422, "share_rule.object_fixed",
        ("规则的对象不能更改，请另建一条。", "A rule's object cannot change; make another rule."), "object");

    public static Refusal RulePrincipals(int most) => new(422, "share_rule.principals",
        ($"请指定 1 到 {most} 个共享对象。", $"Name between 1 and {most} principals."), "principals");

    public static Refusal RuleFilter() => new(422, "share_rule.filter",
        ("规则的筛选条件只能用这个对象自己的字段和负责人（owner.…）的字段，不能用 me()、myTeam()、today() 等随人随时间变化的函数。",
         "A rule's filter uses the object's own fields and those of its owner (owner.…) only, and no me(), myTeam(), today() or other function that depends on who asks or when."), "filter");

    public static Refusal TooManyRules(int most) => new(409, "share_rule.too_many",
        ($"一个对象最多 {most} 条共享规则。", $"An object has at most {most} sharing rules."));
}
