using Shouldly;
using Xunit;

namespace Rapport.Packages.Tests;

public sealed class LicencesTests
{
    [Theory]
    [InlineData("MIT")]
    [InlineData("apache-2.0")]
    [InlineData("(MIT)")]
    [InlineData("MIT AND Apache-2.0")]
    [InlineData("GPL-3.0-only OR MIT")]
    [InlineData("MIT OR (GPL-3.0-only AND LGPL-3.0-only)")]
    [InlineData("(MIT OR GPL-2.0-only) AND BSD-3-Clause")]
    [InlineData("Apache-2.0 WITH LLVM-exception")]
    public void A_licence_that_asks_for_no_more_than_its_notice_may_be_used(string expression) => Licences.Fault(expression, ships: true).ShouldBeNull();

    [Theory]
    [InlineData("GPL-3.0-only", "GPL-3.0-only: copyleft")]
    [InlineData("gpl-2.0+", "gpl-2.0+: copyleft")]
    [InlineData("AGPL-3.0-or-later", "AGPL-3.0-or-later: copyleft: whoever offers it over a network")]
    [InlineData("LGPL-2.1-only", "LGPL-2.1-only: copyleft")]
    [InlineData("MPL-2.0", "MPL-2.0: copyleft by file")]
    [InlineData("SSPL-1.0", "SSPL-1.0: no open licence")]
    [InlineData("BUSL-1.1", "BUSL-1.1: no open licence")]
    [InlineData("MIT AND GPL-3.0-only", "GPL-3.0-only: copyleft")]
    [InlineData("GPL-2.0-only WITH Classpath-exception-2.0", "GPL-2.0-only: copyleft")]
    [InlineData("GPL-3.0-only OR LGPL-3.0-only", "LGPL-3.0-only: copyleft")]
    [InlineData("GPL-3.0-only AND (MIT OR ISC)", "GPL-3.0-only: copyleft")]
    public void A_licence_that_asks_for_more_is_refused_with_the_reason(string expression, string reason) =>
        Licences.Fault(expression, ships: true).ShouldNotBeNull().ShouldContain(reason);

    [Theory]
    [InlineData("MPL-2.0")]
    [InlineData("CC-BY-4.0")]
    [InlineData("Python-2.0 AND MIT")]
    public void A_licence_that_binds_who_passes_it_on_may_be_used_by_a_tool_alone(string expression)
    {
        Licences.Fault(expression, ships: false).ShouldBeNull();
        Licences.Fault(expression, ships: true).ShouldNotBeNull();
    }

    [Theory]
    [InlineData("GPL-3.0-only")]
    [InlineData("AGPL-3.0-only")]
    [InlineData("SSPL-1.0")]
    public void A_tool_may_not_have_every_licence(string expression) => Licences.Fault(expression, ships: false).ShouldNotBeNull();

    [Theory]
    [InlineData("LicenseRef-Ours")]
    [InlineData("MITX")]
    [InlineData("GPLIKE")]
    public void A_licence_that_is_on_no_list_is_refused(string expression) =>
        Licences.Fault(expression, ships: true).ShouldBe($"{expression}: nobody has read this licence yet");

    [Theory]
    [InlineData("")]
    [InlineData("MIT OR")]
    [InlineData("OR MIT")]
    [InlineData("(MIT")]
    [InlineData("MIT)")]
    [InlineData("MIT Apache-2.0")]
    [InlineData("MIT WITH")]
    [InlineData("SEE LICENSE IN LICENSE.txt")]
    [InlineData("MIT, GPL")]
    public void What_is_no_expression_is_refused(string expression) => Licences.Fault(expression, ships: true).ShouldBe($"“{expression}” is no licence expression");
}
