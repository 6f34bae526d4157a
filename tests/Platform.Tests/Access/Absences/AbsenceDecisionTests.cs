using Rapport.Platform.Access.Absences;
using Shouldly;
using Xunit;

namespace Rapport.Platform.Tests.Access.Absences;

public sealed class AbsenceDecisionTests
{
    private static readonly Guid Away = new(1, 0, 0, new byte[8]);
    private static readonly Guid StandIn = new(2, 0, 0, new byte[8]);
    private static readonly DateOnly Today = new(2026, 3, 2);

    [Fact]
    public void An_absence_of_today_with_an_active_stand_in_holds() => Codes(Of("2026-03-02", "2026-03-02")).ShouldBeEmpty();

    [Fact]
    public void An_absence_that_began_earlier_can_still_be_entered() => Codes(Of("2026-02-20", "2026-03-02")).ShouldBeEmpty();

    [Fact]
    public void Two_years_are_the_most() => Codes(Of("2026-03-02", "2028-03-01")).ShouldBeEmpty();

    [Theory]
    [InlineData("2026-03-02", "2028-03-02", "absence.too_long")]
    [InlineData("2028-03-03", "2028-03-03", "absence.too_long")]
    [InlineData("9999-12-31", "9999-12-31", "absence.too_long")]
    [InlineData("0001-01-01", "9999-12-31", "absence.too_long")]
    [InlineData("2026-03-03", "2026-03-02", "absence.ends_before_it_begins")]
    [InlineData("2026-03-01", "2026-03-01", "absence.in_the_past")]
    public void Days_that_make_no_sense_are_refused(string from, string to, string code) => Codes(Of(from, to)).ShouldBe([code]);

    [Fact]
    public void Nobody_stands_in_for_oneself() => Codes(Of("2026-03-02", "2026-03-02") with { StandInId = Away }).ShouldBe(["absence.stand_in_self"]);

    [Fact]
    public void A_stand_in_is_there() => Codes(Of("2026-03-02", "2026-03-02"), active: null).ShouldBe(["reference.not_found"]);

    [Fact]
    public void A_stand_in_is_active() => Codes(Of("2026-03-02", "2026-03-02"), active: false).ShouldBe(["absence.stand_in_inactive"]);

    [Theory]
    [InlineData("2026-03-05", "2026-03-09", false)]
    [InlineData("2026-03-05", "2026-03-10", true)]
    [InlineData("2026-03-20", "2026-03-25", true)]
    [InlineData("2026-03-21", "2026-03-25", false)]
    [InlineData("2026-03-12", "2026-03-13", true)]
    [InlineData("2026-03-05", "2026-03-25", true)]
    public void Two_absences_of_one_person_share_no_day(string from, string to, bool refused) =>
        Codes(Of(from, to), others: Of("2026-03-10", "2026-03-20")).ShouldBe(refused ? ["absence.overlap"] : []);

    private static IEnumerable<string> Codes(Absence wanted, bool? active = true, params Absence[] others) =>
        AbsenceDecision.Refused(wanted, active, Today, others).Select(r => r.Code);

    private static Absence Of(string from, string to) =>
        new(Guid.NewGuid(), Away, StandIn, DateOnly.Parse(from, System.Globalization.CultureInfo.InvariantCulture), DateOnly.Parse(to, System.Globalization.CultureInfo.InvariantCulture));
}
