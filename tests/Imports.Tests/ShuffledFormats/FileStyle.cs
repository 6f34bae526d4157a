using System.Globalization;

namespace Rapport.Imports.Tests.ShuffledFormats;

/// <summary>How somebody's software happens to write a table.</summary>
internal sealed record FileStyle(string Encoding, char Delimiter, string LineEnd, bool QuoteAll, string Order, string Separator, bool LongYear, bool Padded, string Numbers, int[] Columns)
{
    public static readonly string[] Names = ["编号", "商机名称", "金额", "开始日期", "关闭日期", "备注"];

    public static FileStyle Random(Random random)
    {
        T One<T>(params T[] of) => of[random.Next(of.Length)];
        var columns = Enumerable.Range(0, Names.Length).ToArray();
        random.Shuffle(columns);
        return new(One("utf-8", "utf-8-bom", "utf-16", "utf-16be", "gb18030"), One(',', ';', '\t', '|'), One("\n", "\r\n"), One(true, false),
            One("ymd", "mdy", "dmy"), One("-", "/", ".", "年"), One(true, false), One(true, false), One("1234.5", "1,234.50", "1.234,50", "1234,5", "1 234,50", "¥1,234.50"), columns);
    }

    public string[] Header => [.. Columns.Select(c => Names[c])];

    public string[] Cells(SourceRow row)
    {
        string[] all = [row.Id, row.Name, Number(row.Amount), Date(row.Opened), row.Closed is { } closed ? Date(closed) : "", row.Note];
        return [.. Columns.Select(c => all[c])];
    }

    public override string ToString() => $"{Encoding} {Delimiter} {(QuoteAll ? "quoted" : "plain")} {Order}{Separator}{(LongYear ? 4 : 2)}{(Padded ? "0" : "")} {Numbers}";

    private string Date(DateOnly date)
    {
        var year = date.ToString(LongYear ? "yyyy" : "yy", CultureInfo.InvariantCulture);
        var month = Padded ? $"{date.Month:00}" : $"{date.Month}";
        var day = Padded ? $"{date.Day:00}" : $"{date.Day}";
        return Separator == "年" ? $"{year}年{month}月{day}日" : string.Join(Separator, Order switch
        {
            "ymd" => [year, month, day],
            "mdy" => [month, day, year],
            _ => new[] { day, month, year },
        });
    }

    /// <summary>Whole amounts without decimals, as most software writes them: a grouped one alone could be read in two ways.</summary>
    private string Number(decimal value)
    {
        var decimals = value == decimal.Truncate(value) ? "" : "0.00"[1..];
        var (comma, group) = Numbers switch
        {
            "1,234.50" or "¥1,234.50" => (false, ","),
            "1.234,50" => (true, "."),
            "1 234,50" => (true, " "),
            "1234,5" => (true, ""),
            _ => (false, ""),
        };
        var format = new NumberFormatInfo { NumberDecimalSeparator = comma ? "," : ".", NumberGroupSeparator = group };
        return (Numbers[0] == '¥' ? "¥" : "") + value.ToString((group.Length > 0 ? "#,0" : "0") + decimals, format);
    }
}
