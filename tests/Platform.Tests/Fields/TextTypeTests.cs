using Rapport.Platform.Definitions;
using Rapport.Platform.Fields;
using Shouldly;
using Xunit;

namespace Rapport.Platform.Tests.Fields;

public sealed class TextTypeTests
{
    private static readonly FieldDefinition Address = new() { Name = "address", Type = FieldTypes.Text, Label = ("地址", "Address"), MaxLength = 20 };

    [Theory]
    [InlineData("杭州市\r\n文三路 1 号", "杭州市 文三路 1 号")]
    [InlineData("a\nb\tc", "a b c")]
    [InlineData("plain", "plain")]
    public void Line_breaks_inside_a_cell_become_spaces_in_a_single_line(string cell, string kept)
    {
        Address.Type.FromText(cell, Address, TextHints.Plain).Value.ShouldBe(kept);
    }

    [Fact]
    public void Other_control_characters_in_a_cell_are_refused()
    {
        Address.Type.FromText("a\u0007b", Address, TextHints.Plain).Refusal!.Code.ShouldBe("text.control_characters");
    }
}
