using System.Reflection;

namespace Rapport.Platform.Access.Audit;

/// <summary>The one list of what is audited: whoever wants to log something else adds it here, with its words in both languages.</summary>
public static class AuditActions
{
    public static readonly AuditAction SignedIn = new("sign_in.succeeded", ("登录成功", "Signed in"));
    public static readonly AuditAction SignInFailed = new("sign_in.failed", ("登录失败", "Sign-in failed"));
    public static readonly AuditAction SignInLocked = new("sign_in.locked", ("登录被锁定", "Sign-in locked"));
    public static readonly AuditAction SignedOut = new("sign_in.ended", ("退出登录", "Signed out"));
    public static readonly AuditAction SessionRevoked = new("session.revoked", ("会话被终止", "Session revoked"));
    public static readonly AuditAction PasswordChanged = new("password.changed", ("修改密码", "Password changed"));
    public static readonly AuditAction PasswordReset = new("password.reset", ("重置密码", "Password reset"));
    public static readonly AuditAction ResetMade = new("password.reset_made", ("生成重置密码链接", "Password reset link made"));
    public static readonly AuditAction TwoFactorOn = new("two_factor.enabled", ("开启两步验证", "Two-factor sign-in turned on"));
    public static readonly AuditAction TwoFactorOff = new("two_factor.disabled", ("关闭两步验证", "Two-factor sign-in turned off"));
    public static readonly AuditAction RecoveryCodesMade = new("recovery_codes.made", ("生成恢复码", "Recovery codes made"));
    public static readonly AuditAction RecoveryCodeUsed = new("recovery_codes.used", ("使用恢复码", "Recovery code used"));
    public static readonly AuditAction PasskeyAdded = new("passkey.added", ("添加通行密钥", "Passkey added"));
    public static readonly AuditAction PasskeyRemoved = new("passkey.removed", ("移除通行密钥", "Passkey removed"));
    public static readonly AuditAction TokenMade = new("token.made", ("生成 API 令牌", "API token made"));
    public static readonly AuditAction TokenRevoked = new("token.revoked", ("停用 API 令牌", "API token revoked"));
    public static readonly AuditAction Invited = new("invitation.made", ("发出邀请", "Invitation made"));
    public static readonly AuditAction InvitationUsed = new("invitation.used", ("接受邀请", "Invitation accepted"));
    public static readonly AuditAction CompanySetUp = new("company.set_up", ("完成首次设置", "Company set up"));
    public static readonly AuditAction CompanyChanged = new("company.changed", ("修改公司设置", "Company settings changed"));
    public static readonly AuditAction UserAdded = new("user.added", ("添加用户", "User added"));
    public static readonly AuditAction UserRoleChanged = new("user.role_changed", ("更改用户角色", "User's role changed"));
    public static readonly AuditAction UserTeamChanged = new("user.team_changed", ("更改用户所属团队", "User's team changed"));
    public static readonly AuditAction UserEmailChanged = new("user.email_changed", ("更改用户登录邮箱", "User's sign-in e-mail changed"));
    public static readonly AuditAction UserActivated = new("user.activated", ("启用用户", "User activated"));
    public static readonly AuditAction UserDeactivated = new("user.deactivated", ("停用用户", "User deactivated"));
    public static readonly AuditAction HandedOver = new("user.handed_over", ("交接用户的数据", "User's records handed over"));
    public static readonly AuditAction StandInAdded = new("stand_in.added", ("设置代理人", "Stand-in added"));
    public static readonly AuditAction StandInRemoved = new("stand_in.removed", ("取消代理人", "Stand-in removed"));
    public static readonly AuditAction TeamAdded = new("team.added", ("添加团队", "Team added"));
    public static readonly AuditAction TeamMoved = new("team.moved", ("调整上级团队", "Team moved"));
    public static readonly AuditAction TeamDeleted = new("team.deleted", ("删除团队", "Team deleted"));
    public static readonly AuditAction TeamRestored = new("team.restored", ("恢复团队", "Team restored"));
    public static readonly AuditAction RoleAdded = new("role.added", ("添加角色", "Role added"));
    public static readonly AuditAction RoleChanged = new("role.changed", ("修改角色权限", "Role changed"));
    public static readonly AuditAction RoleDeleted = new("role.deleted", ("删除角色", "Role deleted"));
    public static readonly AuditAction ShareAdded = new("share.added", ("共享记录", "Record shared"));
    public static readonly AuditAction ShareRemoved = new("share.removed", ("取消共享", "Record no longer shared"));
    public static readonly AuditAction SharingRuleAdded = new("sharing_rule.added", ("添加共享规则", "Sharing rule added"));
    public static readonly AuditAction SharingRuleChanged = new("sharing_rule.changed", ("修改共享规则", "Sharing rule changed"));
    public static readonly AuditAction SharingRuleDeleted = new("sharing_rule.deleted", ("删除共享规则", "Sharing rule deleted"));
    public static readonly AuditAction FieldAdded = new("field.added", ("添加自定义字段", "Custom field added"));
    public static readonly AuditAction FieldChanged = new("field.changed", ("修改自定义字段", "Custom field changed"));
    public static readonly AuditAction FieldRemoved = new("field.removed", ("删除自定义字段", "Custom field removed"));
    public static readonly AuditAction ViewShared = new("view.shared", ("共享视图", "View shared"));
    public static readonly AuditAction ViewChanged = new("view.changed", ("修改共享的视图", "Shared view changed"));
    public static readonly AuditAction ViewDeleted = new("view.deleted", ("删除共享的视图", "Shared view deleted"));
    public static readonly AuditAction DemoAdded = new("demo.added", ("加入演示数据", "Demo data added"));
    public static readonly AuditAction DemoRemoved = new("demo.removed", ("移除演示数据", "Demo data removed"));
    public static readonly AuditAction SensitiveRead = new("records.read_sensitive", ("查看敏感字段", "Sensitive fields read"));
    public static readonly AuditAction ExportMade = new("export.made", ("导出数据", "Data exported"));

    private static readonly Dictionary<string, AuditAction> ByName = typeof(AuditActions)
        .GetFields(BindingFlags.Static | BindingFlags.Public).Select(f => (AuditAction)f.GetValue(null)!).ToDictionary(a => a.Name, StringComparer.Ordinal);

    /// <summary>Every action, in the order of this list.</summary>
    public static IReadOnlyCollection<AuditAction> All => ByName.Values;

    /// <summary>The names of what is a sign-in or an attempt at one. The subject of such an entry is the account; who did it is known only where it succeeded.</summary>
    internal static IReadOnlyList<string> SignIns { get; } = [.. ByName.Keys.Where(n => n.StartsWith("sign_in.", StringComparison.Ordinal))];

    /// <summary>The action of that name, or null.</summary>
    public static AuditAction? Find(string name) => ByName.GetValueOrDefault(name);
}
