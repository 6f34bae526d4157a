using Rapport.Platform.Imports;
using Rapport.Platform.Imports.Files;
using Rapport.Platform.Imports.Rows;
using Rapport.Platform.Imports.Run;
using Shouldly;
using Xunit;

namespace Rapport.Platform.Tests.Imports.Run;

public sealed class MatchingTests
{
    private static RowWork Row(long number, params object?[] values) => new(new(new TableRow(number, number, [], null), values, [], null));

    [Fact]
    public void A_later_row_of_the_same_record_goes_into_a_later_segment()
    {
        var rows = new[] { Row(1, "A"), Row(2, "B"), Row(3, "a"), Row(4, [null]), Row(5, [null]), Row(6, "B") };
        var plan = new Sample("n\nx\n").Read("""{"columns": {"n": "name"}}""", ImportMode.Upsert, "name").Plan!;
        Matching.Segments(rows, r => Matching.KeyOf(plan, r.Values)).Select(s => string.Join(' ', s.Select(r => r.Draft.Row.Number)))
            .ShouldBe(["1 2", "3 4 5 6"]);
    }

    [Fact]
    public void A_key_compares_folded_text_and_numbers_without_their_zeros()
    {
        var plan = new Sample("n,a\nx,1\n").Read("""{"columns": {"n": "name", "a": "amount"}}""", ImportMode.Update, "name", "amount").Plan!;
        Matching.KeyOf(plan, ["ＡＣＭＥ", 10.50m]).ShouldBe(Matching.KeyOf(plan, ["acme", 10.5m]));
        Matching.KeyOf(plan, ["acme", null]).ShouldBeNull();
        Matching.KeyOf(plan, ["acme", Emptied.Value]).ShouldBeNull();
    }
}
