using Rapport.Testing;
using Shouldly;
using Xunit;

namespace Rapport.Imports.Tests.Behaviours;

/// <summary>An import sets what its importer may set, and knows of no field that the importer may not know of.</summary>
public sealed class FieldRightsTests(Servers servers) : IClassFixture<Servers>
{
    [Theory, OnBothDatabases]
    public async Task A_hidden_field_is_neither_proposed_nor_known(TestDatabase database)
    {
        var (_, person) = await PersonAsync(database);

        var ready = (await person.Upload("contacts", "name,wechat,title\n张伟,zw,总监\n")).Is(202);
        var preview = (await person.Get($"imports/{ready.Id()}/preview")).Is(200);

        preview["mapping.columns"].EnumerateObject().Select(c => c.Name).ShouldBe(["name", "title"]);
        (await person.Upload("contacts", "name,x\n张伟,zw\n", new { columns = new { name = "name", x = "wechat" } })).Is(422).FirstError.ShouldBe("mapping.columns.x field.unknown");
        (await person.Upload("contacts", "name\n张伟\n", new { columns = new { name = "name" }, defaults = new { wechat = "x" } })).Is(422).FirstError.ShouldBe("mapping.defaults.wechat field.unknown");
        (await person.Upload("contacts", "name\n张伟\n", new { columns = new { name = "name" } }, "update", "wechat")).Is(422).FirstError.ShouldBe("match import.match_field");
    }

    [Theory, OnBothDatabases]
    public async Task A_read_only_field_is_not_imported(TestDatabase database)
    {
        var (_, person) = await PersonAsync(database);

        (await person.Upload("contacts", "name,x\n张伟,采购部\n", new { columns = new { name = "name", x = "department" } })).Is(422).FirstError.ShouldBe("mapping.columns.x field.not_allowed");
    }

    [Theory, OnBothDatabases]
    public async Task A_masked_field_is_set_on_new_records_and_matches_and_changes_none(TestDatabase database)
    {
        var (administrator, person) = await PersonAsync(database);
        var mapping = new { columns = new { name = "name", x = "mobile" } };
        var name = $"张伟 {Builders.Next}";

        (await person.Import("contacts", $"name,x\n{name},13912341234\n", mapping)).Outcome().ShouldBe("done: 1 created");
        (await administrator.Get($"contacts?filter=name eq '{name}'")).Items.Single().Text("mobile").ShouldBe("13912341234");
        foreach (var (mode, match) in new[] { ("update", "name"), ("upsert", "name"), ("update", "mobile") })
        {
            (await person.Upload("contacts", $"name,x\n{name},13912341234\n", mapping, mode, match)).Is(422)["errors"][0].Text("code").ShouldBe("field.not_allowed");
        }

        (await person.Upload("activities", "kind,who\ncall,13912341234\n", new { columns = new { kind = "kind", who = new { field = "contactId", lookup = "mobile" } } }))
            .Is(422).FirstError.ShouldBe("mapping.columns.who.lookup import.lookup_field");
    }

    [Theory, OnBothDatabases]
    public async Task Who_may_not_import_may_not_upload(TestDatabase database)
    {
        var (_, person) = await PersonAsync(database);

        (await person.Upload("accounts", "name\n远山\n")).IsProblem(403, "record.not_allowed");
    }

    /// <summary>Somebody to whom WeChat is hidden, the mobile number masked and the department read-only.</summary>
    private async Task<(ApiClient Administrator, ApiClient Person)> PersonAsync(TestDatabase database)
    {
        var server = await servers.On(database);
        var administrator = await server.As("administrator");
        var role = $"importer_{Builders.Next}";
        object Rights(object? fields) => new { read = "all", create = true, change = "all", import = true, fields };
        (await administrator.Post("roles", new
        {
            name = role,
            label = new { en = role },
            objects = new { contact = Rights(new { wechat = "hidden", mobile = "masked", department = "readOnly" }), activity = Rights(null), account = new { read = "all", create = true } },
        })).Is(201);
        return (administrator, await server.AddUserAsync(role));
    }
}
