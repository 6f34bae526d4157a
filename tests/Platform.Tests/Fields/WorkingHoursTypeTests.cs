using System.Text.Json;
using Rapport.Platform.Definitions;
using Rapport.Platform.Fields;
using Shouldly;
using Xunit;

namespace Rapport.Platform.Tests.Fields;

public sealed class WorkingHoursTypeTests
{
    private static readonly FieldDefinition Field = new() { Name = "workingHours", Type = FieldTypes.WorkingHours, Label = ("工作时间", "Working hours") };

    [Fact]
    public void The_same_hours_said_in_another_way_are_the_same()
    {
        var spans = Parse("""[{"days":[2,1,2],"from":"09:00","to":"12:00"},{"days":[1],"from":"13:00","to":"18:00"},{"days":[2],"from":"13:00","to":"18:00"}]""").Value;
        var other = Parse("""[{"to":"18:00","from":"13:00","days":[1,2]},{"days":[1,2],"from":"09:00","to":"12:00"}]""").Value;

        spans.ShouldNotBeNull();
        Field.Type.Same(spans, other).ShouldBeTrue();
        Field.Type.ToStorage(spans!).ShouldBe(Field.Type.ToStorage(other!));
        Field.Type.Same(Field.Type.FromStorage(Field.Type.ToStorage(spans!)), spans).ShouldBeTrue();
    }

    [Fact]
    public void Spans_that_touch_do_not_overlap() => Parse("""[{"days":[1],"from":"09:00","to":"12:00"},{"days":[1],"from":"12:00","to":"24:00"}]""").Refusal.ShouldBeNull();

    [Fact]
    public void No_hours_are_no_value() => Parse("[]").ShouldBe(Parsed.Of(null));

    [Theory]
    [InlineData("""[{"days":[1],"from":"09:00","to":"12:00"},{"days":[1,2],"from":"11:59","to":"13:00"}]""", "working_hours.overlap")]
    [InlineData("""[{"days":[1],"from":"12:00","to":"12:00"}]""", "working_hours.invalid")]
    [InlineData("""[{"days":[1],"from":"22:00","to":"06:00"}]""", "working_hours.invalid")]
    [InlineData("""[{"days":[0],"from":"09:00","to":"12:00"}]""", "working_hours.invalid")]
    [InlineData("""[{"days":[8],"from":"09:00","to":"12:00"}]""", "working_hours.invalid")]
    [InlineData("""[{"days":[1.5],"from":"09:00","to":"12:00"}]""", "working_hours.invalid")]
    [InlineData("""[{"days":[],"from":"09:00","to":"12:00"}]""", "working_hours.invalid")]
    [InlineData("""[{"days":1,"from":"09:00","to":"12:00"}]""", "working_hours.invalid")]
    [InlineData("""[{"days":[1],"from":"9:00","to":"12:00"}]""", "working_hours.invalid")]
    [InlineData("""[{"days":[1],"from":"09:00","to":"24:01"}]""", "working_hours.invalid")]
    [InlineData("""[{"days":[1],"from":540,"to":"12:00"}]""", "working_hours.invalid")]
    [InlineData("""[{"days":[1],"from":"09:00","to":"12:00","note":"x"}]""", "working_hours.invalid")]
    [InlineData("""[{"days":[1],"from":"09:00"}]""", "working_hours.invalid")]
    [InlineData("""[null]""", "working_hours.invalid")]
    [InlineData("""{"days":[1]}""", "working_hours.invalid")]
    [InlineData("\"1-5 09:00-18:00\"", "working_hours.invalid")]
    public void What_is_no_week_of_work_is_refused(string json, string code) => Parse(json).Refusal!.Code.ShouldBe(code);

    [Fact]
    public void A_cell_holds_the_same_json()
    {
        Field.Type.FromText("""[{"days":[1],"from":"09:00","to":"12:00"}]""", Field, TextHints.Plain).Value.ShouldNotBeNull();
        Field.Type.FromText("周一至周五", Field, TextHints.Plain).Refusal!.Code.ShouldBe("working_hours.invalid");
    }

    private static Parsed Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        return Field.Type.FromJson(document.RootElement, Field);
    }
}
