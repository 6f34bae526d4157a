namespace Rapport.Imports.Tests.ShuffledFormats;

/// <summary>One sale, as it is meant whatever file it stands in.</summary>
internal sealed record SourceRow(string Id, string Name, decimal Amount, DateOnly Opened, DateOnly? Closed, string Note)
{
    private static readonly string[] Names = ["远山科技 – 年度服务", "北京“青藤”, 二期", "Müller & Söhne; GmbH", "广州|深圳 联合", "O'Hara \"North\"", "万科Ａ"];
    private static readonly string[] Notes = ["", "一行", "两行：\n“第二行”", "a, b; c | d\te", "He said \"yes\""];

    /// <summary>The same rows for the same seed.</summary>
    public static List<SourceRow> Make(int seed, int count)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(1, count).Select(i =>
        {
            var opened = new DateOnly(2015, 1, 1).AddDays(random.Next(3_000));
            return new SourceRow(
                $"S{seed}-{i:000}",
                $"{Names[random.Next(Names.Length)]} {i}",
                random.Next(3) == 0 ? random.Next(1, 2_000_000) : random.Next(1, 200_000_000) / 100m,
                opened,
                random.Next(4) == 0 ? null : opened.AddDays(random.Next(200)),
                Notes[random.Next(Notes.Length)]);
        })];
    }

    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Id} | {Name} | {Amount:0.00} | {Opened:yyyy-MM-dd} | {Closed:yyyy-MM-dd} | {Note}");
}
