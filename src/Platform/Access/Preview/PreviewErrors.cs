using Rapport.Platform.Problems;

namespace Rapport.Platform.Access.Preview;

/// <summary>Why a change cannot be tried.</summary>
internal static class PreviewErrors
{
    public static Refusal OneChange() => new(422, "preview.one_change",
        ("请只试算一项变更：user、team、role、rule 四者之一；rule 应为新规则、对已有规则（id）的修改（change），或删除它（remove）。",
         "Try one change at a time: user, team, role or rule; a rule is a new one, a change of the one with that id, or its removal."));

    public static Refusal NoUser() => new(422, "preview.no_user", ("没有这个在用的用户。", "There is no such active user."), "user.id");

    public static Refusal NoRole() => new(422, "preview.no_role", ("没有这个角色。", "There is no such role."), "user.role");

    public static Refusal NoTeam(string at) => new(422, "preview.no_team",
        ("没有这个团队，或者它会成为自己的上级。", "There is no such team, or it would stand above itself."), at);

    public static RefusedException OfMember(this Refusal refusal) => new(Records.Errors.Invalid(), [refusal]);
}
