using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Rapport.Platform.Access;
using Rapport.Platform.Access.Audit;
using Rapport.Platform.Storage;
using Rapport.Server;

namespace Rapport.Testing;

/// <summary>
/// The real application on a free port of this machine, with a database of its own. Dispose it to stop it and to remove what it kept.
/// </summary>
public sealed class TestServer : IAsyncDisposable
{
    /// <summary>The password of the administrator that the settings made.</summary>
    public const string Password = "a long password for tests";

    /// <summary>That administrator's e-mail.</summary>
    public const string FirstEmail = "administrator@rapport.example";

    private readonly WebApplication app;
    private readonly DirectoryInfo folder;
    private readonly ConcurrentDictionary<string, Task<ApiClient>> clients = new(StringComparer.Ordinal);
    private readonly Lazy<Task<string>> team;
    private int users;

    private TestServer(WebApplication app, TestDatabase kind, DirectoryInfo folder, string connectionString, TestClock clock)
    {
        this.app = app;
        this.folder = folder;
        Kind = kind;
        ConnectionString = connectionString;
        Clock = clock;
        Http = new(new SocketsHttpHandler { UseProxy = false, MaxConnectionsPerServer = 200 }) { BaseAddress = new(app.Urls.Single() + "/api/v1/") };
        team = new(async () => (await (await As(Roles.Administrator)).Team("华东区")).Id());
    }

    public TestDatabase Kind { get; }

    public string ConnectionString { get; }

    public TestClock Clock { get; }

    /// <summary>What the server has logged.</summary>
    public required IReadOnlyCollection<string> Log { get; init; }

    /// <summary>What of that are errors, or worse.</summary>
    public required IReadOnlyCollection<string> Faults { get; init; }

    /// <summary>The application's own services, for what no endpoint can tell: definitions, routes, the database.</summary>
    public IServiceProvider Services => app.Services;

    public Database Database => app.Services.GetRequiredService<Database>();

    /// <summary>Sends to <c>/api/v1/</c>, nobody signed in.</summary>
    public HttpClient Http { get; }

    public static async Task<TestServer> StartAsync(TestDatabase kind, ServerOptions? options = null)
    {
        options ??= new();
        var folder = Directory.CreateTempSubdirectory("rapport-test-");
        var given = Given(options);
        var connectionString = await Workspaces.CopyAsync(kind, given, folder);
        given["Rapport:Database"] = connectionString;
        given["Rapport:DataDirectory"] = folder.FullName;
        given["Rapport:WebRoot"] = options.WebRoot ?? folder.FullName;
        var clock = new TestClock();
        var (app, settings) = Application.Build(given, clock);
        options.Map?.Invoke(app);
        var (log, faults) = (new ConcurrentQueue<string>(), new ConcurrentQueue<string>());
        app.Services.GetRequiredService<ILoggerFactory>().AddProvider(new LogKeeper(log, faults));
        await Application.OpenAsync(app, settings, CancellationToken.None);
        await app.StartAsync();
        return new(app, kind, folder, connectionString, clock) { Log = log, Faults = faults };
    }

    /// <summary>
    /// The one user of that role (administrator, manager, salesperson, reader). Manager and salesperson are of the team 华东区, the
    /// others of none.
    /// </summary>
    public Task<ApiClient> As(string role) => clients.GetOrAdd(role, async _ => role == Roles.Administrator
        ? await TokenAsync((await app.Services.GetRequiredService<People>().FindByEmailAsync(FirstEmail, CancellationToken.None))!.Value)
        : await AddUserAsync(role, role is Roles.Manager or Roles.Salesperson ? await team.Value : null));

    /// <summary>One more user, with a token.</summary>
    /// <param name="role">The user's role.</param>
    /// <param name="teamId">The user's team.</param>
    /// <param name="name">The user's name.</param>
    public async Task<ApiClient> AddUserAsync(string role, string? teamId = null, string? name = null)
    {
        var number = Interlocked.Increment(ref users);
        var people = app.Services.GetRequiredService<People>();
        return await TokenAsync(await people.AddAsync($"user{number}@rapport.example", name ?? $"{role} {number}", role, teamId, CancellationToken.None));
    }

    /// <summary>A browser that nobody has signed in with yet.</summary>
    public Browser Browser() => new(Http.BaseAddress!);

    /// <summary>A user who is there already, with a new token.</summary>
    public Task<ApiClient> OfAsync(Guid user) => TokenAsync(user);

    /// <summary>Nobody.</summary>
    public ApiClient Anonymous() => new(Http, null, default);

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
        if (Kind == TestDatabase.Postgres)
        {
            await PostgresServer.DropAsync(ConnectionString);
        }

        folder.Delete(recursive: true);
    }

    private static Dictionary<string, string?> Given(ServerOptions options)
    {
        var given = new Dictionary<string, string?>
        {
            ["Rapport:Urls"] = "http://127.0.0.1:0",
            ["Rapport:SetupCode"] = options.SetUpCode ? "true" : null,
            ["Rapport:PublicUrl"] = options.PublicUrl,
            ["Logging:LogLevel:Default"] = options.LogsEverything ? "Trace" : null,
            ["Rapport:Company:Currency"] = options.Currency,
            ["Rapport:Company:TimeZone"] = options.TimeZone,
            ["Rapport:Company:Language"] = options.Language,
            ["Rapport:Company:FiscalYearStart"] = options.FiscalYearStart.ToString(CultureInfo.InvariantCulture),
            ["Rapport:Uploads:MaxBytes"] = options.UploadsMaxBytes?.ToString(CultureInfo.InvariantCulture),
            ["Rapport:Admin:Email"] = options.Administrator ? FirstEmail : null,
            ["Rapport:Admin:Password"] = options.Administrator ? Password : null,
            // All tests come from one address.
            ["Rapport:RateLimit:SignInPerAddressPerMinute"] = "100000",
        };
        foreach (var (name, value) in options.Settings)
        {
            given[$"Rapport:{name}"] = value;
        }

        return given;
    }

    private async Task<ApiClient> TokenAsync(Guid user)
    {
        var (_, token) = await app.Services.GetRequiredService<Tokens>().AddAsync(user, new("test", TokenGrant.Everything), Actor.Rapport, CancellationToken.None);
        return new(Http, token, user);
    }

    private sealed class LogKeeper(ConcurrentQueue<string> lines, ConcurrentQueue<string> faults) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            lines.Enqueue(state.ToString()!);
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            var line = $"{formatter(state, exception)} {exception}";
            lines.Enqueue(line);
            if (logLevel >= LogLevel.Error)
            {
                faults.Enqueue(line);
            }
        }

        public void Dispose()
        {
        }
    }
}
