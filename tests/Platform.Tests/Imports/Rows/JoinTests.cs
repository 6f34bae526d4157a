using Rapport.Platform.Imports.Rows;
using Shouldly;
using Xunit;

namespace Rapport.Platform.Tests.Imports.Rows;

public sealed class JoinTests
{
    [Theory]
    [InlineData("张", "伟", "张伟")]
    [InlineData("Anna", "Schmidt", "Anna Schmidt")]
    [InlineData("Anna", null, "Anna")]
    [InlineData("Anna 安娜", "陈", "Anna 安娜陈")]
    [InlineData("1 Main St\nSuite 4", "Bern", "1 Main St Suite 4 Bern")]
    [InlineData(null, null, null)]
    public void Texts_of_several_columns_are_one_line(string? first, string? second, string? joined) =>
        JoinedText.Of([first, second]).ShouldBe(joined);

    [Fact]
    public void A_field_is_made_of_the_columns_the_mapping_names() =>
        new Sample("last,first\nSchmidt,Anna\n伟,张\n,Cher\n").Drafts("""{"columns":{"last":{"field":"name","join":["first","last"]}}}""")
            .Select(d => d.Values[0]).ShouldBe(["Anna Schmidt", "张伟", "Cher"]);

    [Fact]
    public void A_Chinese_name_begins_with_the_familys_whatever_the_columns_are_called() =>
        new Sample("First Name,Last Name\nAnna,Schmidt\n伟,张\n小明,欧阳\nAnna 安娜,陈\n伟,\n").Drafts("""{"columns":{"Last Name":{"field":"name","join":["First Name","Last Name"]}}}""")
            .Select(d => d.Values[0]).ShouldBe(["Anna Schmidt", "张伟", "欧阳小明", "Anna 安娜陈", "伟"]);

    [Theory]
    [InlineData("""{"field":"name","join":["nosuch"]}""", "mapping.columns.last.join import.column_unknown")]
    [InlineData("""{"field":"name","join":"first"}""", "mapping.columns.last.join import.mapping_shape")]
    [InlineData("""{"field":"name","join":[]}""", "mapping.columns.last.join import.mapping_shape")]
    [InlineData("""{"field":"personId","lookup":"name","join":["first","last"]}""", "mapping.columns.last.join import.join_not_here")]
    public void What_cannot_be_joined_is_told(string column, string error)
    {
        var refusal = new Sample("last,first\nSchmidt,Anna\n").Read($$$"""{"columns":{"last":{{{column}}}}}""").Errors.ShouldHaveSingleItem();
        $"{refusal.Field} {refusal.Code}".ShouldBe(error);
    }
}
