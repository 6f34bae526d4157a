using Rapport.Platform.Definitions;

namespace Rapport.Platform.Access;

/// <summary>A team of the sales organisation; teams form a tree.</summary>
internal static class TeamObject
{
    public const string Name = "team";

    public static ObjectDefinition Define() =>
        new ObjectBuilder(Name, "teams", ("团队", "Team"), ("团队", "Teams"))
            .WrittenByAdministrators()
            .SortedBy("name")
            .Shown(TeamLayout.Layout)
            .Text("name", ("团队名称", "Team name"), required: true, searchable: true)
            .Reference("parentId", Name, ("上级团队", "Parent team"), ("上级团队的主管能看到下级团队的数据。", "Managers of the parent team see this team's data."))
            .Reference("managerId", UserObject.Name, ("团队主管", "Team manager"), ("谁带这个团队，仅供查看和统计；能看到哪些数据由角色和本人所在的团队决定。", "Who leads the team, for information and reports; what somebody sees is decided by role and own team."))
            .Build();
}
