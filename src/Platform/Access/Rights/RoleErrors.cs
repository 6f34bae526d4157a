using Rapport.Platform.Definitions;
using Rapport.Platform.Problems;

namespace Rapport.Platform.Access.Rights;

/// <summary>What can be wrong with an administrator's role.</summary>
internal static class RoleErrors
{
    public static Refusal Name() => new(422, "role.name",
        ("角色标识须以小写字母开头，只含小写字母、数字和下划线，最多 40 个字符，例如 sales_ops。", "A role's name starts with a small letter and has only small letters, digits and underscores, 40 at most, such as sales_ops."), "name");

    public static Refusal Exists(string name) => new(409, "role.exists",
        ($"已有角色“{name}”。", $"There is a role “{name}” already."), "name");

    public static Refusal Label() => new(422, "role.label",
        ("请用中文或英文给角色起个名称，最多 60 个字符。", "Give the role a label in Chinese or English of at most 60 characters."), "label");

    public static Refusal NotFound() => new(404, "role.not_found",
        ("没有这个角色。", "There is no such role."));

    public static Refusal BasedOn(string name) => new(422, "role.not_found",
        ($"没有角色“{name}”。", $"There is no role “{name}”."), "basedOn");

    public static Refusal Shipped() => new(409, "role.shipped",
        ("内置角色不能修改或删除；可以用 basedOn 以它为基础新建一个。", "A shipped role cannot be changed or removed; make one of your own that is basedOn it."));

    public static Refusal Fixed() => new(422, "role.fixed",
        ("角色的标识不能更改。", "A role's name cannot change."), "name");

    public static Refusal InUse(int users) => new(409, "role.in_use",
        ($"还有 {users} 个用户是这个角色，请先给他们换成别的角色。", $"Users who have this role: {users}; give them another one first."));

    public static Refusal UnknownObject(string at, string name) => new(422, "role.unknown_object",
        ($"没有对象“{name}”。", $"There is no object “{name}”."), at);

    public static Refusal AdministratorsOnly(string at, ObjectDefinition definition) => new(422, "role.administrators_only",
        ($"{definition.Label.Zh}人人可读、只有管理员能改，这里只能设置字段权限。", $"Everybody reads {definition.Plural.En.ToLowerInvariant()} and only administrators write them; only fields can be set here."), at);

    public static Refusal Reach(string at, bool owned) => new(422, "role.reach",
        owned
            ? ("应为 none、own、team、teamAndBelow 或 all。", "This is none, own, team, teamAndBelow or all.")
            : ("这个对象的记录没有负责人，应为 none 或 all。", "Records of this object have no owner: this is none or all."), at);

    public static Refusal Wider(string at) => new(422, "role.wider_than_reading",
        ("不能大于查看范围（read）。", "This cannot reach further than read."), at);

    public static Refusal UnknownField(string at, string path) => new(422, "field.unknown",
        ($"没有字段“{path}”。", $"There is no field “{path}”."), at);

    public static Refusal FieldAccess(string at) => new(422, "role.field_access",
        ("应为 readOnly、masked 或 hidden。", "This is readOnly, masked or hidden."), at);

    public static Refusal FieldFixed(string at, FieldDefinition field) => new(422, "role.field_fixed",
        ($"“{field.Label.Zh}”由系统维护、必填，或用于命名、排序和时间线，不能限制。", $"“{field.Label.En}” is kept by the system, is required, or names, orders or dates the records; it cannot be restricted."), at);

    public static Refusal NotMaskable(string at, FieldDefinition field) => new(422, "role.not_maskable",
        ($"“{field.Label.Zh}”不能部分显示，请用 hidden。", $"“{field.Label.En}” cannot be shown in part; use hidden."), at);
}
