using Rapport.Platform.Access.Rights;
using Rapport.Platform.Definitions;

namespace Rapport.Platform.Access.Sharing;

/// <summary>One reason why somebody may or may not do something with a record.</summary>
/// <param name="Action">What is asked.</param>
/// <param name="Allowed">Whether the reason allows it.</param>
/// <param name="Code">The stable code.</param>
/// <param name="Text">The reason in words.</param>
public sealed record AccessReason(RecordAction Action, bool Allowed, string Code, Labels Text);

/// <summary>What opens a record to somebody beyond its owner, with the names people know.</summary>
/// <param name="Level"><see cref="Grant.Read"/> or <see cref="Grant.Write"/>.</param>
/// <param name="Source"><see cref="Grant.Share"/>, <see cref="Grant.Member"/> or a rule's id.</param>
/// <param name="Principal">Whom it names.</param>
/// <param name="Rule">The rule's name, where a rule opened it.</param>
public sealed record NamedGrant(long Level, Guid Source, Principal Principal, string? Rule);

/// <summary>What is known of the record that an explanation is about.</summary>
/// <param name="OwnerId">Its owner.</param>
/// <param name="OwnerName">The owner's name.</param>
/// <param name="Grants">What opens it to the person asked about.</param>
public sealed record RecordFacts(Guid? OwnerId, string? OwnerName, IReadOnlyList<NamedGrant> Grants);

/// <summary>
/// Says, by the same rules as the queries, why somebody can or cannot see, change, delete or transfer a record: every reason that allows
/// it, or the ones that stand in the way.
/// </summary>
public static class AccessExplanation
{
    private static readonly RecordAction[] Actions = [RecordAction.Read, RecordAction.Change, RecordAction.Delete, RecordAction.Transfer];

    /// <param name="person">The person asked about; null for one who is not active.</param>
    /// <param name="definition">The record's object.</param>
    /// <param name="record">The record.</param>
    public static IReadOnlyList<AccessReason> Explain(Viewer? person, ObjectDefinition definition, RecordFacts record) =>
        person is null
            ? [.. Actions.Select(a => new AccessReason(a, false, "access.inactive", ("该用户已停用，不能登录。", "The user is not active and cannot sign in.")))]
            : [.. Actions.Where(a => definition.Owned || a != RecordAction.Transfer).SelectMany(a => Reasons(a, person, definition, record))];

    /// <summary>Whether the reasons allow something.</summary>
    public static bool Allows(IEnumerable<AccessReason> reasons, RecordAction action) => reasons.Any(r => r.Action == action && r.Allowed);

    /// <summary>To give a record to somebody else is to change it: who may not change it cannot transfer it either, and that is why.</summary>
    private static IEnumerable<AccessReason> Reasons(RecordAction action, Viewer person, ObjectDefinition definition, RecordFacts record) =>
        action == RecordAction.Transfer && Of(RecordAction.Change, person, definition, record) is var change && !Allows(change, RecordAction.Change)
            ? change.Select(r => r with { Action = action })
            : Of(action, person, definition, record);

    private static List<AccessReason> Of(RecordAction action, Viewer person, ObjectDefinition definition, RecordFacts record)
    {
        var does = Verb(action);
        var role = person.Role.Label;
        if (definition.AdministratorsOnly && action != RecordAction.Read && !person.IsAdministrator)
        {
            return [new(action, false, "access.administrators_only", ($"只有管理员能{does.Zh}{definition.Label.Zh}。", $"Only administrators {does.En} {Many(definition)}."))];
        }

        var reach = person.Role.On(definition).Of(action);
        if (reach == Reach.None || (action == RecordAction.Delete && !definition.Deletable))
        {
            return [new(action, false, "access.role", ($"角色“{role.Zh}”不能{does.Zh}{definition.Label.Zh}。", $"The role “{role.En}” may not {does.En} {Many(definition)}."))];
        }

        if (reach == Reach.All)
        {
            return [new(action, true, "access.role_all", ($"角色“{role.Zh}”能{does.Zh}所有{definition.Label.Zh}。", $"The role “{role.En}” may {does.En} all {Many(definition)}."))];
        }

        var reasons = Owner(action, person, definition, record, reach).ToList();
        reasons.AddRange(record.Grants.Where(g => action == RecordAction.Read || (action == RecordAction.Change && g.Level == Grant.Write)).Select(g => Opened(action, g)));
        return reasons.Count > 0 ? reasons : [Missing(action, person, record, reach)];
    }

    private static IEnumerable<AccessReason> Owner(RecordAction action, Viewer person, ObjectDefinition definition, RecordFacts record, Reach reach)
    {
        if (record.OwnerId is not { } owner || !person.Reaches(definition, action, owner))
        {
            yield break;
        }

        yield return owner == person.UserId ? new(action, true, "access.owner", ($"{person.Name} 是负责人。", $"{person.Name} owns it."))
            : person.Circle.Own.Contains(owner) ? new(action, true, "access.stand_in", ($"{record.OwnerName} 不在期间，由 {person.Name} 代理。", $"{person.Name} stands in for {record.OwnerName}, who is away."))
            : reach == Reach.Team ? new(action, true, "access.team", ($"负责人 {record.OwnerName} 与 {person.Name} 同在一个团队。", $"The owner, {record.OwnerName}, is in {person.Name}'s team."))
            : new(action, true, "access.team", ($"负责人 {record.OwnerName} 在 {person.Name} 的团队或其下级团队里。", $"The owner, {record.OwnerName}, is in {person.Name}'s team or in one below it."));
    }

    private static AccessReason Opened(RecordAction action, NamedGrant grant)
    {
        var (zh, en) = (grant.Principal.Name.Zh, grant.Principal.Name.En);
        return grant.Source == Grant.Share ? new(action, true, "access.share", ($"已共享给“{zh}”。", $"It is shared with “{en}”."))
            : grant.Source == Grant.Member ? new(action, true, "access.member", ($"“{zh}”是它的团队成员。", $"“{en}” is a member of its team."))
            : new(action, true, "access.rule", ($"共享规则“{grant.Rule}”把它开放给“{zh}”。", $"The sharing rule “{grant.Rule}” opens it to “{en}”."));
    }

    private static AccessReason Missing(RecordAction action, Viewer person, RecordFacts record, Reach reach)
    {
        var does = Verb(action);
        Labels far = reach switch
        {
            Reach.Own => ("自己负责的记录", "the user's own records"),
            Reach.Team => ("本团队成员负责的记录", "records owned in the user's team"),
            _ => ("本团队和下级团队成员负责的记录", "records owned in the user's team and below"),
        };
        Labels owner = record.OwnerName is { } name ? ($"负责人是 {name}", $"its owner is {name}") : ("它没有负责人", "it has no owner");
        Labels shared = action is RecordAction.Read or RecordAction.Change ? ("，也没有共享给该用户", ", and it is not shared with the user that far") : ("", "");
        return new(action, false, "access.out_of_reach", (
            $"角色“{person.Role.Label.Zh}”只能{does.Zh}{far.Zh}；{owner.Zh}{shared.Zh}。",
            $"The role “{person.Role.Label.En}” may {does.En} {far.En} only; {owner.En}{shared.En}."));
    }

    private static Labels Verb(RecordAction action) => action switch
    {
        RecordAction.Read => ("查看", "see"),
        RecordAction.Change => ("修改", "change"),
        RecordAction.Delete => ("删除", "delete"),
        _ => ("转移", "transfer"),
    };

    private static string Many(ObjectDefinition definition) => definition.Plural.En.ToLowerInvariant();
}
