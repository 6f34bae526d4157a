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
            .Text("name", ("团队名称", "Team name"), required: true, searchable: true)
            .Reference("parentId", Name, ("上级团队", "Parent team"), ("上级团队的主管能看到下级团队的数据。", "Managers of the parent team see this team's data."))
            .Build();
}
