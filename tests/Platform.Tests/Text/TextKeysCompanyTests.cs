using Rapport.Platform.Text;
using Shouldly;
using Xunit;

namespace Rapport.Platform.Tests.Text;

public class TextKeysCompanyTests
{
    [Fact]
    public void Listed_companies_stand_under_the_letter_that_the_stock_exchanges_give_them()
    {
        var rows = File.ReadLines(DataFile("zh_companies/a_share_full_names_utf8bom.csv")).Skip(1).Select(line => line.Split(',')).ToList();
        rows.Count.ShouldBe(5485);

        // Counted from the end: English names before it are quoted and hold commas. A star marks a share at risk.
        var elsewhere = rows.Select(row => (Name: row[1].TrimStart('*'), Letters: row[^9].TrimStart('*')))
            .Where(row => TextKeys.Sort(row.Name)[0] != char.ToLowerInvariant(row.Letters[0]));

        // 藏格 zang, 朝阳 zhao, 重药 chong: readings that only the company knows; new shares have a C before the name only.
        elsewhere.Count().ShouldBeLessThan(10);
    }

    private static string DataFile(string path)
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "Rapport.slnx")))
        {
            root = root.Parent;
        }
        string[] shared = root is null ? [] : [Path.Combine(root.FullName, "../shared/data"), Path.Combine(root.FullName, "../../shared/data")];
        var found = shared.Select(folder => Path.Combine(folder, path)).FirstOrDefault(File.Exists);
        Assert.SkipWhen(found is null, $"{path} is not on this machine.");
        return found!;
    }
}
