using Rapport.Api.Tests.Sales;
using Rapport.Testing;
using Shouldly;
using Xunit;

namespace Rapport.Api.Tests.Users;

/// <summary>What everybody keeps about oneself.</summary>
public sealed class OwnSettingsTests(Servers servers) : IClassFixture<Servers>
{
    [Theory]
    [OnBothDatabases("administrator")]
    [OnBothDatabases("manager")]
    [OnBothDatabases("salesperson")]
    [OnBothDatabases("reader")]
    public async Task Everybody_changes_ones_own_settings_and_the_history_tells(TestDatabase database, string role)
    {
        var server = await servers.On(database);
        var api = await server.AddUserAsync(role);
        (await api.Get("me"))["timeZone"].GetString().ShouldBe("Asia/Shanghai");

        var changed = (await api.Patch("me", new { language = "en", timeZone = "Europe/Berlin", phone = "+86 21 5555 0100", title = "客户经理", workingHours = new[] { new { days = new[] { 1 }, from = "09:00", to = "18:00" } } })).Is(200);

        (changed["language"].GetString(), changed.Version(), changed["workingHours"].GetArrayLength()).ShouldBe(("en", 2, 1));
        var me = await api.Get("me");
        (me["language"].GetString(), me["timeZone"].GetString(), me["role"].GetString()).ShouldBe(("en", "Europe/Berlin", role));
        (await api.Get($"users/{api.UserId}/history")).Items[0].Text("by.id").ShouldBe(api.UserId);
        (await api.Patch("me", new { timeZone = (string?)null }, ifMatch: 1)).IsProblem(412, "record.version_conflict");
        (await api.Patch("me", new { timeZone = (string?)null }, ifMatch: 2)).Is(200).Version().ShouldBe(3);
    }

    [Theory, OnBothDatabases]
    public async Task What_administrators_keep_stays_with_them(TestDatabase database)
    {
        var server = await servers.On(database);
        var api = await server.AddUserAsync("salesperson");

        var refused = (await api.Patch("me", new { role = "administrator", teamId = (string?)null, managerId = api.UserId, active = false, email = "other@rapport.example", name = "x", ownerId = api.UserId, phone = "1" })).IsProblem(422, "record.invalid");

        refused.Errors().ShouldBe(["role field.not_allowed", "teamId field.not_allowed", "managerId field.not_allowed", "active field.not_allowed", "email field.not_allowed", "name field.not_allowed"]);
        (await api.Patch("me", new { nonsense = 1 })).IsProblem(422, "record.invalid").FirstError.ShouldBe("nonsense field.unknown");
        (await api.Get($"users/{api.UserId}")).Version().ShouldBe(1);
    }
}
