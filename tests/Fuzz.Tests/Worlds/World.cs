using System.Text;
using System.Text.Json;
using Rapport.Fuzz.Tests.Description;
using Rapport.Testing;

namespace Rapport.Fuzz.Tests.Worlds;

/// <summary>
/// A company with people who call, with what they may use, and with somebody elsewhere whose things are secret. Administrators get no
/// secret things to change and nobody of those who call, so that they never open by right what must stay closed.
/// </summary>
internal sealed class World : IAsyncDisposable
{
    private World(TestServer server, int seed, ApiClient admin)
    {
        (Server, Seed, Admin) = (server, seed, admin);
        Secrets = new(new(seed, -1));
        Stock = new(this);
        Http = new(new SocketsHttpHandler { UseProxy = false, UseCookies = false, AllowAutoRedirect = false, MaxConnectionsPerServer = 8, RequestHeaderEncodingSelector = (_, _) => Encoding.Latin1 }) { Timeout = Timeout.InfiniteTimeSpan };
    }

    public TestServer Server { get; }

    public int Seed { get; }

    public ApiClient Admin { get; }

    /// <summary>An administrator who makes no requests of the cases: nobody takes own factors away without the password, which a case may have changed.</summary>
    public ApiClient Keeper { get; set; } = null!;

    public HttpClient Http { get; }

    public Secrets Secrets { get; }

    public Stock Stock { get; }

    public ApiDocument Document { get; private set; } = null!;

    public IReadOnlyList<ObjectInfo> Objects { get; private set; } = [];

    public IReadOnlyList<Caller> Callers { get; set; } = [];

    public Caller Administrator => Callers[0];

    /// <summary>People to be named in requests, who call nothing and have nothing.</summary>
    public List<string> SpareUsers { get; } = [];

    public List<string> SpareTeams { get; } = [];

    public List<string> SpareRoles { get; } = [];

    /// <summary>Somebody who signs in, whose e-mail nobody tries wrong passwords with.</summary>
    public string SignerEmail { get; set; } = "";

    /// <summary>Somebody whose password is tried.</summary>
    public string VictimEmail { get; set; } = "";

    /// <summary>A key under which somebody elsewhere has made a record.</summary>
    public string ForeignKey { get; set; } = "";

    /// <summary>Cursors that were given out: to whom, at which address, with which question.</summary>
    public List<(string Operation, IReadOnlyList<Requests.QueryValue> Query, string Cursor)> Cursors { get; } = [];

    public static async Task<World> BuildAsync(TestDatabase database, int seed, ServerOptions? options = null)
    {
        var server = await TestServer.StartAsync(database, options ?? new());
        var world = new World(server, seed, await server.As("administrator"));
        await new Founding(world).RunAsync();
        return world;
    }

    /// <summary>Reads what the server says of itself; an administrator's field changes it.</summary>
    public async Task DescribeAsync()
    {
        Objects = [.. (await Admin.Get("objects")).Is(200).Items.Select(ObjectInfo.Read)];
        Document = new((await Admin.Get("/openapi/v1.json")).Is(200).Text);
    }

    public ObjectInfo? ByPath(string path) => Objects.FirstOrDefault(o => o.Path == path);

    public ObjectInfo? ByName(string name) => Objects.FirstOrDefault(o => o.Name == name);

    /// <summary>What stands in the secret records, as an administrator sees them, without what follows from rates.</summary>
    public async Task<string> SecretsAsync()
    {
        var text = new StringBuilder();
        foreach (var (path, id) in Secrets.Records)
        {
            var fields = ByPath(path)!.Fields.Where(f => f.Type != "moneyBase").Select(f => f.Path);
            text.AppendLine((await Admin.Get($"{path}/{id}?select={string.Join(',', fields)}")).Text);
        }

        return text.ToString();
    }

    /// <summary>Signs a caller in who is a browser.</summary>
    public async Task SignInAsync(Caller caller)
    {
        using var browser = Server.Browser();
        (await browser.SignIn(caller.Email!, TestServer.Password)).Is(200);
        caller.Cookie = browser.Cookie("rapport_session");
    }

    /// <summary>Gives back what a case may have taken: a password, a door that opens without a code, the company's language.</summary>
    public async Task MendAsync(Operation operation, Caller caller)
    {
        if (operation.Path is "/api/v1/company" && operation.Method == "PATCH")
        {
            // Whoever says no language is answered in the company's.
            (await Keeper.Patch("company", new { language = "zh-CN" })).Is(200);
        }

        if (operation.Path is not "/api/v1/me/password" || caller.Email is null)
        {
            return;
        }

        (await Keeper.Post($"users/{caller.UserId}/remove-factors")).Is(204);
        var code = (await Keeper.Post($"users/{caller.UserId}/reset-password")).Is(201)["url"].GetString()!.Split('#')[1];
        (await Server.Anonymous().Post("invitations/accept", new { code, password = TestServer.Password })).Is(200);
        if (caller.Cookie is not null)
        {
            await SignInAsync(caller);
        }
    }

    /// <summary>Somebody's own calls, outside the cases.</summary>
    public ApiClient As(Caller caller) => new(Server.Http, caller.Token, caller.UserId is { } id ? Guid.Parse(id) : default);

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await Server.DisposeAsync();
    }

    /// <summary>A member of an answer, where it is there and a text.</summary>
    public static string? Text(string json, string member)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return document.RootElement.ValueKind == JsonValueKind.Object && document.RootElement.TryGetProperty(member, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
