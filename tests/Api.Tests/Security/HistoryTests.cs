using System.Text.Json;
using Rapport.Testing;
using Shouldly;
using Xunit;

namespace Rapport.Api.Tests.Security;

public sealed class HistoryTests(World world) : IClassFixture<World>
{
    [Theory, OnBothDatabases]
    public async Task A_reference_to_a_hidden_record_is_null_and_says_so(TestDatabase database)
    {
        var (administrator, person) = (await world.Administrator(database), await world.As(database, World.Salesperson));
        var (own, hidden) = (await world.AccountOf(database, World.Salesperson), await world.AccountOf(database, World.Elsewhere));
        var contact = (await person.Contact(with: new { accountId = own })).Id();
        (await administrator.Patch($"contacts/{contact}", new { accountId = hidden })).Is(200);
        (await administrator.Patch($"contacts/{contact}", new { accountId = own, title = "总监" })).Is(200);

        var history = (await person.Get($"contacts/{contact}/history")).Is(200);

        history.Text.ShouldNotContain(hidden);
        var back = history.Items[0].At("changes").EnumerateArray().Single(c => c.Text("field") == "accountId");
        back.At("from").ValueKind.ShouldBe(JsonValueKind.Null);
        back.At("fromHidden").GetBoolean().ShouldBeTrue();
        back.Text("to").ShouldBe(own);
        back.TryGetProperty("toHidden", out _).ShouldBeFalse();
        var away = history.Items[1].At("changes").EnumerateArray().Single();
        away.Text("from").ShouldBe(own);
        away.At("to").ValueKind.ShouldBe(JsonValueKind.Null);
        away.At("toHidden").GetBoolean().ShouldBeTrue();
        (await administrator.Get($"contacts/{contact}/history")).Items[1].At("changes")[0].Text("to").ShouldBe(hidden);
    }

    [Theory, OnBothDatabases]
    public async Task A_reference_that_was_empty_is_null_and_says_nothing(TestDatabase database)
    {
        var person = await world.As(database, World.Salesperson);
        var contact = (await person.Contact()).Id();
        (await person.Patch($"contacts/{contact}", new { accountId = await world.AccountOf(database, World.Salesperson) })).Is(200);

        var change = (await person.Get($"contacts/{contact}/history")).Items[0].At("changes").EnumerateArray().Single();

        change.At("from").ValueKind.ShouldBe(JsonValueKind.Null);
        change.TryGetProperty("fromHidden", out _).ShouldBeFalse();
    }

    [Theory]
    [OnBothDatabases(1)]
    [OnBothDatabases(3)]
    [OnBothDatabases(7)]
    public async Task Pages_lose_and_repeat_nothing(TestDatabase database, int limit)
    {
        var person = await world.As(database, World.Salesperson);
        var contact = (await person.Contact()).Id();
        for (var i = 0; i < 6; i++)
        {
            (await person.Patch($"contacts/{contact}", new { title = $"职务 {i}" })).Is(200);
        }

        var versions = new List<int>();
        string? cursor = null;
        do
        {
            var page = (await person.Get($"contacts/{contact}/history?limit={limit}{(cursor is null ? "" : $"&cursor={cursor}")}")).Is(200);
            versions.AddRange(page.Items.Select(i => i.At("version").GetInt32()));
            cursor = page["next"].GetString();
        }
        while (cursor is not null);

        versions.ShouldBe([7, 6, 5, 4, 3, 2, 1]);
    }

    [Theory, OnBothDatabases]
    public async Task A_cursor_is_of_one_record_and_one_reader(TestDatabase database)
    {
        var (person, manager) = (await world.As(database, World.Salesperson), await world.As(database, World.Manager));
        var (first, second) = ((await person.Contact()).Id(), (await person.Contact()).Id());
        (await person.Patch($"contacts/{first}", new { title = "x" })).Is(200);
        var cursor = (await person.Get($"contacts/{first}/history?limit=1")).Is(200)["next"].GetString();

        (await person.Get($"contacts/{second}/history?cursor={cursor}")).IsProblem(400, "list.cursor");
        (await person.Get($"contacts/{first}/timeline?cursor={cursor}")).IsProblem(400, "list.cursor");
        (await manager.Get($"contacts/{first}/history?cursor={cursor}")).IsProblem(400, "list.cursor");
        (await person.Get($"contacts/{first}/history?cursor={cursor}")).Is(200).Items.Single().Text("kind").ShouldBe("created");
    }

    [Theory, OnBothDatabases]
    public async Task The_history_of_a_record_in_the_bin_goes_by_the_same_rights(TestDatabase database)
    {
        var (person, other) = (await world.As(database, World.Salesperson), await world.As(database, World.Elsewhere));
        var contact = (await person.Contact()).Id();
        (await person.Delete($"contacts/{contact}")).Is(204);

        (await person.Get($"contacts/{contact}/history")).Is(200).Items.Select(i => i.Text("kind")).ShouldBe(["deleted", "created"]);
        (await other.Get($"contacts/{contact}/history")).IsProblem(404, "record.not_found");
        (await other.Get($"contacts/{contact}/timeline")).IsProblem(404, "record.not_found");
    }
}
