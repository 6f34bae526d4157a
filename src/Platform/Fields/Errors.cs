using System.Globalization;
using Rapport.Platform.Problems;

namespace Rapport.Platform.Fields;

/// <summary>What can be wrong with one value.</summary>
internal static class Errors
{
    public static Refusal Required(Labels label) =>
        new(422, "value.required", ($"请填写{label.Zh}。", $"{label.En} is required."));

    public static Refusal Type(Labels wanted) =>
        new(422, "value.type", ($"这里需要{wanted.Zh}。", $"This must be {wanted.En}."));

    public static Refusal TooLong(int max) =>
        new(422, "value.too_long", ($"最多 {max} 个字符，请缩短。", $"At most {max} characters; please shorten it."));

    public static Refusal ControlCharacters() =>
        new(422, "text.control_characters", ("文本里有不可见的控制字符，请删除后再试。", "The text contains invisible control characters; please remove them."));

    public static Refusal BrokenText() =>
        new(422, "text.broken", ("文本不是有效的 Unicode（有残缺的字符），请检查来源的编码。", "The text is not valid Unicode (a character is cut in half); check the encoding of its source."));

    public static Refusal OutOfRange(string from, string to) =>
        new(422, "value.out_of_range", ($"必须在 {from} 与 {to} 之间。", $"This must be between {from} and {to}."));

    public static Refusal TooPrecise(int scale) =>
        new(422, "number.too_precise", ($"最多 {scale} 位小数、15 位有效数字。", $"At most {scale} decimal places and 15 significant digits."));

    public static Refusal NotANumber(string text) =>
        new(422, "number.unreadable", ($"“{Short(text)}”不是能确定读法的数字。", $"“{Short(text)}” is not a number that can be read with certainty."));

    public static Refusal PercentAsAmount(string text) =>
        new(422, "number.percent", ($"“{Short(text)}”是百分比，这里需要金额或数量。", $"“{Short(text)}” is a percentage; an amount or a number is needed here."));

    public static Refusal NotADate(string text) =>
        new(422, "date.unreadable", ($"“{Short(text)}”不是存在的日期；请用 2026-11-21 这样的写法。", $"“{Short(text)}” is not a date that exists; write it like 2026-11-21."));

    public static Refusal NotATime(string text) =>
        new(422, "datetime.unreadable", ($"“{Short(text)}”不是带时区的时间；请用 2026-11-21T09:30:00Z 这样的写法。", $"“{Short(text)}” is not a time with its zone; write it like 2026-11-21T09:30:00Z."));

    public static Refusal UnknownOption(string text, IEnumerable<string> options) =>
        new(422, "choice.unknown", ($"“{Short(text)}”不在选项里：{List(options, "、")}。", $"“{Short(text)}” is not an option. The options are: {List(options, ", ")}."));

    public static Refusal NotAnEmail(string text) =>
        new(422, "email.invalid", ($"“{Short(text)}”不是电子邮箱地址。", $"“{Short(text)}” is not an e-mail address."));

    public static Refusal NotAPhone(string text) =>
        new(422, "phone.invalid", ($"“{Short(text)}”不是电话号码。", $"“{Short(text)}” is not a phone number."));

    public static Refusal NotAWebAddress(string text) =>
        new(422, "web.invalid", ($"“{Short(text)}”不是网址；请用 https://example.com 这样的写法。", $"“{Short(text)}” is not a web address; write it like https://example.com."));

    public static Refusal NotACurrency(string text) =>
        new(422, "currency.unknown", ($"“{Short(text)}”不是 ISO 4217 货币代码，例如 CNY、USD。", $"“{Short(text)}” is not an ISO 4217 currency code such as CNY or USD."));

    public static Refusal NotATimeZone(string text) =>
        new(422, "timezone.unknown", ($"“{Short(text)}”不是时区名称；请用 Asia/Shanghai、UTC 这样的 IANA 名称。", $"“{Short(text)}” is not a time zone; use an IANA name such as Europe/Berlin or UTC."));

    public static Refusal NotWorkingHours() =>
        new(422, "working_hours.invalid", (
            "工作时间应写成 [{\"days\": [1, 2, 3, 4, 5], \"from\": \"09:00\", \"to\": \"18:00\"}]：1 为周一，7 为周日，结束晚于开始，最晚 24:00。",
            "Write working hours as [{\"days\": [1, 2, 3, 4, 5], \"from\": \"09:00\", \"to\": \"18:00\"}]: Monday is 1, Sunday 7, the end comes after the beginning, at 24:00 at the latest."));

    public static Refusal OverlappingHours() =>
        new(422, "working_hours.overlap", ("同一天的两段工作时间有重叠，请合并成一段。", "Two spans of one day overlap; make them one."));

    private static string Short(string text) => text.Length <= 60 ? text : string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[59]) ? 59 : 60), "…");

    private static string List(IEnumerable<string> options, string separator)
    {
        var all = options.ToList();
        return string.Join(separator, all.Take(20)) + (all.Count > 20 ? string.Create(CultureInfo.InvariantCulture, $" … ({all.Count})") : "");
    }
}
