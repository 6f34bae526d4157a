using System.Globalization;
using System.Text;

namespace Rapport.Imports.Tests.KilledImports;

/// <summary>The files of a made-up sales department, with the dirt that real ones have; the same ones every time.</summary>
internal static class SalesFiles
{
    public const int Accounts = 6_000;
    public const int Opportunities = 26_400;
    private const int Agents = 35;
    private const int Products = 7;

    public static readonly object AgentMapping = new { columns = new { agent = "name", region = new { field = "teamId", lookup = "name", missing = "create" } } };

    public static readonly object AccountMapping = new
    {
        columns = new
        {
            account = "name",
            sector = new { field = "industry", missing = "create" },
            employees = "employees",
            parent = new { field = "parentId", lookup = "name", missing = "error" },
        },
    };

    public static readonly object OpportunityMapping = new
    {
        columns = new
        {
            id = "externalId",
            agent = new { field = "ownerId", lookup = "name", missing = "error" },
            product = new { field = "productId", lookup = "name", missing = "create" },
            account = new { field = "accountId", lookup = "name", missing = "error" },
            stage = new { field = "stage", values = new { Won = "won", Lost = "lost", Engaging = "needs", Prospecting = "qualification" } },
            opened = "openedDate",
            closed = "closedDate",
            value = "amount",
        },
        defaults = new { currency = "CNY" },
    };

    public static string AgentFile() => Table("agent,region", Agents, i => $"销售 {i:00},{"华东 华南 华北".Split(' ')[i % 3]}");

    /// <summary>Every third account belongs to one further down, so that most of these wait; some parents never come.</summary>
    public static string AccountFile() => Table("account,sector,employees,parent", Accounts, i =>
    {
        var parent = i % 97 == 0 ? "没有这家公司" : i % 3 == 0 ? Account(Math.Min(Accounts, i + 400)) : "";
        return $"{Account(i)},行业 {i % 23},{(i % 50 == 0 ? "很多" : i.ToString(CultureInfo.InvariantCulture))},{(parent == Account(i) ? "" : parent)}";
    });

    /// <summary>
    /// Every eleventh row means an opportunity that stood further up already, with another amount or unchanged; every fortieth cannot go in, for one of three reasons.
    /// </summary>
    public static string OpportunityFile()
    {
        var random = new Random(20_170_101);
        var rows = new List<string>();
        return Table("id,agent,product,account,stage,opened,closed,value", Opportunities, i =>
        {
            if (i % 11 == 0)
            {
                var earlier = rows[random.Next(rows.Count)];
                return random.Next(2) == 0 ? earlier : earlier[..(earlier.LastIndexOf(',') + 1)] + random.Next(1, 9_999).ToString(CultureInfo.InvariantCulture);
            }

            var opened = new DateOnly(2016, 10, 20).AddDays(random.Next(430));
            var stage = "Won Won Won Lost Lost Engaging".Split(' ')[random.Next(6)];
            var closed = stage == "Engaging" ? "" : Iso(opened.AddDays(random.Next(120)));
            var agent = i % 40 == 7 ? "没有这个人" : $"销售 {random.Next(1, Agents + 1):00}";
            var day = i % 40 == 21 ? "2017-02-30" : Iso(opened);
            var value = i % 40 == 33 ? "1.2.3" : random.Next(50, 30_000).ToString(CultureInfo.InvariantCulture);
            var row = $"OPP-{i:00000},{agent},产品 {random.Next(1, Products + 1)},{Account(random.Next(1, 600))},{stage},{day},{closed},{value}";
            rows.Add(row);
            return row;
        });
    }

    private static string Account(int i) => $"远山 {i:0000} 有限公司";

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
