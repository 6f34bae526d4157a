using Rapport.Platform.Fields;
using Rapport.Platform.Imports.Mapping;
using Rapport.Platform.Imports.Rows;
using Shouldly;
using Xunit;

namespace Rapport.Platform.Tests.Imports.Rows;

public sealed class OpenOptionsTests
{
    private static object? Resolve(OpenOptions options, string field, Missing missing, object value, out RowReason? reason, out bool skip)
    {
        var definition = Sample.Firm[field];
        return options.Resolve(definition, new(0, "sector", definition, TextHints.Plain) { Missing = missing }, value, out reason, out skip);
    }

    [Fact]
    public void The_first_way_of_writing_a_new_option_wins()
    {
        var options = new OpenOptions();
        Resolve(options, "industry", Missing.Create, "Health Care", out _, out _).ShouldBe("Health Care");
        Resolve(options, "industry", Missing.Create, "HEALTH  care", out _, out _).ShouldBe("Health Care");
    }

    [Fact]
    public void A_known_option_needs_no_permission() =>
        Resolve(new(), "industry", Missing.Error, "software", out _, out _).ShouldBe("software");

    [Fact]
    public void A_label_that_became_an_option_meanwhile_is_found() =>
        Resolve(new(), "industry", Missing.Error, "软件", out _, out _).ShouldBe("software");

    [Fact]
    public void An_unknown_value_is_an_error_unless_the_mapping_says_otherwise()
    {
        Resolve(new(), "industry", Missing.Error, "Mining", out var reason, out _).ShouldBeNull();
        reason!.Code.ShouldBe("choice.unknown");
        Resolve(new(), "industry", Missing.Skip, "Mining", out _, out var skip).ShouldBeNull();
        skip.ShouldBeTrue();
        Resolve(new(), "industry", Missing.Empty, "Mining", out _, out _).ShouldBe(Emptied.Value);
    }

    [Fact]
    public void Several_values_are_each_settled()
    {
        Resolve(new(), "tags", Missing.Create, new[] { "vip", "New", "new" }, out _, out _).ShouldBe(new[] { "vip", "New" });
        Resolve(new(), "tags", Missing.Empty, new[] { "vip", "New" }, out _, out _).ShouldBe(new[] { "vip" });
        Resolve(new(), "tags", Missing.Empty, new[] { "New" }, out _, out _).ShouldBe(Emptied.Value);
    }
}
