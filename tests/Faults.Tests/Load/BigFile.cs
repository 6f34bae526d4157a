using System.Text;
using Rapport.Testing;
using Shouldly;

namespace Rapport.Faults.Tests.Load;

/// <summary>A file of accounts that takes a while to import.</summary>
/// <param name="tag">What its accounts' names begin with.</param>
/// <param name="rows">How many there are.</param>
internal sealed class BigFile(string tag, int rows)
{
    public int Rows => rows;

    /// <summary>Sends it.</summary>
    /// <returns>The import's id.</returns>
    public async Task<string> SendAsync(ApiClient api)
    {
        var text = new StringBuilder("name,employees\n");
        for (var i = 1; i <= rows; i++)
        {
            text.Append(tag).Append(' ').Append(i).Append(',').Append(i).Append('\n');
        }

        return (await UploadAsync(api, text.ToString())).Is(202).Id();
    }

    /// <summary>Sends any file of accounts.</summary>
    public static Task<ApiAnswer> UploadAsync(ApiClient api, string text) => api.SendAsync(new(HttpMethod.Post, "imports")
    {
        Content = new MultipartFormDataContent
        {
            { new StringContent("accounts"), "object" },
            { new StringContent("""{"columns":{"name":"name","employees":"employees"}}"""), "mapping" },
            { new StringContent(text), "file", "accounts.csv" },
        },
    });

    /// <summary>How many rows are done; -1 while the server cannot say.</summary>
    public static async Task<long> ProcessedAsync(ApiClient api, string import)
    {
        var state = await api.Get($"imports/{import}");
        return state.Status == 503 ? -1 : state.Is(200)["processed"].GetInt64();
    }

    /// <summary>Waits for the import's end, and looks whether every row is there once.</summary>
    public async Task CheckAsync(ApiClient api, string import)
    {
        await Until.Async("the import to end", async () => (await api.Get($"imports/{import}")) is var state && state.Status == 200 && state["status"].GetString() is not ("queued" or "running"));
        var end = (await api.Get($"imports/{import}")).Is(200);
        end["status"].GetString().ShouldBe("done", end.Text);
        end["created"].GetInt32().ShouldBe(rows);
        var filter = Uri.EscapeDataString($"startswith(name,'{tag} ')");
        var sum = (await api.Get($"accounts/aggregate?measures=count,countDistinct(name),sum(employees)&filter={filter}")).Is(200).Groups.Single();
        sum.GetProperty("count").GetInt64().ShouldBe(rows);
        sum.GetProperty("countDistinct(name)").GetInt64().ShouldBe(rows);
        sum.GetProperty("sum(employees)").GetInt64().ShouldBe((long)rows * (rows + 1) / 2);
    }
}
