using Rapport.Platform;
using Rapport.Sales.NameOpportunity;
using Shouldly;
using Xunit;

namespace Rapport.Sales.Tests.NameOpportunity;

public sealed class OpportunityNameTests
{
    private static readonly DateOnly Today = new(2026, 11, 21);

    [Theory]
    [InlineData("Isdom", "GTX Pro", "X1", Language.Zh, "Isdom – GTX Pro")]
    [InlineData("Isdom", null, "X1", Language.Zh, "Isdom")]
    [InlineData(null, "GTX Pro", "X1", Language.Zh, "GTX Pro")]
    [InlineData(null, null, "X1", Language.Zh, "X1")]
    [InlineData(null, null, null, Language.Zh, "商机 2026-11-21")]
    [InlineData(null, null, null, Language.En, "Opportunity 2026-11-21")]
    public void A_sale_without_a_name_is_called_by_what_is_known(string? account, string? product, string? externalId, Language language, string name) =>
        OpportunityName.Of(account, product, externalId, Today, language).ShouldBe(name);

    [Fact]
    public void A_long_name_is_cut_between_characters()
    {
        var name = OpportunityName.Of(new string('a', 253) + "😀😀", null, null, Today, Language.En);

        name.ShouldBe(new string('a', 253) + "…");
    }
}
