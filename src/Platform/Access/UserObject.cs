using Rapport.Platform.Access.Rights;
using Rapport.Platform.Definitions;
using Rapport.Platform.Fields;

namespace Rapport.Platform.Access;

/// <summary>A colleague. Users are never deleted: what they did keeps their name; they are deactivated. Only those of a purged run, whom nothing remembers, go.</summary>
internal static class UserObject
{
    public const string Name = "user";

    public static ObjectDefinition Define() =>
        new ObjectBuilder(Name, "users", ("用户", "User"), ("用户", "Users"))
            .WrittenByAdministrators()
            .NotDeletable()
            .SortedBy("name")
            .Shown(UserLayout.Layout)
            .Text("name", ("姓名", "Name"), required: true, searchable: true)
            .Add(new()
            {
                Name = "email",
                Type = FieldTypes.Email,
                Label = ("电子邮箱", "E-mail"),
                Help = ("登录用；没有邮箱的用户可以负责记录，但在受邀之前不能登录。", "For signing in; a user without one can own records and cannot sign in until invited."),
                Unique = true,
                Searchable = true,
            })
            .Text("title", ("职务", "Job title"), max: 100)
            .Field("phone", FieldTypes.Phone, ("电话", "Phone"))
            .Reference("teamId", TeamObject.Name, ("团队", "Team"))
            .Reference("managerId", Name, ("上级", "Manager"))
            .Choice("role", ("角色", "Role"),
            [.. ShippedRoles.All.Select(r => new Option(r.Name, r.Label))], required: true, preset: Roles.Salesperson, help: ("决定能看到和修改哪些数据。", "Decides which data the user sees and changes."))
            .Choice("language", ("语言", "Language"), [new("zh-CN", ("中文", "Chinese")), new("en", ("英文", "English"))],
                help: ("界面和通知的语言；默认随公司。", "The language of the interface and of messages; the company's unless chosen."))
            .Field("timeZone", FieldTypes.TimeZone, ("时区", "Time zone"), ("默认随公司。", "The company's unless chosen."))
            .Field("workingHours", FieldTypes.WorkingHours, ("工作时间", "Working hours"), ("每周的工作时段，按本人的时区。", "The hours of a week in which the user works, in the user's time zone."))
            .Field("active", FieldTypes.Boolean, ("在用", "Active"), ("停用的用户不能登录，记录保留。", "A user who is not active cannot sign in; the records stay."), required: true, preset: true)
            .Build();
}
