using Rapport.Platform.Definitions;
using Rapport.Platform.Fields;
using Shouldly;
using Xunit;

namespace Rapport.Platform.Tests.Fields;

public sealed class TimeZoneTypeTests
{
    private static readonly FieldDefinition Field = new() { Name = "timeZone", Type = FieldTypes.TimeZone, Label = ("时区", "Time zone") };

    [Theory]
    [InlineData("Asia/Shanghai")]
    [InlineData("America/Argentina/Buenos_Aires")]
    [InlineData(" UTC ")]
    public void Names_of_IANA_are_time_zones(string name) => Field.Type.FromText(name, Field, TextHints.Plain).Value.ShouldBe(name.Trim());

    [Theory]
    [InlineData("China Standard Time")]
    [InlineData("Asia/Beiping")]
    [InlineData("+08:00")]
    [InlineData("../../../etc/localtime")]
    [InlineData("/etc/localtime")]
    [InlineData("posix/Asia/Shanghai")]
    [InlineData("localtime")]
    public void Anything_else_is_none(string name) => Field.Type.FromText(name, Field, TextHints.Plain).Refusal!.Code.ShouldBe("timezone.unknown");
}
