using System.Globalization;
using System.Text;

namespace Rapport.Bench.Imports;

/// <summary>Files in the shape of a sales pipeline moved from another system: the same for the same number of rows, made up, nobody's data.</summary>
internal static class PipelineFiles
{
    public const int Agents = 35;
    public const int Products = 7;
    public const int Accounts = 85;

    private static readonly (string Stage, int Share)[] Stages = [("Won", 48), ("Lost", 28), ("Engaging", 18), ("Prospecting", 6)];

    public static string Users() => Table("sales_agent,regional_office", Agents, i => $"Agent {i:00},{(i % 3) switch { 0 => "Central", 1 => "East", _ => "West" }}");

    public static string ProductList() => Table("product,series,sales_price", Products, i => $"GTX {i},GTX,{550 * i}");

    public static string AccountList() => Table("account,sector,revenue,employees,office_location", Accounts, i => $"Account {i:00} 有限公司,technology,{i * 13.37m},{i * 100},United States");

    public static string Opportunities(int rows)
    {
        var random = new Random(20_170_101);
        var first = new DateOnly(2016, 10, 20);
        return Table("opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value", rows, i =>
        {
            var stage = Stage(random.Next(100));
            var opened = first.AddDays(random.Next(430));
            var closed = stage is "Won" or "Lost" ? Iso(opened.AddDays(random.Next(120))) : "";
            var account = random.Next(6) == 0 ? "" : $"Account {random.Next(1, Accounts + 1):00} 有限公司";
            var value = stage == "Won" ? random.Next(50, 30_000).ToString(CultureInfo.InvariantCulture) : stage == "Lost" ? "0" : "";
            return $"OPP{i:000000},Agent {random.Next(1, Agents + 1):00},GTX {random.Next(1, Products + 1)},{account},{stage},{(stage == "Prospecting" ? "" : Iso(opened))},{closed},{value}";
        });
    }

    private static string Stage(int at)
    {
        foreach (var (stage, share) in Stages)
        {
            if ((at -= share) < 0)
            {
                return stage;
            }
        }

        return Stages[0].Stage;
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Table(string header, int rows, Func<int, string> row)
    {
        var text = new StringBuilder(header).Append('\n');
        for (var i = 1; i <= rows; i++)
        {
            text.Append(row(i)).Append('\n');
        }

        return text.ToString();
    }
}
