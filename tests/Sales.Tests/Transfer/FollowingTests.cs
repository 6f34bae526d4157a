using Rapport.Platform.Definitions;
using Rapport.Sales.Objects;
using Rapport.Sales.Transfer;
using Shouldly;
using Xunit;
using Record = Rapport.Platform.Records.Record;

namespace Rapport.Sales.Tests.Transfer;

public sealed class FollowingTests
{
    private static readonly Guid Account = Guid.NewGuid();
    private static readonly Guid Old = Guid.NewGuid();
    private static readonly Dictionary<Guid, Guid?> Owners = new() { [Account] = Old };

    [Theory]
    [InlineData("open", true)]
    [InlineData("won", false)]
    [InlineData("lost", false)]
    public void Open_opportunities_follow_and_closed_ones_stay(string outcome, bool goes) =>
        Of("opportunities").Goes(Hanging(OpportunityObject.Define(), Account, Old, "outcome", outcome), "accountId", Owners).ShouldBe(goes);

    [Theory]
    [InlineData(false, true)]
    [InlineData(null, true)]
    [InlineData(true, false)]
    public void Undone_tasks_follow_and_done_ones_stay(bool? done, bool goes) =>
        Of("tasks").Goes(Hanging(TaskObject.Define(), Account, Old, "done", done), "accountId", Owners).ShouldBe(goes);

    [Fact]
    public void What_belongs_to_somebody_else_stays() =>
        Of("tasks").Goes(Hanging(TaskObject.Define(), Account, Guid.NewGuid(), "done", false), "accountId", Owners).ShouldBeFalse();

    [Fact]
    public void What_hangs_on_another_account_stays() =>
        Of("tasks").Goes(Hanging(TaskObject.Define(), Guid.NewGuid(), Old, "done", false), "accountId", Owners).ShouldBeFalse();

    [Theory]
    [InlineData("account", "contacts opportunities tasks")]
    [InlineData("contact", "tasks")]
    [InlineData("opportunity", "tasks")]
    [InlineData("lead", "tasks")]
    public void What_can_go_along_depends_on_what_is_transferred(string target, string paths) =>
        string.Join(' ', Following.All.Where(f => f.Follows(target)).Select(f => f.With)).ShouldBe(paths);

    private static Following Of(string with) => Following.All.Single(f => f.With == with);

    private static Record Hanging(ObjectDefinition definition, Guid account, Guid owner, string state, object? value)
    {
        var record = new Record(definition);
        record.Set("accountId", account);
        record.Set("ownerId", owner);
        record.Set(state, value);
        return record;
    }
}
