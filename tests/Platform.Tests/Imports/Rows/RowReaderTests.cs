using Rapport.Platform.Imports.Rows;
using Shouldly;
using Xunit;

namespace Rapport.Platform.Tests.Imports.Rows;

public sealed class RowReaderTests
{
    [Fact]
    public void Cells_become_values_of_their_fields()
    {
        var draft = new Sample("n,a,e,s,d,t,x\n Acme ,\"￥1,234.50\",12,12%,3/25/2017,2017-03-25 08:00,7\nBeta,5,1,1%,3/26/2017,2017-03-26 08:00,8\n")
            .Drafts("""{"columns": {"n": "name", "a": "amount", "e": "employees", "s": "share", "d": "openedDate", "t": "seenAt", "x": "custom.score"}}""")[0];
        draft.Reasons.ShouldBeEmpty();
        draft.Values.ShouldBe(["Acme", 1234.5m, 12L, 12m, new DateOnly(2017, 3, 25), new DateTime(2017, 3, 25, 0, 0, 0, DateTimeKind.Utc), 7L]);
    }

    [Fact]
    public void An_empty_cell_is_no_value() =>
        new Sample("n,e\nAcme,\n").Drafts("""{"columns": {"n": "name", "e": "employees"}}""")[0].Values.ShouldBe(["Acme", null]);

    [Fact]
    public void The_decimal_mark_is_that_of_the_whole_column()
    {
        var drafts = new Sample("n;a\nA;1.234\nB;12,5\n").Drafts("""{"columns": {"n": "name", "a": "amount"}}""");
        drafts.Select(d => d.Values[1]).ShouldBe([1234m, 12.5m]);
    }

    [Fact]
    public void Scale_multiplies_exactly_and_the_result_is_bounded_like_any_number()
    {
        var drafts = new Sample("n,a,e\nA,11.04,1.2\nB,99999999999999,2\nC,12%,3\n")
            .Drafts("""{"columns": {"n": "name", "a": {"field": "amount", "scale": 1000000}, "e": {"field": "employees", "scale": 1000}}}""");
        drafts[0].Values.ShouldBe(["A", 11_040_000m, 1200L]);
        drafts[1].Reasons.ShouldHaveSingleItem().Code.ShouldBe("value.out_of_range");
        drafts[2].Reasons.ShouldHaveSingleItem().Code.ShouldBe("number.percent");
    }

    [Fact]
    public void Values_apply_before_the_look_up_and_may_stand_for_nothing()
    {
        var drafts = new Sample("n,p\nA,GTXPro\nB,none\nC,Other Co\n")
            .Drafts("""{"columns": {"n": "name", "p": {"field": "personId", "lookup": "name", "values": {"GTXPro": "GTX Pro", "None": null}}}}""");
        drafts.Select(d => d.Values[1]).ShouldBe([new Wanted("gtx pro", "GTX Pro"), null, new Wanted("other co", "Other Co")]);
    }

    [Fact]
    public void An_id_needs_no_look_up_unless_one_is_asked_for()
    {
        const string Id = "01a2005a-d79d-7223-a6eb-d2de340fe16c";
        new Sample($"p,n\n{Id},x\n").Drafts("""{"columns": {"p": "personId"}}""")[0].Values[0].ShouldBe(Guid.Parse(Id));
        new Sample($"p,n\n{Id},x\n").Drafts("""{"columns": {"p": {"field": "personId", "lookup": "name"}}}""")[0].Values[0].ShouldBe(new Wanted(Id, Id));
    }

    [Theory]
    [InlineData("error", false, 1)]
    [InlineData("skip", true, 0)]
    [InlineData("empty", false, 0)]
    public void A_value_that_is_no_option_follows_missing(string missing, bool skipped, int reasons)
    {
        var draft = new Sample("n,t\nAcme,bronze\n").Drafts("""{"columns": {"n": "name", "t": {"field": "tier", "missing": "?"}}}""".Replace("?", missing))[0];
        (draft.Skip is not null).ShouldBe(skipped);
        draft.Reasons.Count.ShouldBe(reasons);
        draft.Values[1].ShouldBe(missing == "error" ? null : Emptied.Value);
    }

    [Fact]
    public void Every_reason_of_a_row_is_told_with_its_column_in_both_languages()
    {
        var reasons = new Sample("n,e,d\nAcme,many,2017-02-30\nBeta,1,2017-03-01\n")
            .Drafts("""{"columns": {"n": "name", "e": "employees", "d": "openedDate"}}""")[0].Reasons;
        reasons.Select(r => (r.Column, r.Code)).ShouldBe([("e", "number.unreadable"), ("d", "date.unreadable")]);
        reasons.ShouldAllBe(r => r.Zh.Length > 0 && r.En.Length > 0);
    }

    [Fact]
    public void A_row_with_too_few_cells_is_reported_with_its_line()
    {
        var draft = new Sample("n,e\nAcme,1\nBeta\nGamma,2\n").Drafts("""{"columns": {"n": "name", "e": "employees"}}""")[1];
        draft.Row.Line.ShouldBe(3);
        draft.Reasons.ShouldHaveSingleItem().Code.ShouldBe("import.row_width");
    }
}
