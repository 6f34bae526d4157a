using Rapport.Api.Tests.Exports;
using Rapport.Platform.Storage;
using Rapport.Testing;

namespace Rapport.Api.Tests.Security.Endpoints;

/// <summary>What is no record and yet stands in addresses: tokens, sessions, roles, rules … one for each place where somebody may look for it.</summary>
internal sealed class Things(Company company)
{
    private static readonly Table Passkeys = new("passkeys",
    [
        new("id", Stored.Id, false),
        new("user_id", Stored.Id, false),
        new("credential_id", Stored.Text, false),
        new("public_key", Stored.Text, false),
        new("name", Stored.Text, false),
        new("sign_count", Stored.Integer, false),
        new("transports", Stored.Text, false),
        new("backup_eligible", Stored.Boolean, false),
        new("backed_up", Stored.Boolean, false),
        new("created_at", Stored.Timestamp, false),
    ]);

    private readonly string[] ruled = ["account", "contact", "lead", "opportunity", "activity", "task"];
    private int rules;

    private ApiClient Administrator => company.Administrator;

    /// <summary>A new one, or the one that all share where it cannot change; the word that stands for it in an address.</summary>
    public async Task<string> MakeAsync(string kind, Place place) => kind switch
    {
        "object" => "account",
        "field" => (await Administrator.Field("account", $"f{Builders.Next}", "text"))["name"].GetString()!,
        "role" => (await Administrator.Post("roles", new { name = $"r{Builders.Next}", label = new { en = "x" } })).Is(201)["name"].GetString()!,
        "rule" => (await Administrator.Post("share-rules", company.Rule(ruled[rules++ % ruled.Length], "read", "x"))).Is(201).Id(),
        "user" => await UserAsync(),
        "invitation" => (await Administrator.Post($"users/{await UserAsync()}/invite")).Is(201)["url"].GetString()!.Split('#')[1],
        "hand-over" => (await Administrator.Post($"users/{await UserAsync()}/deactivate", new { handOver = new { accounts = new { to = company.Taker } } })).Is(200)["handOver.id"].GetString()!,
        _ => await OfAsync(kind, company.Owners[place]),
    };

    private async Task<string> OfAsync(string kind, ApiClient owner) => kind switch
    {
        "token" => (await owner.Post("tokens", new { name = "x" })).Is(201).Id(),
        "absence" => (await Administrator.Post($"users/{owner.UserId}/absences", company.Absence())).Is(201).Id(),
        "import" => (await owner.SendAsync(new(HttpMethod.Post, "imports") { Content = Company.File() })).Is(202).Id(),
        "import-mapping" => (await owner.Post("import-mappings", Company.Mapping())).Is(201).Id(),
        "view" => (await owner.Post("views", Company.View())).Is(201).Id(),
        "export" => await company.Server.ExportIdAsync(owner),
        "session" => await SessionAsync(owner),
        "passkey" => await PasskeyAsync(Guid.Parse(owner.UserId)),
        _ => throw new ArgumentException(kind),
    };

    private async Task<string> UserAsync() =>
        (await Administrator.Post("users", new { name = "x", email = $"user-{Builders.Next}@rapport.example" })).Is(201).Id();

    private async Task<string> SessionAsync(ApiClient owner)
    {
        using var browser = company.Server.Browser();
        (await browser.SignIn((await owner.Get("me")).Is(200)["email"].GetString()!, Company.Password)).Is(200);
        return (await browser.Api.Get("sessions")).Is(200).Items.Single(s => s.GetProperty("current").GetBoolean()).Text("id")!;
    }

    private async Task<string> PasskeyAsync(Guid owner)
    {
        var id = Guid.CreateVersion7();
        await using var transaction = await company.Server.Database.BeginWriteAsync(CancellationToken.None);
        await transaction.InsertAsync(Passkeys, [[id, owner, $"{id:N}", "AA", "x", 0L, "", false, false, DateTime.UtcNow]], CancellationToken.None);
        await transaction.CommitAsync(CancellationToken.None);
        return id.ToString("D");
    }
}
