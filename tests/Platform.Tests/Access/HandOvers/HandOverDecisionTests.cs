using Rapport.Platform.Access.HandOvers;
using Rapport.Platform.Definitions;
using Shouldly;
using Xunit;

namespace Rapport.Platform.Tests.Access.HandOvers;

public sealed class HandOverDecisionTests
{
    private static readonly Guid Leaver = new(1, 0, 0, new byte[8]);
    private static readonly Guid Manager = new(2, 0, 0, new byte[8]);
    private static readonly Guid Colleague = new(3, 0, 0, new byte[8]);

    private static readonly Holding Jobs = new(Object("job", "jobs-to-do"), new("job", "done ne true", ("未完成", "Undone")), 10, 4);
    private static readonly Holding Files = new(Object("file", "papers"), null, 7, 0);
    private static readonly Receiver[] Everybody = [new(Manager, "上级", true), new(Colleague, "同事", true)];

    [Fact]
    public void What_goes_on_goes_unless_the_finished_are_asked_for_too()
    {
        Decide("jobs-to-do", new($"{Colleague}")).ShouldBe([new GivenKind("job", Colleague, true, 4)]);
        Decide("jobs-to-do", new($"{Colleague}", true)).ShouldBe([new GivenKind("job", Colleague, true, 4)]);
        Decide("jobs-to-do", new($"{Colleague}", false)).ShouldBe([new GivenKind("job", Colleague, false, 10)]);
    }

    [Fact]
    public void Where_nothing_is_finished_everything_goes() => Decide("papers", new($"{Colleague}")).ShouldBe([new GivenKind("file", Colleague, false, 7)]);

    [Fact]
    public void The_manager_is_whom_the_user_reports_to() => Decide("papers", new("manager")).ShouldBe([new GivenKind("file", Manager, false, 7)]);

    [Fact]
    public void What_is_null_stays() => Decide("papers", null).ShouldBeEmpty();

    [Theory]
    [InlineData("papers", "manager", null, "handOver.papers.to hand_over.no_manager", false)]
    [InlineData("papers", "nobody", null, "handOver.papers.to hand_over.to")]
    [InlineData("papers", "00000001-0000-0000-0000-000000000000", null, "handOver.papers.to hand_over.to_self")]
    [InlineData("papers", "00000009-0000-0000-0000-000000000000", null, "handOver.papers.to reference.not_found")]
    [InlineData("papers", "00000002-0000-0000-0000-000000000000", true, "handOver.papers.open hand_over.no_open")]
    [InlineData("letters", "00000002-0000-0000-0000-000000000000", null, "handOver.letters hand_over.kind_unknown")]
    public void What_cannot_be_names_its_member(string path, string to, bool? open, string error, bool managed = true)
    {
        var decision = new HandOverDecision(Leaver, managed ? Manager : null);

        decision.Decide(new(new() { [path] = new(to, open) }), [Jobs, Files], Everybody, out var refusals).ShouldBeEmpty();

        refusals.Select(r => $"{r.Field} {r.Code}").ShouldBe([error]);
    }

    [Fact]
    public void Somebody_inactive_takes_nothing_over()
    {
        new HandOverDecision(Leaver, Manager).Decide(new(new() { ["papers"] = new("manager") }), [Files], [new(Manager, "上级", false)], out var refusals).ShouldBeEmpty();

        refusals.Single().Code.ShouldBe("hand_over.receiver_inactive");
    }

    [Fact]
    public void Each_receiver_is_named_once() =>
        new HandOverDecision(Leaver, Manager).Named(new(new() { ["papers"] = new("manager"), ["jobs-to-do"] = new($"{Manager}"), ["letters"] = new("?"), ["other"] = null })).ShouldBe([Manager]);

    private static IReadOnlyList<GivenKind> Decide(string path, GivenRequest? given)
    {
        var kinds = new HandOverDecision(Leaver, Manager).Decide(new(new() { [path] = given }), [Jobs, Files], Everybody, out var refusals);
        refusals.ShouldBeEmpty();
        return kinds;
    }

    private static ObjectDefinition Object(string name, string path) =>
        new ObjectBuilder(name, path, ("东西", "Thing"), ("东西", "Things")).Text("name", ("名称", "Name")).Owned().Build();
}
