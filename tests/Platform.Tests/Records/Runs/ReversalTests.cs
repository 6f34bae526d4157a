using Rapport.Platform.Records.Runs;
using Rapport.Platform.Tests.Imports;
using Shouldly;
using Xunit;

namespace Rapport.Platform.Tests.Records.Runs;

public sealed class ReversalTests
{
    [Fact]
    public void A_field_goes_back_through_all_changes_of_the_run()
    {
        var answer = Reversal.Of(Firm(employees: 5), [Run(2, Set("employees", "1", "3")), Run(3, Set("employees", "3", "5"))]);

        answer.Values.ShouldHaveSingleItem().Value.ShouldBe(1L);
        answer.Stuck.ShouldBeEmpty();
    }

    [Fact]
    public void What_somebody_wrote_between_two_changes_of_the_run_stays()
    {
        var answer = Reversal.Of(Firm(employees: 5), [Run(2, Set("employees", "1", "3")), Run(4, Set("employees", "4", "5"))]);

        answer.Values.ShouldHaveSingleItem().Value.ShouldBe(4L);
        answer.Stuck[2].Select(f => f.Name).ShouldBe(["employees"]);
        answer.Stuck[4].ShouldBeEmpty();
    }

    [Fact]
    public void A_field_that_holds_something_else_stays_and_the_others_go_back()
    {
        var answer = Reversal.Of(Firm(employees: 9, code: "B"), [Run(2, Set("employees", "1", "3"), Set("code", "null", "\"B\""))]);

        answer.Values.Select(v => $"{v.Key.Name} {v.Value}").ShouldBe(["code "]);
        answer.Stuck[2].Select(f => f.Name).ShouldBe(["employees"]);
    }

    [Fact]
    public void A_field_that_is_what_it_was_before_needs_nothing()
    {
        var answer = Reversal.Of(Firm(employees: 1), [Run(2, Set("employees", "1", "3"))]);

        answer.Values.ShouldBeEmpty();
        answer.Stuck.ShouldBeEmpty();
    }

    [Fact]
    public void Fields_that_are_gone_or_that_Rapport_keeps_are_left_alone()
    {
        var answer = Reversal.Of(Firm(employees: 1), [Run(2, Set("custom.gone", "1", "3"), Set("amountBase", "1", "3"))]);

        answer.Values.ShouldBeEmpty();
        answer.Stuck.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("1", "2", "2", "1", "")]
    [InlineData("1", "2", "2", "3", "employees")]
    [InlineData("1", "2", "3", "null", "employees")]
    public void Only_values_count_as_changed_since(string first, string then, string later, string last, string changed)
    {
        var record = new WrittenRecord(Guid.NewGuid(), "firm",
            [new(1, "created", true, null), Other(2, Set("employees", first, then)), new(3, "deleted", false, null), new(4, "restored", false, null), Other(5, Set("employees", later, last))]);

        string.Join(',', Reversal.ChangedSince(Sample.Firm, record).Select(f => f.Name)).ShouldBe(changed);
    }

    private static PastChange Run(long version, params string[] fields) => new(version, "updated", true, $"[{string.Join(',', fields)}]");

    private static PastChange Other(long version, params string[] fields) => new(version, "updated", false, $"[{string.Join(',', fields)}]");

    private static string Set(string field, string from, string to) => $$"""{"field":"{{field}}","from":{{from}},"to":{{to}}}""";

    private static Platform.Records.Record Firm(long employees, string? code = null)
    {
        var record = new Platform.Records.Record(Sample.Firm);
        record.Set("employees", employees);
        record.Set("code", code);
        return record;
    }
}
