using Shouldly;
using Xunit;

namespace Rapport.Packages.Tests;

public sealed class ReportTests
{
    private static readonly Package Good = new("NuGet", "Good", "1.0.0", true, true, "MIT");
    private static readonly Package Filed = Good with { Name = "Filed", Licence = null, LicenceText = "aa" };

    [Fact]
    public void Packages_that_may_be_used_are_listed_and_hold()
    {
        var report = Of([Good, Good with { Name = "Better", Direct = false, Ships = false }]);

        report.Lines().ShouldBe(
        [
            "NuGet  Better 1.0.0  tools, brought  MIT",
            "NuGet  Good 1.0.0    ships, direct   MIT",
            "2 passed, 0 failed",
        ]);
        report.Holds.ShouldBeTrue();
    }

    [Fact]
    public void A_bad_licence_fails_with_the_package_and_the_reason()
    {
        var report = Of([Good, Good with { Name = "Bad", Licence = "GPL-3.0-only" }]);

        report.Lines().ShouldContain("FAILED: Bad 1.0.0: GPL-3.0-only: copyleft: whoever passes it on must publish all of the program under it");
        report.Lines().Last().ShouldBe("1 passed, 1 failed");
        report.Holds.ShouldBeFalse();
    }

    [Fact]
    public void No_licence_fails() => Judge(Good with { Licence = null }).Faults.ShouldBe(["it states no licence"]);

    [Fact]
    public void A_licence_file_holds_once_that_very_text_was_read()
    {
        Judge(Filed).Faults.ShouldBe(["its licence is a file that nobody has read yet (SHA-256 aa)"]);
        Judge(Filed, new Review("Filed", "aa", "read")).Faults.ShouldBeEmpty();
        Judge(Filed, new Review("Filed", "bb", "read")).Faults.Count.ShouldBe(1);
        Judge(Filed, new Review("Other", "aa", "read")).Faults.Count.ShouldBe(1);
    }

    [Fact]
    public void What_is_known_against_a_version_fails_that_version()
    {
        var known = new Warning("good", "1.0.0", "vulnerable (High): https://example.org/1");

        Judgement.Of(Good, [], [known]).Faults.ShouldBe([known.Text]);
        Judgement.Of(Good with { Version = "1.0.1" }, [], [known]).Faults.ShouldBeEmpty();
    }

    [Fact]
    public void What_could_not_be_found_out_is_said_and_counted_as_skipped()
    {
        var report = new Report([Judge(Good)], ["vulnerabilities"]);

        report.Lines().TakeLast(2).ShouldBe(["not checked: vulnerabilities", "1 passed, 0 failed, 1 skipped"]);
        report.Holds.ShouldBeTrue();
    }

    [Fact]
    public void To_find_no_package_at_all_is_no_success() => new Report([], []).Holds.ShouldBeFalse();

    private static Judgement Judge(Package package, params Review[] reviews) => Judgement.Of(package, reviews, []);

    private static Report Of(Package[] packages) => new([.. packages.Select(p => Judge(p))], []);
}
