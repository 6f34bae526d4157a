using Microsoft.Playwright;
using Rapport.Testing;
using Shouldly;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Rapport.Browser.Tests.Records;

/// <summary>The server is killed and started again while people work.</summary>
public sealed class RestartTests(Chromium chromium)
{
    [Fact]
    public async Task A_server_that_goes_and_comes_back_in_mid_work_loses_nothing_that_was_typed()
    {
        Screens.AreThere();
        await using var server = await ServerProcess.CreateAsync(TestDatabase.Sqlite);
        await RestartAsync(server);
        await using var browser = await chromium.OpenAsync(server.Address);
        var body = new { email = ServerProcess.Email, password = ServerProcess.Password };
        (await browser.Api.PostAsync("/api/v1/session", new() { DataObject = body })).Status.ShouldBe(200);
        var (form, name) = (browser.Page, $"灯塔 {Builders.Next}");
        var account = (await server.Api.Account("石桥")).Id();
        var record = await form.Context.NewPageAsync();
        await record.GotoAsync($"/accounts/{account}");
        await record.Button("备注").ClickAsync();
        await record.Locator("textarea").First.FillAsync("说好周五回电话");
        await form.GotoAsync("/accounts/new");
        await form.Locator("form input").First.FillAsync(name);

        server.Kill();
        await form.Button("保存").ClickAsync();
        await record.Button("保存").ClickAsync();
        await form.GetByText("连接已断开").First.WaitForAsync();
        await record.GetByText("连接已断开").First.WaitForAsync();
        await server.StartAsync();

        // Both try again by themselves, with the key of the first try.
        await form.GetByRole(AriaRole.Heading, new() { Name = name }).WaitForAsync();
        await Expect(record.GetByText("连接已断开")).ToHaveCountAsync(0);
        await record.GetByText("写了备注").WaitForAsync();
        (await server.Api.Get($"accounts?filter=name eq '{name}'")).Is(200).Items.Count.ShouldBe(1);
        (await server.Api.Get("activities?filter=contains(body,'周五')")).Is(200).Items.Count.ShouldBe(1);
    }

    /// <summary>Lets it serve the application, and come back at the same address.</summary>
    private static async Task RestartAsync(ServerProcess server)
    {
        server.Set("Rapport__WebRoot", Screens.English.WebRoot!);
        server.Set("Rapport__Urls", server.Address.GetLeftPart(UriPartial.Authority));
        server.Kill();
        await server.StartAsync();
    }
}
