using System.Text;
using System.Text.Json;
using Rapport.Testing;
using Shouldly;
using Xunit;

namespace Rapport.Imports.Tests.Saved;

/// <summary>A mapping that was worked out once serves the next file.</summary>
public sealed class SavedMappingTests(Servers servers) : IClassFixture<Servers>
{
    private static readonly object Mapping = new { columns = new { K1 = "name", K2 = new { field = "employees", scale = 10 } }, defaults = new { city = "无锡" } };

    [Theory, OnBothDatabases]
    public async Task A_file_with_the_same_columns_is_mapped_as_the_last_one_was(TestDatabase database)
    {
        await using var server = await TestServer.StartAsync(database);
        var api = await server.As("salesperson");
        var saved = (await api.Post("import-mappings", new { @object = "accounts", name = " 月度名单 ", mapping = Mapping, mode = "upsert", match = "name" })).Is(201);

        saved.Location.ShouldBe($"/api/v1/import-mappings/{saved.Id()}");
        saved.ETag.ShouldBe("\"1\"");
        (saved["name"].GetString(), saved["object"].GetString(), saved["mode"].GetString(), saved["match"].GetString(), saved["shared"].GetBoolean()).ShouldBe(("月度名单", "account", "upsert", "name", false));

        var id = (await api.Upload("", Encoding.UTF8.GetBytes("K2,K1,Note\n3,甲,x\n4,乙,y\n"), fileName: "next.csv")).Is(202).Id();
        var preview = (await api.Get($"imports/{id}/preview")).Is(200);
        (preview.Json.Text("object"), preview.Json.Text("saved.id"), preview.Json.Text("saved.name"), preview.Json.Text("mode"), preview.Json.Text("match")).ShouldBe(("account", saved.Id(), "月度名单", "upsert", "name"));
        (await api.Post($"imports/{id}/start", new { })).Is(202);
        (await api.Ended(id)).Outcome().ShouldBe("done: 2 created");
        (await api.Groups("accounts", "sum(employees)", filter: "city eq '无锡'")).ShouldBe(["70"]);
    }

    [Theory]
    [OnBothDatabases("K1,Note\n甲,x\n", false)]
    [OnBothDatabases("K1,K2\n甲,1\n", true)]
    [OnBothDatabases("k2,Ｋ1\n1,甲\n", true)]
    [OnBothDatabases("K1,K2,a,b,c,d,e\n甲,1,2,3,4,5,6\n", false)]
    public async Task It_is_for_files_with_all_of_its_columns_and_not_many_others(TestDatabase database, string file, bool applied)
    {
        await using var server = await TestServer.StartAsync(database);
        var api = await server.As("salesperson");
        (await api.Post("import-mappings", new { @object = "account", name = "x", mapping = Mapping })).Is(201);

        var id = (await api.Upload("accounts", file)).Is(202).Id();

        ((await api.Get($"imports/{id}/preview")).Is(200)["saved"].ValueKind == JsonValueKind.Object).ShouldBe(applied);
    }

    [Theory, OnBothDatabases]
    public async Task Ones_own_is_nobody_elses_and_an_administrators_is_everybodys(TestDatabase database)
    {
        await using var server = await TestServer.StartAsync(database);
        var (administrator, seller, other, reader) = (await server.As("administrator"), await server.As("salesperson"), await server.AddUserAsync("salesperson"), await server.As("reader"));
        var mine = (await seller.Post("import-mappings", new { @object = "account", name = "mine", mapping = Mapping })).Is(201).Id();
        var all = (await administrator.Post("import-mappings", new { @object = "account", name = "all", mapping = Mapping })).Is(201).Id();
        (await administrator.Post("import-mappings", new { @object = "user", name = "people", mapping = new { columns = new { K1 = "name" } } })).Is(201);

        static IEnumerable<string> Names(ApiAnswer answer) => answer.Is(200).Items.Select(m => m.Text("name")!);
        Names(await seller.Get("import-mappings")).ShouldBe(["all", "mine"]);
        Names(await other.Get("import-mappings?object=accounts")).ShouldBe(["all"]);
        Names(await administrator.Get("import-mappings")).ShouldBe(["all", "people"]);
        Names(await reader.Get("import-mappings")).ShouldBeEmpty();
        (await seller.Get("import-mappings?object=unicorn")).Is(404);

        (await other.Patch($"import-mappings/{mine}", new { name = "x" })).IsProblem(404, "import_mapping.not_found");
        (await administrator.Delete($"import-mappings/{mine}")).IsProblem(404, "import_mapping.not_found");
        (await other.Delete($"import-mappings/{all}")).IsProblem(403, "import_mapping.not_yours");
        (await reader.Post("import-mappings", new { @object = "account", name = "x", mapping = Mapping })).Is(403);

        // One's own comes first, everybody's serves whoever has none.
        var file = "K1,K2\n甲,1\n";
        var (first, second) = ((await seller.Upload("accounts", file)).Is(202).Id(), (await other.Upload("accounts", file)).Is(202).Id());
        (await seller.Get($"imports/{first}/preview")).Json.Text("saved.name").ShouldBe("mine");
        (await other.Get($"imports/{second}/preview")).Json.Text("saved.name").ShouldBe("all");
    }

    [Theory, OnBothDatabases]
    public async Task It_changes_by_its_version_and_goes(TestDatabase database)
    {
        var api = await (await servers.On(database)).AddUserAsync("salesperson");
        var id = (await api.Post("import-mappings", new { @object = "account", name = "x", mapping = Mapping })).Is(201).Id();

        var changed = (await api.Patch($"import-mappings/{id}", new { name = "y", mapping = new { columns = new { K1 = "name" } } }, ifMatch: 1)).Is(200);
        (changed["name"].GetString(), changed.Version(), changed["mapping.columns"].EnumerateObject().Count()).ShouldBe(("y", 2, 1));
        (await api.Patch($"import-mappings/{id}", new { name = "y" }, ifMatch: 2)).Is(200).Version().ShouldBe(2);
        (await api.Patch($"import-mappings/{id}", new { name = "z" }, ifMatch: 1)).IsProblem(412, "record.version_conflict");
        (await api.Patch($"import-mappings/{id}", new { @object = "contact" })).FirstError.ShouldBe("object import_mapping.object_fixed");
        (await api.Delete($"import-mappings/{id}")).Is(204);
        (await api.Delete($"import-mappings/{id}")).IsProblem(404, "import_mapping.not_found");
    }

    [Theory]
    [OnBothDatabases("""{"name":"x","mapping":{"columns":{"A":"name"}}}""", "object import.object_missing")]
    [OnBothDatabases("""{"object":"account","mapping":{"columns":{"A":"name"}}}""", "name import_mapping.name")]
    [OnBothDatabases("""{"object":"account","name":"x"}""", "mapping import_mapping.mapping")]
    [OnBothDatabases("""{"object":"account","name":"x","mapping":{"columns":{"A":"nosuch"}}}""", "mapping.columns.A field.unknown")]
    [OnBothDatabases("""{"object":"account","name":"x","mapping":{"columns":{}}}""", "mapping.columns import.mapping_empty")]
    [OnBothDatabases("""{"object":"account","name":"x","mapping":[]}""", "mapping import.mapping_shape")]
    [OnBothDatabases("""{"object":"account","name":"x","mapping":{"columns":{"A":"name"}},"mode":"upsert"}""", "match import.match_missing")]
    [OnBothDatabases("""{"object":"account","name":"x","mapping":{"columns":{"A":"name"}},"dryRun":true}""", "dryRun import.unknown_part")]
    public async Task What_cannot_be_kept_is_told(TestDatabase database, string body, string error)
    {
        var api = await servers.Administrator(database);

        (await api.Post("import-mappings", JsonDocument.Parse(body).RootElement)).Is(422).FirstError.ShouldBe(error);
    }
}
