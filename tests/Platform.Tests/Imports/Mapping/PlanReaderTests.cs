using Rapport.Platform.Imports;
using Rapport.Platform.Imports.Files;
using Rapport.Platform.Imports.Mapping;
using Shouldly;
using Xunit;

namespace Rapport.Platform.Tests.Imports.Mapping;

public sealed class PlanReaderTests
{
    private const string File = "Name,Amount,Opened,Closed,Boss\nAcme,1.5,2017-03-04,2017-03-05,Ann\nBeta,2.5,2017-03-14,2017-03-15,Bob\n";

    [Theory]
    [InlineData("""{"columns": {"Nope": "name"}}""", "mapping.columns.Nope", "import.column_unknown")]
    [InlineData("""{"columns": {"Name": "nope"}}""", "mapping.columns.Name", "field.unknown")]
    [InlineData("""{"columns": {"Name": {"field": "nope"}}}""", "mapping.columns.Name.field", "field.unknown")]
    [InlineData("""{"columns": {"Name": {"field": "createdAt"}}}""", "mapping.columns.Name.field", "field.read_only")]
    [InlineData("""{"columns": {"Name": {"lookup": "name"}}}""", "mapping.columns.Name.field", "import.mapping_shape")]
    [InlineData("""{"columns": {"Name": {"field": "name", "lokup": "x"}}}""", "mapping.columns.Name.lokup", "import.mapping_unknown_member")]
    [InlineData("""{"columns": {"Name": {"field": "name", "lookup": "x"}}}""", "mapping.columns.Name.lookup", "import.lookup_not_here")]
    [InlineData("""{"columns": {"Name": {"field": "name", "values": ["a"]}}}""", "mapping.columns.Name.values", "import.mapping_shape")]
    [InlineData("""{"columns": {"Name": {"field": "name", "values": {"a": {}}}}}""", "mapping.columns.Name.values.a", "import.mapping_shape")]
    [InlineData("""{"columns": {"Name": {"field": "name", "scale": 2}}}""", "mapping.columns.Name.scale", "import.scale_not_here")]
    [InlineData("""{"columns": {"Amount": {"field": "amount", "scale": 0}}}""", "mapping.columns.Amount.scale", "import.mapping_shape")]
    [InlineData("""{"columns": {"Amount": {"field": "amount", "missing": "skip"}}}""", "mapping.columns.Amount.missing", "import.missing_not_here")]
    [InlineData("""{"columns": {"Name": {"field": "tier", "missing": "create"}}}""", "mapping.columns.Name.missing", "import.missing_create")]
    [InlineData("""{"columns": {"Boss": {"field": "personId", "missing": "perhaps"}}}""", "mapping.columns.Boss.missing", "import.mapping_shape")]
    [InlineData("""{"columns": {"Boss": {"field": "personId", "lookup": "age"}}}""", "mapping.columns.Boss.lookup", "import.lookup_field")]
    [InlineData("""{"columns": {"Name": {"field": "name", "order": "dmy"}}}""", "mapping.columns.Name.order", "import.order_not_here")]
    [InlineData("""{"columns": {"Opened": {"field": "openedDate", "order": "year first"}}}""", "mapping.columns.Opened.order", "import.mapping_shape")]
    [InlineData("""{"columns": {"Name": "name", "Boss": "name"}}""", "mapping.columns.Boss", "import.field_twice")]
    [InlineData("""{"columns": {"Name": "name", "NAME": "code"}}""", "mapping.columns.NAME", "import.column_twice")]
    [InlineData("""{"columns": {"Name": 7}}""", "mapping.columns.Name", "import.mapping_shape")]
    [InlineData("""{"columns": []}""", "mapping.columns", "import.mapping_shape")]
    [InlineData("""{"columns": {}}""", "mapping.columns", "import.mapping_empty")]
    [InlineData("""{"columns": {"Name": "name"}, "colums": {}}""", "mapping.colums", "import.mapping_unknown_member")]
    [InlineData("""{"columns": {"Name": "name"}, "defaults": {"currency": "ZZZ"}}""", "mapping.defaults.currency", "currency.unknown")]
    [InlineData("""{"columns": {"Name": "name"}, "defaults": {"nope": 1}}""", "mapping.defaults.nope", "field.unknown")]
    [InlineData("""{"columns": {"Name": "name"}, "file": {"delimiter": ";;"}}""", "mapping.file.delimiter", "import.mapping_shape")]
    [InlineData("""["columns"]""", "mapping", "import.mapping_shape")]
    public void What_is_wrong_with_a_mapping_names_its_place(string mapping, string field, string code)
    {
        var (plan, errors) = new Sample(File).Read(mapping);
        plan.ShouldBeNull();
        errors.ShouldContain(e => e.Field == field && e.Code == code, string.Join(", ", errors.Select(e => $"{e.Field} {e.Code}")));
        errors.ShouldAllBe(e => e.Text.Zh.Length > 0 && e.Text.En.Length > 0 && e.Status == 422);
    }

    [Fact]
    public void Everything_wrong_is_told_at_once() =>
        new Sample(File).Read("""{"columns": {"Nope": "name", "Name": "nope"}, "defaults": {"nope": 1}, "x": 1}""").Errors.Count.ShouldBe(4);

    [Fact]
    public void A_column_is_found_whatever_its_case_and_width() =>
        new Sample(File).Plan("""{"columns": {"ＮＡＭＥ": "name"}}""").Columns.ShouldHaveSingleItem().Index.ShouldBe(0);

    [Fact]
    public void Defaults_go_to_unmapped_fields_only_and_are_read_once()
    {
        var plan = new Sample(File).Plan("""{"columns": {"Name": "name"}, "defaults": {"name": "x", "currency": "eur", "custom": {"score": 3}, "tier": null}}""");
        plan.Defaults.Select(d => (d.Field.Path, d.Value)).ShouldBe([("currency", "EUR"), ("custom.score", 3L)]);
    }

    [Fact]
    public void Only_a_mapping_that_names_a_date_of_the_past_brings_records_of_the_past()
    {
        new Sample(File).Plan("""{"columns": {"Name": "name", "Closed": "closedDate"}}""").OfThePast.ShouldBeTrue();
        new Sample(File).Plan("""{"columns": {"Name": "name", "Opened": "openedDate"}}""").OfThePast.ShouldBeFalse();
    }

    [Fact]
    public void A_reference_without_a_look_up_goes_by_id_or_title()
    {
        var lookup = new Sample(File).Plan("""{"columns": {"Boss": "personId"}}""").Columns[0].Lookup!;
        (lookup.Field.Path, lookup.OrId).ShouldBe(("name", true));
        new Sample(File).Plan("""{"columns": {"Boss": {"field": "personId", "lookup": "name"}}}""").Columns[0].Lookup!.OrId.ShouldBeFalse();
    }

    [Theory]
    [InlineData("Upsert", "", "import.match_missing")]
    [InlineData("Update", "code", "import.match_unmapped")]
    [InlineData("Update", "nope", "import.match_field")]
    [InlineData("Update", "updatedAt", "import.match_field")]
    public void An_update_needs_match_fields_that_have_a_column(string mode, string match, string code) =>
        new Sample(File).Read("""{"columns": {"Name": "name"}}""", Enum.Parse<ImportMode>(mode), match.Split(',', StringSplitOptions.RemoveEmptyEntries))
            .Errors.ShouldHaveSingleItem().Code.ShouldBe(code);

    [Fact]
    public void Ambiguous_dates_matter_where_they_are_mapped_and_one_answer_settles_them_all()
    {
        const string Ambiguous = "name,opened,closed\nA,03-04-05,04-05-06\nB,01-02-03,02-03-04\n";
        var sample = new Sample(Ambiguous);
        sample.Profile.Questions.ShouldHaveSingleItem().Columns.ShouldBe([1, 2]);
        sample.Plan("""{"columns": {"name": "name", "opened": "code"}}""").Ambiguous.ShouldBeEmpty();
        sample.Plan("""{"columns": {"opened": "openedDate", "closed": "closedDate"}}""").Ambiguous.Count().ShouldBe(2);
        var answered = sample.Plan("""{"columns": {"opened": {"field": "openedDate", "order": "dmy"}, "closed": "closedDate"}}""");
        answered.Ambiguous.ShouldBeEmpty();
        answered.Columns.ShouldAllBe(c => c.Hints.DateOrder == DateOrder.Dmy);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("""{"a": 1, "a": 2}""")]
    [InlineData("""{"columns": {"\ud800": "name"}}""")]
    [InlineData("""{"columns": {"a": "b\u0000"}}""")]
    public void A_mapping_that_is_no_text_is_refused(string json)
    {
        var errors = new List<Rapport.Platform.Problems.Refusal>();
        MappingText.Parse(json, errors).ShouldBeNull();
        errors.ShouldHaveSingleItem().Field.ShouldBe("mapping");
    }
}
