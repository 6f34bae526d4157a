using Rapport.Testing;
using Shouldly;
using Xunit;

namespace Rapport.Api.Tests.Records;

/// <summary>A parameter that nobody knows is refused and nothing is done: a misspelt one must not be taken for a wish that was granted.</summary>
public sealed class UnknownParameterTests(Servers servers) : IClassFixture<Servers>
{
    [Theory]
    [OnBothDatabases("POST", "?dryRun=true")]
    [OnBothDatabases("PATCH", "/{id}?force=true")]
    [OnBothDatabases("DELETE", "/{id}?dryRun=true")]
    [OnBothDatabases("GET", "/{id}?filter=name")]
    [OnBothDatabases("GET", "/{id}/history?depth=5")]
    [OnBothDatabases("GET", "/{id}/timeline?select=name")]
    [OnBothDatabases("GET", "/aggregate?select=name")]
    [OnBothDatabases("POST", "/{id}/restore?dryRun=true")]
    [OnBothDatabases("POST", "/batch?dryRun=true")]
    public async Task An_unknown_parameter_is_refused_and_changes_nothing(TestDatabase database, string method, string address)
    {
        var api = await servers.Administrator(database);
        var account = await api.Account();
        var name = $"参数 {Builders.Next}";
        using var request = new HttpRequestMessage(new(method), "accounts" + address.Replace("{id}", account.Id(), StringComparison.Ordinal));
        request.Content = method is "POST" or "PATCH" ? new StringContent($"{{\"name\": \"{name}\"}}", System.Text.Encoding.UTF8, "application/json") : null;

        (await api.SendAsync(request)).IsProblem(400, "request.unknown_parameter");

        (await api.Get($"accounts/{account.Id()}")).Text.ShouldBe(account.Text);
        (await api.Get($"accounts?filter=name eq '{name}'")).Items.ShouldBeEmpty();
    }

    [Theory]
    [OnBothDatabases("opportunity", "move-stage", "{\"stage\": \"needs\"}")]
    [OnBothDatabases("lead", "convert", "{}")]
    [OnBothDatabases("task", "complete", "{}")]
    [OnBothDatabases("account", "transfer", "{\"toUserId\": \"ME\"}")]
    public async Task A_use_case_with_an_unknown_parameter_is_refused_and_changes_nothing(TestDatabase database, string objectName, string verb, string body)
    {
        var server = await servers.On(database);
        var api = await server.As("administrator");
        var (path, record) = objectName switch
        {
            "opportunity" => ("opportunities", await api.Opportunity()),
            "lead" => ("leads", await api.Lead()),
            "task" => ("tasks", await api.Task()),
            _ => ("accounts", await api.Account(with: new { ownerId = (await server.As("manager")).UserId })),
        };
        var text = body.Replace("ME", api.UserId, StringComparison.Ordinal);

        (await api.Post($"{path}/{record.Id()}/{verb}?dryRun=true", text)).IsProblem(400, "request.unknown_parameter");
        (await api.Get($"{path}/{record.Id()}")).Text.ShouldBe(record.Text);
        (await api.Post($"{path}/{record.Id()}/{verb}", text)).Is(200);
    }

    [Theory]
    [OnBothDatabases("me")]
    [OnBothDatabases("objects")]
    [OnBothDatabases("objects/account")]
    [OnBothDatabases("tokens")]
    [OnBothDatabases("imports")]
    [OnBothDatabases("audit")]
    [OnBothDatabases("audit/head")]
    [OnBothDatabases("me/sign-ins")]
    public async Task Addresses_without_parameters_say_so(TestDatabase database, string address)
    {
        var api = await servers.Administrator(database);

        (await api.Get(address + "?strict=true")).IsProblem(400, "request.unknown_parameter");
        (await api.Get(address)).Is(200);
    }
}
