using Rapport.Platform.Definitions;
using Rapport.Platform.Fields;
using Shouldly;
using Xunit;

namespace Rapport.Platform.Tests.Definitions;

public sealed class LayoutChecksTests
{
    private static readonly Layout Right = new()
    {
        Highlights = ["amount", "kind"],
        Groups = [new("basics", ("基本信息", "Basics"), "name", "kind"), new("price", ("价格", "Price"), "amount", "amountBase", "currency")],
        Board = new("kind", Sum: "amount"),
        Views =
        [
            new("a", ("甲", "A"), "name", "amount") { Filter = "kind eq 'a' and amount gt 3", Sort = "-amount,name" },
            new("board", ("看板", "Board"), "name") { OnBoard = true },
            ShippedView.All("name", "createdAt"),
        ],
    };

    [Fact]
    public void A_layout_that_agrees_with_its_definition_has_no_errors() => Errors(Right).ShouldBeEmpty();

    [Fact]
    public void An_object_that_says_nothing_of_its_layout_shows_its_fields_in_one_group_and_one_view()
    {
        var plain = new ObjectBuilder("good", "goods", ("商品", "Good"), ("商品", "Goods")).Text("name", ("名称", "Name")).Text("code", ("编码", "Code")).Build();

        LayoutChecks.Errors(plain).ShouldBeEmpty();
        plain.Layout.Groups.Single().Fields.ShouldBe(["name", "code"]);
        plain.Layout.Views.Single().Columns.ShouldBe(["name", "code"]);
    }

    [Fact]
    public void Each_field_stands_in_exactly_one_group()
    {
        Errors(Right with { Groups = [.. Right.Groups.Take(1)] }).ShouldBe(["good: amount stands in no group", "good: amountBase stands in no group", "good: currency stands in no group"], ignoreOrder: true);
        Errors(Right with { Groups = [.. Right.Groups, new("more", ("更多", "More"), "kind")] }).ShouldBe(["good: kind stands in two groups"]);
        Errors(Right with { Groups = [.. Right.Groups, new("more", ("更多", "More"), "colour")] }).ShouldBe(["good: no field colour for the groups"]);
        Errors(Right with { Groups = [Right.Groups[0], Right.Groups[1] with { Name = "custom" }] }).ShouldBe(["good: two groups are called custom"]);
    }

    [Fact]
    public void Highlights_are_four_fields_at_most()
    {
        Errors(Right with { Highlights = ["name", "kind", "amount", "currency", "createdAt"] }).ShouldBe(["good: more than 4 highlights"]);
        Errors(Right with { Highlights = ["name", "name"] }).ShouldBe(["good: name is a highlight twice"]);
        Errors(Right with { Highlights = ["colour"] }).ShouldBe(["good: no field colour for the highlights"]);
    }

    [Fact]
    public void A_board_has_a_choice_for_columns_and_sums_an_amount()
    {
        Errors(Right with { Board = new("name", Sum: "kind") }).ShouldBe(["good: the board's column name is not a choice", "good: the board's sum kind is not an amount"]);
        Errors(Right with { Board = null }).ShouldBe(["good: there is no board for the view board"]);
    }

    [Theory]
    [InlineData("colour eq 'red'", null, "good: no field colour for the view x")]
    [InlineData("kind eq", null, "good: the view x: The filter is wrong at character 8: expected a value.")]
    [InlineData(null, "-colour", "good: no field colour for the view x")]
    public void A_view_asks_only_what_is_there(string? filter, string? sort, string error) =>
        Errors(Right with { Views = [new("x", ("某", "X"), "name") { Filter = filter, Sort = sort }] }).ShouldBe([error]);

    [Fact]
    public void A_view_has_a_few_columns_a_name_of_its_own_and_owners_only_where_there_are_some()
    {
        Errors(Right with { Views = [ShippedView.All("name"), ShippedView.All("name")] }).ShouldBe(["good: two views are called all"]);
        Errors(Right with { Views = [ShippedView.All()] }).ShouldBe(["good: the view all has not 1 to 8 columns"]);
        Errors(Right with { Views = [ShippedView.All("name") with { For = Audience.Owners }] }).ShouldBe(["good: the view all is for owners, and records have none"]);
    }

    private static List<string> Errors(Layout layout) => [.. LayoutChecks.Errors(
        new ObjectBuilder("good", "goods", ("商品", "Good"), ("商品", "Goods"))
            .Shown(layout)
            .Text("name", ("名称", "Name"))
            .Choice("kind", ("类型", "Kind"), [new("a", ("甲", "A"))])
            .Field("amount", FieldTypes.Money, ("金额", "Amount"))
            .Build())];
}
