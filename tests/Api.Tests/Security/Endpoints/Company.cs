using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Rapport.Platform;
using Rapport.Platform.Access.Rights;
using Rapport.Testing;

namespace Rapport.Api.Tests.Security.Endpoints;

/// <summary>Who calls, and by what.</summary>
/// <param name="Cookie">What the session's cookie says; null where there is a token, or nothing.</param>
internal sealed record Caller(string Name, Standing Standing, ApiClient Api, string? Cookie = null)
{
    public Task<ApiAnswer> SendAsync(string method, string address, HttpContent? content)
    {
        var request = new HttpRequestMessage(new(method), address) { Content = content };
        if (Cookie is not null)
        {
            request.Headers.Add("Cookie", $"rapport_session={Cookie}");
            request.Headers.Add("Sec-Fetch-Site", "same-origin");
        }

        return Api.SendAsync(request);
    }
}

/// <summary>
/// Two teams: a manager, a salesperson, a colleague and somebody to take records over in one, somebody else in the other; a reader and an
/// administrator of no team. What is marked as shared is shared with the first team by rules.
/// </summary>
internal sealed class Company : IDisposable
{
    /// <summary>Everybody's; also that of the administrator whom the settings make.</summary>
    public const string Password = TestServer.Password;

    private readonly HttpClient http;
    private int days = 40;

    private Company(TestServer server, ApiClient administrator)
    {
        Server = server;
        Administrator = administrator;
        // Nobody's cookies are kept for the next, and passkeys want a name of a host.
        http = new(new SocketsHttpHandler { UseProxy = false, UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = server.Http.BaseAddress };
        http.DefaultRequestHeaders.Host = "localhost";
        Things = new(this);
    }

    public TestServer Server { get; }

    public ApiClient Administrator { get; }

    /// <summary>Whose things are the caller's own, those of the team and those of another team.</summary>
    public required IReadOnlyDictionary<Place, ApiClient> Owners { get; init; }

    public required string SalespersonEmail { get; init; }

    /// <summary>A colleague of the first team who owns nothing.</summary>
    public required string Taker { get; init; }

    public required string Team { get; init; }

    public required RecordStock Records { get; init; }

    public Things Things { get; }

    public IReadOnlyList<Caller> Callers { get; private set; } = [];

    public static async Task<Company> StartAsync(TestServer server)
    {
        var administrator = await server.As("administrator");
        var (team, other) = ((await administrator.Team()).Id(), (await administrator.Team()).Id());
        var people = new Dictionary<string, (ApiClient Api, string Email)>();
        foreach (var (name, role, of) in new[] { ("manager", "manager", team), ("salesperson", "salesperson", team), ("colleague", "salesperson", team), ("taker", "salesperson", team), ("elsewhere", "salesperson", other), ("reader", "reader", null) })
        {
            var email = $"{name}@rapport.example";
            var id = (await administrator.Post("users", new { name, email, role, teamId = of })).Is(201).Id();
            var code = (await administrator.Post($"users/{id}/invite")).Is(201)["url"].GetString()!.Split('#')[1];
            (await server.Anonymous().Post("invitations/accept", new { code, password = Password })).Is(200);
            people[name] = (await server.OfAsync(Guid.Parse(id)), email);
        }

        var (own, colleague, elsewhere) = (people["salesperson"], people["colleague"].Api, people["elsewhere"].Api);
        string? Owner(Place place) => place switch
        {
            Place.Own or Place.Deleted => own.Api.UserId,
            Place.Team => colleague.UserId,
            Place.Nowhere or Place.There => null,
            _ => elsewhere.UserId,
        };
        var company = new Company(server, administrator)
        {
            Owners = new Dictionary<Place, ApiClient> { [Place.Own] = own.Api, [Place.Team] = colleague, [Place.Elsewhere] = elsewhere },
            SalespersonEmail = own.Email,
            Taker = people["taker"].Api.UserId,
            Team = team,
            Records = new(administrator, (await administrator.Post("pipelines", new { name = "x" })).Is(201).Id(), Owner),
        };
        await company.ShareAsync();
        await company.HireAsync(people["manager"].Api, own.Api, people["reader"].Api);
        return company;
    }

    /// <summary>A rule that shares what is named so with the first team.</summary>
    public object Rule(string objectName, string level, string mark) =>
        new { name = $"{mark} {Builders.Next}", @object = objectName, filter = $"startswith({Server.Services.GetRequiredService<Workspace>().Catalog[objectName].Title.Path}, '{mark}')", principals = new[] { new { teamId = Team } }, level };

    /// <summary>An absence on a day of its own, far enough ahead for nobody to stand in yet.</summary>
    public object Absence()
    {
        var day = Server.Clock.GetUtcNow().AddDays(Interlocked.Increment(ref days)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return new { standInId = Taker, from = day, to = day };
    }

    /// <summary>A view of one's own.</summary>
    public static object View() => new { @object = "task", name = "x", columns = new[] { new { field = "subject" } } };

    public static object Mapping() => new { @object = "account", name = "x", mapping = new { columns = new { name = "name" } } };

    /// <summary>An upload like no other.</summary>
    public static MultipartFormDataContent File() => new()
    {
        { new StringContent("accounts"), "object" },
        { new StringContent($"name\n远山科技 {Builders.Next}\n"), "file", "accounts.csv" },
    };

    public void Dispose() => http.Dispose();

    private async Task ShareAsync()
    {
        foreach (var definition in Server.Services.GetRequiredService<Workspace>().Catalog.All.Where(o => o.Owned))
        {
            foreach (var (place, level) in new[] { (Place.SharedRead, "read"), (Place.SharedWrite, "write") })
            {
                (await Administrator.Post("share-rules", Rule(definition.Name, level, RecordStock.Mark(place)))).Is(201);
            }
        }
    }

    private async Task HireAsync(ApiClient manager, ApiClient salesperson, ApiClient reader)
    {
        var administers = ShippedRoles.Administrator;
        Role Role(string name) => ShippedRoles.Find(name)!;
        Callers =
        [
            new("nobody", new(null), new(http, null, default)),
            new("nobody by a nonsense token", new(null), new(http, "rap_nonsense", default)),
            new("nobody by a nonsense cookie", new(null), new(http, null, default), "nonsense"),
            new("reader", new(Role("reader")), await By(reader)),
            new("salesperson", new(Role("salesperson"), InTeam: true, IsSalesperson: true), await By(salesperson)),
            new("salesperson by a token for reading", new(Role("salesperson"), Writes: false, InTeam: true, IsSalesperson: true), await By(salesperson, "read")),
            new("manager", new(Role("manager"), InTeam: true), await By(manager)),
            new("administrator", new(administers), await By(Administrator)),
            new("administrator by a token that does not administer", new(administers with { Administers = false }), await By(Administrator, "write")),
        ];

        async Task<ApiClient> By(ApiClient user, string? scope = null) =>
            new(http, (await user.Post("tokens", scope is null ? new { name = "x" } : new { name = "x", scopes = new[] { scope } })).Is(201)["token"].GetString(), Guid.Parse(user.UserId));
    }
}
