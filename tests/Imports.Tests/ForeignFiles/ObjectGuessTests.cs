using System.Text;
using Rapport.Testing;
using Shouldly;
using Xunit;

namespace Rapport.Imports.Tests.ForeignFiles;

/// <summary>What a file is about when nobody says so.</summary>
public sealed class ObjectGuessTests(Servers servers) : IClassFixture<Servers>
{
    [Theory]
    [OnBothDatabases("accounts.csv", "account")]
    [OnBothDatabases("products.csv", "product")]
    [OnBothDatabases("sales_teams.csv", "user")]
    [OnBothDatabases("sales_pipeline.csv", "opportunity")]
    public async Task The_four_files_of_a_pipeline_tell_what_they_are(TestDatabase database, string file, string expected)
    {
        var api = await servers.Administrator(database);

        var import = (await api.Upload("", SharedData.Bytes("maven_crm/" + file), fileName: file)).Is(202);

        var preview = (await api.Get($"imports/{import.Id()}/preview")).Is(200);
        import.Json.Text("object").ShouldBe(expected, preview["candidates"].ToString());
        preview["recognised"].ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null);
    }

    [Theory, OnBothDatabases]
    public async Task What_may_be_several_things_waits_until_somebody_says_which(TestDatabase database)
    {
        var api = await servers.Administrator(database);
        var tag = $"丑{Builders.Next}";
        var import = (await api.Upload("", Encoding.UTF8.GetBytes($"姓名,邮箱,电话\n{tag},a@b.example,010-5555 1234\n"), fileName: "list.csv")).Is(202);
        var preview = (await api.Get($"imports/{import.Id()}/preview")).Is(200);

        import.Json.Text("object").ShouldBeNull();
        preview.Json.Text("object").ShouldBeNull();
        preview["candidates"].EnumerateArray().Select(c => c.Text("object")).Take(3).ShouldBe(["user", "contact", "lead"], ignoreOrder: true);
        (await api.Post($"imports/{import.Id()}/start", new { })).FirstError.ShouldBe("object import.object_missing");
        (await api.Patch($"imports/{import.Id()}", new { @object = "unicorn" })).FirstError.ShouldBe("object import.object_unknown");

        var named = (await api.Patch($"imports/{import.Id()}", new { @object = "contacts" })).Is(200);
        named.Json.Text("object").ShouldBe("contact");
        (await api.Post($"imports/{import.Id()}/start", new { })).Is(202);
        (await api.Ended(import.Id())).Outcome().ShouldBe("done: 1 created");
        (await api.Count("contacts", $"name eq '{tag}' and email eq 'a@b.example'")).ShouldBe(1);
    }

    [Theory, OnBothDatabases]
    public async Task The_name_of_the_file_decides_where_its_columns_do_not(TestDatabase database)
    {
        var api = await servers.Administrator(database);

        (await api.Upload("", "name,email\nAnn,ann@b.example\n"u8.ToArray(), fileName: "leads 2026.csv")).Is(202).Json.Text("object").ShouldBe("lead");
        (await api.Upload("", "姓名,邮箱\n安,an@b.example\n"u8.ToArray(), fileName: "联系人.csv")).Is(202).Json.Text("object").ShouldBe("contact");
    }

    [Theory, OnBothDatabases]
    public async Task Another_object_brings_another_proposal_unless_a_mapping_comes_with_it(TestDatabase database)
    {
        var api = await servers.Administrator(database);
        var id = (await api.Upload("leads", "name,company\nAnn,Acme\n"u8.ToArray())).Is(202).Id();

        (await api.Patch($"imports/{id}", new { @object = "contact" })).Is(200);
        (await api.Get($"imports/{id}/preview"))["mapping.columns.company"].Text("field").ShouldBe("accountId");
        (await api.Patch($"imports/{id}", new { @object = "account", mapping = new { columns = new { company = "name" } } })).Is(200);
        (await api.Get($"imports/{id}/preview")).Json.At("mapping.columns").EnumerateObject().Select(c => $"{c.Name}: {c.Value}").ShouldBe(["company: name"]);
        (await api.Patch($"imports/{id}", new { @object = "account", mapping = new { columns = new { company = "leadId" } } })).IsProblem(422, "import.invalid");
    }

    [Theory, OnBothDatabases]
    public async Task Nobody_is_told_of_an_object_they_may_not_import(TestDatabase database)
    {
        await using var server = await TestServer.StartAsync(database);
        var (seller, reader) = (await server.As("salesperson"), await server.As("reader"));

        var import = (await seller.Upload("", "Product Name,Product Code,List Price\nP3,P3-1,12\n"u8.ToArray(), fileName: "products.csv")).Is(202);
        (await seller.Get($"imports/{import.Id()}/preview"))["candidates"].EnumerateArray().ShouldNotContain(c => c.Text("object") == "product" || c.Text("object") == "user");
        (await seller.Patch($"imports/{import.Id()}", new { @object = "product" })).Is(403);
        (await reader.Upload("", "name\nA\n"u8.ToArray(), fileName: "accounts.csv")).IsProblem(403, "import.not_allowed");
    }
}
