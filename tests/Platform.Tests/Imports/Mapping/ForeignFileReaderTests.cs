using Rapport.Platform.Imports.Mapping;
using Rapport.Platform.Imports.Presets;
using Shouldly;
using Xunit;

namespace Rapport.Platform.Tests.Imports.Mapping;

public sealed class ForeignFileReaderTests
{
    private static readonly ForeignFile Acme = ForeignFileReader.Read("""
        # a remark
        system acme | 极致 | Acme
        object firm
        name = Full Name | First + Last
        tier = Grade!
        values tier: A > gold | B > silver | none > null
        employees = Heads
        personId = Person
        missing personId: create
        default industry: software
        - = Acme Id! | Changed
        """.Split('\n')).Single();

    [Theory]
    [InlineData("Full Name,Grade,Heads", 1)]
    [InlineData("full_name,GRADE,Heads,Extra", 0.75)]
    [InlineData("Full Name,Heads,Person", 0)]
    [InlineData("Grade,Heads", 0)]
    [InlineData("Grade,Heads,Person,a,b,c,d", 0)]
    public void A_system_is_known_by_a_column_of_its_own_among_enough_known_ones(string columns, double share) =>
        Acme.Share(columns.Split(',')).ShouldBe(share);

    [Fact]
    public void Its_table_says_what_columns_and_values_are()
    {
        var sample = new Sample("First,Last,Grade,Heads,Person,Acme Id,Changed\nAnn,Lee,A,12,Bob,7,2026-01-01\nBo,Li,none,3,Bob,8,2026-01-02\n");

        var proposal = Proposal.Of(Sample.Catalog, Sample.Firm, sample.Profile, Sample.Shanghai, Acme);

        proposal.ShouldBe("""{"columns":{"Last":{"field":"name","join":["First","Last"]},"Grade":{"field":"tier","values":{"A":"gold","none":null}},"Heads":"employees","Person":{"field":"personId","lookup":"name","missing":"create"}},"defaults":{"industry":"software"}}""");
        sample.Read(proposal).Errors.ShouldBeEmpty();
    }

    [Fact]
    public void A_known_column_whose_values_are_of_another_kind_is_left_out() =>
        Proposal.Pairs(Sample.Firm, new Sample("Full Name,Grade,Heads\nAnn,A,many\n").Profile, Sample.Shanghai, Acme).Select(p => p.Field.Path).ShouldBe(["name", "tier"]);

    [Theory]
    [InlineData("object firm")]
    [InlineData("system acme | Acme")]
    [InlineData("system a | b | c\nobject firm\nname")]
    public void A_line_that_says_nothing_is_a_mistake(string table) =>
        Should.Throw<FormatException>(() => ForeignFileReader.Read(table.Split('\n')));
}
