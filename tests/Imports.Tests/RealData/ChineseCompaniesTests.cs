using System.Text;
using Rapport.Testing;
using Shouldly;
using Xunit;

namespace Rapport.Imports.Tests.RealData;

/// <summary>A list of companies as Chinese software saves it: GBK, an index column without a name, full-width letters.</summary>
public sealed class ChineseCompaniesTests
{
    [Theory, OnBothDatabases]
    public async Task A_list_in_gbk_comes_in_with_its_names_intact_and_in_the_order_of_pinyin(TestDatabase database)
    {
        var file = SharedData.Bytes("zh_companies/a_share_gbk_encoded.csv");
        await using var server = await TestServer.StartAsync(database);
        var api = await server.As("administrator");

        var ready = (await api.Upload("accounts", file)).Is(202);

        var preview = (await api.Get($"imports/{ready.Id()}/preview")).Is(200);
        preview["encoding"].GetString().ShouldBe("GB18030");
        preview["total"].GetInt32().ShouldBe(4_347);
        preview["columns"].EnumerateArray().Select(c => c.Text("name")).ShouldBe(["column 1", "TS代码", "股票代码", "股票名称", "行业"]);
        var mapping = new { columns = new Dictionary<string, object> { ["股票名称"] = "name", ["TS代码"] = "registrationNumber", ["行业"] = new { field = "industry", missing = "create" } } };
        (await api.Patch($"imports/{ready.Id()}", new { mapping })).Is(200);
        (await api.Post($"imports/{ready.Id()}/start")).Is(202);

        (await api.Ended(ready.Id())).Outcome().ShouldBe("done: 4347 created");
        var stored = await NamesAsync(api);
        stored.ShouldBe(Names(file), ignoreOrder: true);
        stored.Where(n => n is "平安银行" or "万科A" or "神州高铁" or "中国宝安" or "深物业A").ShouldBe(["平安银行", "深物业A", "神州高铁", "万科A", "中国宝安"]);
    }

    private static List<string> Names(byte[] file)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return [.. Encoding.GetEncoding("gb18030").GetString(file).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split(',')[3].Trim())];
    }

    private static async Task<List<string>> NamesAsync(ApiClient api)
    {
        var names = new List<string>();
        for (string? cursor = ""; cursor is not null;)
        {
            var page = (await api.Get($"accounts?select=name&sort=name&limit=500{(cursor.Length == 0 ? "" : "&cursor=" + Uri.EscapeDataString(cursor))}")).Is(200);
            names.AddRange(page.Items.Select(i => i.Text("name")!));
            cursor = page.Json.Text("next");
        }

        return names;
    }
}
