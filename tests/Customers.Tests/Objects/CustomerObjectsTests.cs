using Rapport.Customers.Objects;
using Shouldly;
using Xunit;

namespace Rapport.Customers.Tests.Objects;

public sealed class CustomerObjectsTests
{
    [Theory]
    [InlineData("name industry foundedYear annualRevenue annualRevenueBase currency employees country province city address phone website parentId source tier ownerId")]
    public void An_account_has_the_fields_that_scripts_rely_on(string fields) =>
        fields.Split(' ').Except(AccountObject.Define().Fields.Select(f => f.Name)).ShouldBeEmpty();

    [Theory]
    [InlineData("name accountId title email phone mobile ownerId")]
    public void A_contact_has_the_fields_that_scripts_rely_on(string fields) =>
        fields.Split(' ').Except(ContactObject.Define().Fields.Select(f => f.Name)).ShouldBeEmpty();

    [Fact]
    public void Only_the_name_is_required_of_accounts_and_contacts() =>
        new[] { AccountObject.Define(), ContactObject.Define() }
            .SelectMany(o => o.Fields.Where(f => f.Required && !f.ReadOnly).Select(f => $"{o.Name}.{f.Name}"))
            .ShouldBe(["account.name", "contact.name"]);

    [Theory]
    [InlineData("technology")]
    [InlineData("medical")]
    [InlineData("software")]
    [InlineData("retail")]
    [InlineData("finance")]
    [InlineData("telecommunications")]
    [InlineData("marketing")]
    [InlineData("services")]
    [InlineData("entertainment")]
    [InlineData("employment")]
    [InlineData("manufacturing")]
    public void A_common_industry_is_offered_by_its_stable_value(string value) =>
        AccountObject.Define()["industry"].OptionOf(value).ShouldNotBeNull();
}
