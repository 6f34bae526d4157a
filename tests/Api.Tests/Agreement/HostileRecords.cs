using System.Globalization;

namespace Rapport.Api.Tests.Agreement;

/// <summary>Records as nobody would type them: scripts, widths, combining marks, direction marks, emoji, extremes, nulls and duplicates.</summary>
internal sealed class HostileRecords(int seed)
{
    private static readonly string[] Pieces =
    [
        "a", "A", "ａ", "Ａ", "é", "e\u0301", "É", "ß", "ẞ", "ss", "İ", "ı", "i", "Σ", "ς", "σ", "ﬁ", "fi", "１", "1", "①", "Ⅷ", "㎏", "ｱ", "ア", "あ", "が", "か\u3099", "ﾃ\uFF9E",
        "中", "国", "國", "重", "长", "行", "曾", "\U00020000", "張", "张", "〇", "한", "\u1112\u1161\u11AB", "ع", "ﷺ", "\u200F", "\u202E", "\u200D", "\uFEFF", "👍", "👍🏽", "👨‍👩‍👧", "🇨🇳", "'", "''", "\"", "\\", "%", "_", "*",
        "--", ";", "$1", "{0}", "<b>", "&amp;", " ", "\u00A0", "\u3000", "-", "—", ".", "/", "公司", "有限", "Ltd", "~", "\uFFFD", "\uD7FF", "\uE000", "\uFFEE", "\U0010FFFD", "z", "Z", "0", "10", "9",
    ];

    private readonly Random random = new(seed);

    public object Next(int number) => new
    {
        externalId = $"x{number}",
        name = Text(1, 8) is { Length: > 0 } name ? name : "x",
        nextStep = Maybe(() => Text(0, 4)),
        description = Maybe(() => Text(0, 12)),
        amount = Maybe(Amount),
        currency = Pick("CNY", "USD", "EUR", null),
        probability = Maybe(() => (decimal)random.Next(0, 10001) / 100),
        expectedCloseDate = Maybe(Date),
        openedDate = Maybe(Date),
        source = Pick("website", "referral", null, Text(1, 2) is { Length: > 0 } s ? s : "other"),
        custom = new
        {
            number = Maybe(() => Pick<long>(0, 1, -1, 999_999_999_999_999, -999_999_999_999_999, random.Next(-5, 5))),
            score = Maybe(Amount),
            fee = Maybe(Amount),
            flag = Maybe(() => random.Next(2) == 0),
            day = Maybe(Date),
            at = Maybe(Time),
            note = Maybe(() => Text(0, 3)),
            tags = Maybe(() => Enumerable.Range(0, random.Next(1, 4)).Select(_ => Pick("a", "b", "c")).ToArray()),
            kind = Pick("a", "b", "c", null),
        },
    };

    public string Text(int least, int most) => string.Concat(Enumerable.Range(0, random.Next(least, most + 1)).Select(_ => Pick(Pieces))).Trim();

    public decimal Amount() => random.Next(6) switch
    {
        0 => 0,
        1 => Pick(9_999_999_999_999m, -9_999_999_999_999m, 99_999_999_999.9999m, 0.0001m, -0.0001m),
        2 => random.Next(-3, 4),
        _ => decimal.Round((decimal)((random.NextDouble() * 2_000_000) - 1_000_000), random.Next(5)),
    };

    public string Date() => random.Next(8) switch
    {
        0 => Pick("1900-01-01", "2200-12-31", "2000-02-29", "2020-12-31", "2021-01-03"),
        _ => new DateOnly(2023, 1, 1).AddDays(random.Next(800)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
    };

    public string Time() => new DateTime(2023, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddMilliseconds(random.NextInt64(60_000_000_000)).AddYears(Pick(0, 0, 0, -40, 100)).ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    public T Pick<T>(params T[] from) => from[random.Next(from.Length)];

    public object? Maybe<T>(Func<T> value) => random.Next(4) == 0 ? null : value();
}
