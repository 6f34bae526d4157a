using System.Globalization;
using Rapport.Platform.Imports.Files;
using Shouldly;
using Xunit;

namespace Rapport.Platform.Tests.Imports.Files;

public sealed class DateTextTests
{
    [Theory]
    [InlineData("2017-03-01", "Ymd", "2017-03-01")]
    [InlineData("2017/3/1", "Ymd", "2017-03-01")]
    [InlineData("2017.03.01", "Ymd", "2017-03-01")]
    [InlineData("20170301", "Ymd", "2017-03-01")]
    [InlineData("2017年3月1日", "Ymd", "2017-03-01")]
    [InlineData("2017年3月1日", "Dmy", "2017-03-01")]
    [InlineData("2017 年 12 月 31 日", "Ymd", "2017-12-31")]
    [InlineData("3/1/2017", "Mdy", "2017-03-01")]
    [InlineData("3/1/2017", "Dmy", "2017-01-03")]
    [InlineData("01-03-17", "Dmy", "2017-03-01")]
    [InlineData("01-03-17", "Ymd", "2001-03-17")]
    [InlineData("31.12.69", "Dmy", "2069-12-31")]
    [InlineData("31.12.70", "Dmy", "1970-12-31")]
    [InlineData("1-Mar-2017", "Dmy", "2017-03-01")]
    [InlineData("1 March 2017", "Dmy", "2017-03-01")]
    [InlineData("Mar 1, 2017", "Mdy", "2017-03-01")]
    [InlineData("September 30 2017", "Mdy", "2017-09-30")]
    [InlineData("29/02/2016", "Dmy", "2016-02-29")]
    [InlineData("2017-31-01", "Ydm", "2017-01-31")]
    public void A_date_is_read_in_the_order_of_its_column(string text, string order, string expected)
    {
        DateText.TryParse(text, Enum.Parse<DateOrder>(order), out var value).ShouldBeTrue();
        value.ShouldBe(new DateValue(DateOnly.Parse(expected, CultureInfo.InvariantCulture), null, null));
    }

    [Theory]
    [InlineData("2017-02-30", "Ymd")]
    [InlineData("29/02/2017", "Dmy")]
    [InlineData("0001-01-01", "Ymd")]
    [InlineData("1899-12-31", "Ymd")]
    [InlineData("2201-01-01", "Ymd")]
    [InlineData("13/01/2017", "Mdy")]
    [InlineData("2017-03-01", "Dmy")]
    [InlineData("3-4-5", "Dmy")]
    [InlineData("2017-03/01", "Ymd")]
    [InlineData("2017-03-01 25:00", "Ymd")]
    [InlineData("2017-03-01 13:00 PM", "Ymd")]
    [InlineData("2017-03-01T08:26:00+15:00", "Ymd")]
    [InlineData("marketing", "Mdy")]
    [InlineData("May be 5, later", "Mdy")]
    [InlineData("192.168.1.1", "Dmy")]
    [InlineData("", "Ymd")]
    public void What_is_no_day_is_refused(string text, string order) => DateText.TryParse(text, Enum.Parse<DateOrder>(order), out _).ShouldBeFalse();

    [Theory]
    [InlineData("2017-03-01 08:26", "08:26:00", null)]
    [InlineData("2017-03-01T08:26:05", "08:26:05", null)]
    [InlineData("2017-03-01T08:26:05.1234567899", null, null)]
    [InlineData("2017-03-01T08:26:05.125Z", "08:26:05.125", 0)]
    [InlineData("2017-03-01 08:26:05 +08:00", "08:26:05", 480)]
    [InlineData("2017-03-01 08:26:05-0330", "08:26:05", -210)]
    [InlineData("2017-03-01 12:05 AM", "00:05:00", null)]
    [InlineData("2017-03-01 1:05:00 pm", "13:05:00", null)]
    public void A_time_and_its_distance_from_UTC_are_read_with_the_date(string text, string? time, int? minutes)
    {
        DateText.TryParse(text, DateOrder.Ymd, out var value).ShouldBe(time is not null);
        value.Time.ShouldBe(time is null ? null : TimeOnly.Parse(time, CultureInfo.InvariantCulture));
        value.Offset.ShouldBe(minutes is { } offset ? TimeSpan.FromMinutes(offset) : null);
    }
}
