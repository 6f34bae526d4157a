using Rapport.Platform.Access;
using Rapport.Platform.Access.Rights;
using Rapport.Platform.Access.Sharing;
using Rapport.Platform.Tests.Access.Rights;
using Shouldly;
using Xunit;

namespace Rapport.Platform.Tests.Access.Sharing;

public sealed class AccessExplanationTests
{
    private static readonly Guid Me = new(1, 0, 0, new byte[8]);
    private static readonly Guid Colleague = new(2, 0, 0, new byte[8]);
    private static readonly Guid Absent = new(3, 0, 0, new byte[8]);
    private static readonly Guid Stranger = new(4, 0, 0, new byte[8]);
    private static readonly Guid Team = new(10, 0, 0, new byte[8]);

    [Fact]
    public void Who_is_not_active_may_nothing() => Read(null, Of(Me)).ShouldBe([
        "no access.inactive: 该用户已停用，不能登录。 | The user is not active and cannot sign in."]);

    [Fact]
    public void A_role_that_reads_all_is_reason_enough() => Read(Person("reader"), Of(Stranger, Share(Grant.Read))).ShouldBe([
        "yes access.role_all: 角色“只读”能查看所有公司。 | The role “Reader” may see all firms."]);

    [Fact]
    public void A_role_that_may_not_is_reason_enough() => Change(Person("reader"), Of(Me, Share(Grant.Write))).ShouldBe([
        "no access.role: 角色“只读”不能修改公司。 | The role “Reader” may not change firms."]);

    [Fact]
    public void What_administrators_write_others_do_not() =>
        Explain(Person("manager"), RecordAction.Change, new(null, null, []), Shop.User).ShouldBe([
            "no access.administrators_only: 只有管理员能修改用户。 | Only administrators change users."]);

    [Fact]
    public void The_owner_may() => Read(Person("salesperson"), Of(Me)).ShouldBe(["yes access.owner: 王芳 是负责人。 | 王芳 owns it."]);

    [Fact]
    public void A_stand_in_may() => Read(Person("salesperson"), Of(Absent)).ShouldBe([
        "yes access.stand_in: 李雷 不在期间，由 王芳 代理。 | 王芳 stands in for 李雷, who is away."]);

    [Fact]
    public void The_team_of_the_owner_may_where_the_role_reaches_it() => Read(Person(Reach.Team), Of(Colleague)).ShouldBe([
        "yes access.team: 负责人 李雷 与 王芳 同在一个团队。 | The owner, 李雷, is in 王芳's team."]);

    [Fact]
    public void So_may_the_teams_above_the_owner() => Read(Person(Reach.TeamAndBelow), Of(Colleague)).ShouldBe([
        "yes access.team: 负责人 李雷 在 王芳 的团队或其下级团队里。 | The owner, 李雷, is in 王芳's team or in one below it."]);

    [Theory]
    [InlineData(Reach.Own, "自己负责的记录", "the user's own records")]
    [InlineData(Reach.Team, "本团队成员负责的记录", "records owned in the user's team")]
    [InlineData(Reach.TeamAndBelow, "本团队和下级团队成员负责的记录", "records owned in the user's team and below")]
    public void What_is_out_of_reach_is_said_with_the_reach(Reach reach, string zh, string en) => Read(Person(reach), Of(Stranger)).ShouldBe([
        $"no access.out_of_reach: 角色“自定”只能查看{zh}；负责人是 李雷，也没有共享给该用户。 | The role “Own” may see {en} only; its owner is 李雷, and it is not shared with the user that far."]);

    [Fact]
    public void A_record_without_an_owner_is_nobodys() => Explain(Person("salesperson"), RecordAction.Delete, new(null, null, [])).ShouldBe([
        "no access.out_of_reach: 角色“销售”只能删除自己负责的记录；它没有负责人。 | The role “Salesperson” may delete the user's own records only; it has no owner."]);

    [Fact]
    public void Every_reason_that_allows_it_is_told() => Read(Person("salesperson"), Of(Me, Share(Grant.Read), Joined, Ruled)).ShouldBe([
        "yes access.owner: 王芳 是负责人。 | 王芳 owns it.",
        "yes access.share: 已共享给“华东”。 | It is shared with “East”.",
        "yes access.member: “华东”是它的团队成员。 | “East” is a member of its team.",
        "yes access.rule: 共享规则“重点客户”把它开放给“华东”。 | The sharing rule “重点客户” opens it to “East”."]);

    [Fact]
    public void A_share_for_reading_changes_nothing() => Codes(RecordAction.Change, Of(Stranger, Share(Grant.Read))).ShouldBe(["access.out_of_reach"]);

    [Fact]
    public void A_share_for_writing_changes() => Codes(RecordAction.Change, Of(Stranger, Share(Grant.Write))).ShouldBe(["access.share"]);

    [Theory]
    [InlineData(RecordAction.Delete)]
    [InlineData(RecordAction.Transfer)]
    public void No_share_deletes_or_gives_away(RecordAction action) => Codes(action, Of(Stranger, Share(Grant.Write))).ShouldBe(["access.out_of_reach"]);

    [Fact]
    public void What_has_no_owner_is_not_given_away() =>
        AccessExplanation.Explain(Person("administrator"), Shop.Good, new(null, null, [])).Select(r => r.Action).ShouldBe([RecordAction.Read, RecordAction.Change, RecordAction.Delete]);

    private static NamedGrant Joined => Share(Grant.Write) with { Source = Grant.Member };

    private static NamedGrant Ruled => Share(Grant.Read) with { Source = new(9, 0, 0, new byte[8]), Rule = "重点客户" };

    private static NamedGrant Share(long level) => new(level, Grant.Share, new("team", Team, ("华东", "East")), null);

    private static RecordFacts Of(Guid owner, params NamedGrant[] grants) => new(owner, "李雷", grants);

    private static Viewer Person(string role) => new(Me, "王芳", null, ShippedRoles.Find(role)!, Team, Circle.Of(Me, Team, Team, [(Me, Team), (Colleague, Team)], [Team], [Absent]), Language.Zh);

    private static Viewer Person(Reach reach) => Person("reader") with
    {
        Role = new(Team, "own", ("自定", "Own"), new Dictionary<string, ObjectRights> { ["firm"] = ObjectRights.Everything(reach) }, ObjectRights.Nothing, false),
    };

    private static string[] Read(Viewer? person, RecordFacts record) => Explain(person, RecordAction.Read, record);

    private static string[] Change(Viewer person, RecordFacts record) => Explain(person, RecordAction.Change, record);

    private static IEnumerable<string> Codes(RecordAction action, RecordFacts record) =>
        AccessExplanation.Explain(Person("salesperson"), Shop.Firm, record).Where(r => r.Action == action).Select(r => r.Code);

    private static string[] Explain(Viewer? person, RecordAction action, RecordFacts record, Platform.Definitions.ObjectDefinition? definition = null) =>
        [.. AccessExplanation.Explain(person, definition ?? Shop.Firm, record).Where(r => r.Action == action).Select(r => $"{(r.Allowed ? "yes" : "no")} {r.Code}: {r.Text.Zh} | {r.Text.En}")];
}
