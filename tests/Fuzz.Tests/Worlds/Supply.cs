using Rapport.Fuzz.Tests.Description;
using Rapport.Fuzz.Tests.Generation;
using Rapport.Platform.Storage;
using Rapport.Testing;

namespace Rapport.Fuzz.Tests.Worlds;

/// <summary>What has to be there before a request can succeed: the things its path names, a code, an app that is set up.</summary>
internal sealed class Supply(Situation situation)
{
    private static readonly Table Passkeys = new("passkeys",
    [
        new("id", Stored.Id, false), new("user_id", Stored.Id, false), new("credential_id", Stored.Text, false), new("public_key", Stored.Text, false), new("name", Stored.Text, false),
        new("sign_count", Stored.Integer, false), new("transports", Stored.Text, false), new("backup_eligible", Stored.Boolean, false), new("backed_up", Stored.Boolean, false), new("created_at", Stored.Timestamp, false),
    ]);

    private static readonly Table Exports = new("exports",
    [
        new("id", Stored.Id, false), new("object", Stored.Text, false), new("user_id", Stored.Id, false), new("rows", Stored.Integer, false), new("sha256", Stored.Text),
        new("started_at", Stored.Timestamp, false), new("ended_at", Stored.Timestamp, false),
    ]);

    private readonly World world = situation.World;
    private readonly Operation operation = situation.Operation;

    /// <summary>Those who can do nothing by themselves name what an administrator has.</summary>
    private ApiClient Api => situation.Caller is { Token: not null, UserId: not null } caller && !caller.Name.Contains("reading", StringComparison.Ordinal) ? world.As(caller) : world.Admin;

    /// <summary>What stands for each name in the path.</summary>
    public async Task<Dictionary<string, string>> NamesAsync()
    {
        var names = new Dictionary<string, string>();
        foreach (var name in operation.Parameters.Where(p => p.Place == "path").Select(p => p.Name))
        {
            names[name] = await NameAsync(name, names);
        }

        return names;
    }

    /// <summary>What has to be known or done besides.</summary>
    public async Task PrepareAsync()
    {
        switch (operation.ToString())
        {
            case "POST /api/v1/invitations/look" or "POST /api/v1/invitations/accept":
                situation.Known["code"] = (await world.Admin.Post($"users/{await UserAsync()}/invite")).Is(201)["url"].GetString()!.Split('#')[1];
                situation.Known["email"] = $"{situation.Dice.Word()}@rapport.example";
                break;
            case "POST /api/v1/session":
                situation.Known["email"] = world.SignerEmail;
                break;
            case "POST /api/v1/me/totp" when HasPassword:
                await RemoveAppAsync();
                break;
            case "POST /api/v1/me/totp/confirm" when HasPassword:
                await RemoveAppAsync();
                situation.Known["code"] = await CodeAsync();
                break;
            case "POST /api/v1/me/totp/remove" or "POST /api/v1/me/recovery-codes" when HasPassword:
                await RemoveAppAsync();
                (await Api.Post("me/totp/confirm", new { code = await CodeAsync() })).Is(200);
                break;
        }
    }

    private bool HasPassword => situation.Caller is { Token: not null, Email: not null };

    private bool Changes => operation.Method == "DELETE" || (operation.Method == "POST" && operation.Words.Length > 2);

    private Task<ApiAnswer> RemoveAppAsync() => Api.Post("me/totp/remove", new { password = TestServer.Password });

    private async Task<string> CodeAsync() =>
        new PhoneApp((await Api.Post("me/totp", new { password = TestServer.Password })).Is(200)["secret"].GetString()!).Code(world.Server.Clock.GetUtcNow());

    private Task<string> UserAsync() => world.Stock.FreshAsync(world.ByName("user")!, situation.Caller);

    private async Task<string> NameAsync(string name, Dictionary<string, string> before) => (operation.Words[0], name) switch
    {
        (_, "principalId") => await PrincipalAsync(before["id"]),
        ("objects", "name") => situation.Dice.PickOf("account", "contact", "lead", "opportunity"),
        (_, "field") => (await world.Admin.Field(before["name"], situation.Dice.Word(), "text"))["name"].GetString()!,
        ("roles", _) => Changes ? (await world.Admin.Post("roles", new { name = situation.Dice.Word(), label = new { en = "x" } })).Is(201)["name"].GetString()! : situation.Dice.Pick(world.SpareRoles),
        ("share-rules", _) => await RuleAsync(),
        ("views", _) => (await Api.Post("views", new { @object = "task", name = situation.Dice.Word(), columns = new[] { new { field = "subject" } } })).Is(201).Id(),
        ("import-mappings", _) => await MappingAsync(),
        ("exports", _) => await ExportAsync(),
        ("tokens", _) => (await Api.Post("tokens", new { name = "x" })).Is(201).Id(),
        ("absences", _) => await AbsenceAsync(),
        ("imports", _) => await ImportAsync(),
        ("sessions", _) => await SessionAsync(),
        ("me", _) => await PasskeyAsync(),
        ("hand-overs", _) => (await world.Admin.Post($"users/{await UserAsync()}/deactivate", new { handOver = new { accounts = new { to = world.SpareUsers[0] } } })).Is(200)["handOver.id"].GetString()!,
        ("users", _) when operation.Path.EndsWith("/activate", StringComparison.Ordinal) => await InactiveAsync(),
        _ when situation.Object is { } definition => Changes || operation.Method == "PATCH" || situation.Dice.Once(4)
            ? await world.Stock.FreshAsync(definition, situation.Caller, operation.Path.EndsWith("/restore", StringComparison.Ordinal))
            : world.Stock.Known(definition, situation.Caller, situation.Dice),
        _ => Guid.Empty.ToString("D"),
    };

    /// <summary>Cases have absences of their own, which may lie in the way.</summary>
    private async Task<string> AbsenceAsync()
    {
        foreach (var other in (await world.Admin.Get($"users/{Api.UserId}/absences")).Is(200).Items)
        {
            (await world.Admin.Delete($"absences/{other.Text("id")}")).Is(204);
        }

        var day = situation.Dice.Day();
        return (await world.Admin.Post($"users/{Api.UserId}/absences", new { standInId = world.SpareUsers[2], from = day, to = day })).Is(201).Id();
    }

    private async Task<string> PrincipalAsync(string id)
    {
        var user = situation.Dice.Pick(world.SpareUsers);
        await world.Admin.Post($"{operation.Words[0]}/{id}/{operation.Words[2]}", operation.Words[2] == "shares" ? new { level = "read", userId = user } : new { userId = user });
        return user;
    }

    private async Task<string> RuleAsync()
    {
        var rules = (await world.Admin.Get("share-rules")).Is(200).Items;
        return rules.Count > 30 || (rules.Count > 0 && !Changes)
            ? situation.Dice.Pick(rules).Text("id")!
            : (await world.Admin.Post("share-rules", new { name = situation.Dice.Word(), @object = "task", filter = "subject eq 'x'", principals = new[] { new { userId = world.SpareUsers[3] } }, level = "read" })).Is(201).Id();
    }

    private async Task<string> MappingAsync()
    {
        var answer = await Api.Post("import-mappings", new { @object = "lead", name = situation.Dice.Word(), mapping = new { columns = new { city = "city" } } });
        return answer.Status == 201 ? answer.Id() : Guid.Empty.ToString("D");
    }

    private async Task<string> ImportAsync()
    {
        using var file = new MultipartFormDataContent
        {
            { new StringContent("leads"), "object" },
            { new StringContent($"name,city\n{situation.Dice.Word()},x\n,y\n"), "file", "leads.csv" },
        };
        var answer = await Api.SendAsync(new(HttpMethod.Post, "imports") { Content = file });
        if (answer.Status == 202 && operation.Path.EndsWith("/undo", StringComparison.Ordinal))
        {
            // Only what has gone in can be undone.
            await Api.Post($"imports/{answer.Id()}/start");
            await world.Stock.SettleAsync();
        }

        return answer.Status == 202 ? answer.Id() : Guid.Empty.ToString("D");
    }

    private async Task<string> SessionAsync()
    {
        // An app would have to be asked for its code.
        await (situation.Caller.Email is null ? world.Admin : Api).Post("me/totp/remove", new { password = TestServer.Password });
        using var browser = world.Server.Browser();
        var signed = await browser.SignIn(situation.Caller.Email ?? TestServer.FirstEmail, TestServer.Password);
        return signed.Status == 200 ? (await browser.Api.Get("sessions")).Is(200).Items.Single(s => s.GetProperty("current").GetBoolean()).Text("id")! : Guid.Empty.ToString("D");
    }

    private async Task<string> PasskeyAsync()
    {
        var id = Guid.CreateVersion7();
        await using var transaction = await world.Server.Database.BeginWriteAsync(CancellationToken.None);
        await transaction.InsertAsync(Passkeys, [[id, Guid.Parse(Api.UserId), $"{id:N}", "AA", "x", 0L, "", false, false, DateTime.UtcNow]], CancellationToken.None);
        await transaction.CommitAsync(CancellationToken.None);
        return id.ToString("D");
    }

    private async Task<string> ExportAsync()
    {
        var id = Guid.CreateVersion7();
        await using var transaction = await world.Server.Database.BeginWriteAsync(CancellationToken.None);
        await transaction.InsertAsync(Exports, [[id, "task", Guid.Parse(Api.UserId), 0L, null, DateTime.UtcNow, DateTime.UtcNow]], CancellationToken.None);
        await transaction.CommitAsync(CancellationToken.None);
        return id.ToString("D");
    }

    private async Task<string> InactiveAsync()
    {
        var user = await UserAsync();
        (await world.Admin.Post($"users/{user}/deactivate", new { })).Is(200);
        return user;
    }
}
