namespace Rapport.Fuzz.Tests.Generation;

/// <summary>Values that have broken programs before.</summary>
internal static class Nasty
{
    private static readonly string[] Strings =
    [
        "", " ", "\t\r\n", "\0", "a\0b", "\u0001\u001f\u007f", "\ufeff", "\ufeffname", "\ufffe", "\uffff", "\u2028\u2029", "\u200b\u200d\u00ad", "\u202eevil\u202c",
        "\ud800", "\udfff", "a\ud83d", "\udc00\ud800", "👩‍👩‍👧‍👦", "𠜎𠜱𡃁", "e\u0301\u0301\u0301\u0301\u0301\u0301", "İıſK", "ﷺ", "Ω≈ç√∫˜µ≤", "張偉 张伟", "ﬁ１２３ＡＢＣ",
        "'", "\"", "`", "\\", "''", "\"\"", "\\'", "%", "_", "%%%%", "[a-z]", "*", "?", "$", "$1", "{0}", "{{7*7}}", "${7*7}", "#{7*7}", "<%= 7*7 %>", "%n%n%s%s", "%x%x",
        "' or '1'='1", "'; drop table accounts; --", "1); delete from users where (1=1", "\" or \"\"=\"", "') union select sql from sqlite_master --", "'; select pg_sleep(60); --",
        "1 union select null, version()", "admin'--", "$$; select 1; $$", "E'\\x27'", "x' || (select hash from tokens limit 1) || '", "/* */", "--", ";", "@p0", ":p", "$1::int", "?1",
        "$.a", "$[*]", "$..*", "a.b", "custom.", ".custom", "custom..x", "a/b", "../../etc/passwd", "..\\..\\windows\\win.ini", "/etc/passwd", "file:///etc/passwd", "C:\\x", "con", "nul.txt",
        "=1+1", "=cmd|' /C calc'!A0", "+1", "-1", "@SUM(1)", "=HYPERLINK(\"http://x\")", "a,b;c\td|e", "\"a\",\"b\n\"",
        "a\r\nSet-Cookie: x=1", "a\nX-Injected: 1", "%0d%0aX-Injected:%201", "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "javascript:alert(1)", "]]>", "<!--", "&lt;", "&#0;",
        "null", "undefined", "true", "false", "NaN", "Infinity", "-Infinity", "0", "-0", "1e400", "0x10", "1e-400", "99999999999999999999999999", "1.7976931348623157e309", "٣", "1,000.5", "०",
        "0000-00-00", "2026-02-30", "2026-13-01", "9999-12-31", "0001-01-01", "10000-01-01", "-0001-01-01", "2026-02-29", "2024-02-29T24:00:00Z", "2026-01-01T00:00:60Z", "2026-01-01T00:00:00+25:00",
        "9999-12-31T23:59:59-14:00", "0001-01-01T00:00:00+14:00", "2026-01-01T00:00:00.123456789123Z", "2026-W53-7", "20260101", "1/2/2026", "2026-01-01T00:00:00 Europe/Paris", "now", "today",
        "00000000-0000-0000-0000-000000000000", "ffffffff-ffff-ffff-ffff-ffffffffffff", "{00000000-0000-0000-0000-000000000000}", "urn:uuid:00000000-0000-0000-0000-000000000000", "00000000000000000000000000000000",
        "CNY", "cny", "XXX", "US D", "€", "zh-CN", "EN", "en-GB", "xx", "zh-CN-x-y-z", "Europe/Paris", "Europe/Nowhere", "../UTC", "UTC+25", "a@b", "a@b.c@d", "\"a b\"@x.example", "a@[127.0.0.1]", "a@xn--ls8h.example", "@", "http://", "https://[::1", "http://a b", "data:text/html,x",
        "me()", "null eq null", "name", "id", "version", "ownerId", "owner.owner.owner.owner", "__proto__", "constructor", "toString", "System.Object", "count(*)", "count", "sum()", "sum(name)", "avg(version)",
    ];

    private static readonly string[] Numbers =
    [
        "0", "-0", "-1", "0.1", "1e0", "1E+2", "1e400", "-1e400", "1e-400", "9007199254740993", "9223372036854775807", "9223372036854775808", "-9223372036854775809", "2147483648", "99999999999999999999999999999999999999",
        "0.00001", "9999999999999.9999", "10000000000000", "-9999999999999.99999", "0.30000000000000004", "1e13", "3.0", "1.5", "123456789012345678901234567890.123456789", "4e-28", "79228162514264337593543950336",
    ];

    private static readonly string[] Broken =
    [
        "NaN", "Infinity", "undefined", "01", "+1", ".5", "1.", "0x1", "'x'", "\"\\ud800\"", "\"\\udc00\\ud800\"", "\"\\u0000\"", "\"\\x\"", "\"a\nb\"", "{\"a\":1,\"a\":2}", "{\"\\ud800\":1}", "[1,]", "{,}", "/**/1", "tru", "\"", "[", "{\"a\":", "1 2",
    ];

    /// <summary>A text; a long one now and then.</summary>
    public static string Text(Dice dice) => dice.Number(0, 12) switch
    {
        0 => new string(dice.PickOf('a', '中', '\'', '(', ' ', '%', '\u0301'), dice.PickOf(255, 256, 1_000, 4_001, 20_000)),
        1 => string.Concat(Enumerable.Range(0, dice.Number(1, 30)).Select(_ => (char)dice.Number(0, 0xffff))),
        2 => dice.Pick(Strings) + dice.Pick(Strings),
        _ => dice.Pick(Strings),
    };

    /// <summary>A number as it stands in JSON.</summary>
    public static string Number(Dice dice) => dice.Pick(Numbers);

    /// <summary>JSON that no parser, or not every one, takes.</summary>
    public static string BrokenJson(Dice dice) => dice.Pick(Broken);
}
