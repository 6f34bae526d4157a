using System.Text;
using Rapport.Testing;
using Shouldly;
using Xunit;

namespace Rapport.Imports.Tests.Behaviours;

/// <summary>Somebody says how a file is read, and no more.</summary>
public sealed class ReadAnewTests(Servers servers) : IClassFixture<Servers>
{
    [Theory, OnBothDatabases]
    public async Task What_was_proposed_is_proposed_anew_for_the_file_as_it_is_read_now(TestDatabase database)
    {
        var api = await servers.Administrator(database);
        var import = (await api.Upload("accounts", "客户名称;城市\n甲,乙;苏州\n")).Is(202);
        var address = $"imports/{import.Id()}";

        (await api.Patch(address, new { mapping = new { file = new { header = false } } })).Is(200);
        var bare = (await api.Get($"{address}/preview")).Is(200);
        (bare["header"].GetBoolean(), bare["total"].GetInt32()).ShouldBe((false, 2));

        (await api.Patch(address, new { mapping = new { file = new { header = true, delimiter = ";" } } })).Is(200);
        var anew = (await api.Get($"{address}/preview")).Is(200);
        anew["mapping"].GetProperty("columns").EnumerateObject().Select(c => $"{c.Name} {c.Value}").ShouldBe(["客户名称 name", "城市 city"], ignoreOrder: true);
        (await api.Post($"{address}/start", new { })).Is(202);
        (await api.Ended(import.Id())).Json.GetProperty("created").GetInt32().ShouldBe(1);
    }

    [Theory, OnBothDatabases]
    public async Task An_upload_that_says_how_it_is_read_waits_with_a_proposal(TestDatabase database)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var api = await servers.Administrator(database);
        var file = Encoding.GetEncoding("gb18030").GetBytes("客户名称,城市\n甲,苏州\n");

        var import = (await api.Upload("", file, new { file = new { encoding = "gb18030" } }, fileName: "accounts.csv")).Is(202);

        (import.Json.Text("status"), import.Json.Text("object")).ShouldBe(("ready", "account"));
        (await api.Get($"imports/{import.Id()}/preview")).Is(200)["mapping"].GetProperty("columns").GetProperty("客户名称").GetString().ShouldBe("name");
    }
}
