using Rapport.Platform.Imports.Mapping;
using Shouldly;
using Xunit;

namespace Rapport.Platform.Tests.Imports.Mapping;

public sealed class ProposalTests
{
    [Theory]
    [InlineData("Name", "Acme", "name")]
    [InlineData("公司名称", "远山科技", "name")]
    [InlineData("客户名称", "远山科技", "name")]
    [InlineData("Company (legal)", "Acme", "name")]
    [InlineData("员工人数", "12", "employees")]
    [InlineData("headcount", "12", "employees")]
    [InlineData("E-Mail", "ann@example.org", "email")]
    [InlineData("close_value", "12.5", "amount")]
    [InlineData("close_date", "2017-03-04", "closedDate")]
    [InlineData("engage date", "2017-03-04", "openedDate")]
    [InlineData("负责人", "张三", "ownerId")]
    [InlineData("sales_agent", "Ann", "ownerId")]
    [InlineData("SCORE", "7", "custom.score")]
    [InlineData("employees", "many", null)]
    [InlineData("shoe size", "42", null)]
    public void A_column_goes_to_the_field_its_name_and_values_suggest(string column, string value, string? field) =>
        Proposal.Pairs(Sample.Firm, new Sample($"{column},other\n{value},\"a, b\"\n").Profile, Sample.Shanghai)
            .Where(p => p.Column.Index == 0).Select(p => p.Field.Path).FirstOrDefault().ShouldBe(field);

    [Fact]
    public void A_field_goes_to_the_column_called_like_it_and_to_no_other() =>
        Proposal.Pairs(Sample.Firm, new Sample("account,name\nx,y\n").Profile, Sample.Shanghai)
            .Select(p => (p.Column.Name, p.Field.Path)).ShouldBe([("name", "name")]);

    [Fact]
    public void References_get_a_look_up_and_closed_choices_a_value_for_each_label()
    {
        var sample = new Sample("name,tier,person\nAcme,金牌,Ann\nBeta,SILVER,Bob\n");
        var proposal = Proposal.Of(Sample.Catalog, Sample.Firm, sample.Profile, Sample.Shanghai);
        proposal.ShouldBe("""{"columns":{"name":"name","tier":{"field":"tier","values":{"金牌":"gold","SILVER":"silver"}},"person":{"field":"personId","lookup":"name","missing":"error"}}}""");
        sample.Read(proposal).Errors.ShouldBeEmpty();
    }
}
