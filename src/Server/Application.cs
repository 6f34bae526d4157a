using Rapport.Customers;
using Rapport.Demo;
using Rapport.Insights;
using Rapport.Platform;
using Rapport.Platform.Access;
using Rapport.Platform.Imports;
using Rapport.Platform.Postgres;
using Rapport.Platform.Records;
using Rapport.Platform.Sqlite;
using Rapport.Platform.Storage;
using Rapport.Sales;
using Rapport.Server.Web;

namespace Rapport.Server;

/// <summary>Puts the parts together: settings, database, engine, modules, endpoints.</summary>
internal static class Application
{
    private const long MaxBody = 10_000_000;

    /// <summary>A filter may list a thousand ids, which Kestrel's 8 KB cut off before anybody could answer.</summary>
    private const int MaxRequestLine = 65_536;

    /// <param name="overrides">Settings that win over the environment; tests give theirs here.</param>
    /// <param name="clock">What tells the time; the system's unless a test gives its own.</param>
    public static (WebApplication App, Settings Settings) Build(IEnumerable<KeyValuePair<string, string?>>? overrides = null, TimeProvider? clock = null)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions());
        builder.Configuration.AddInMemoryCollection(overrides);
        var settings = Settings.From(builder.Configuration);
        builder.Logging.ClearProviders().AddSimpleConsole(o => o.SingleLine = true).SetMinimumLevel(LogLevel.Warning);
        // The host logs a start that fails with its stack; the program says it in one line.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
        // A line for each connection above the limit would be as many lines as somebody likes to knock.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Server.Kestrel.Connections", LogLevel.Error);
        // Standard output belongs to what a verb answers.
        builder.Services.Configure<Microsoft.Extensions.Logging.Console.ConsoleLoggerOptions>(o => o.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.WebHost.UseUrls([.. settings.Addresses]);
        builder.WebHost.ConfigureKestrel(o =>
        {
            o.AddServerHeader = false;
            o.Limits.MaxRequestBodySize = MaxBody;
            o.Limits.MaxRequestLineSize = MaxRequestLine;
            o.Limits.MaxConcurrentConnections = FileHandles.Connections();
        });
        // Requests go on where their bytes arrived, on a thread of the pool either way: one change of threads less for each.
        builder.WebHost.UseSockets(o => o.UnsafePreferInlineScheduling = true);
        // A system that stops a service waits little longer; requests in flight are given this long to end.
        builder.Services.Configure<HostOptions>(o => o.ShutdownTimeout = TimeSpan.FromSeconds(4));
        builder.Services.AddSingleton<Database>(_ => settings.IsPostgres ? new PostgresDatabase(settings.Database) : new SqliteDatabase(settings.Database));
        builder.Services.AddSingleton(clock ?? TimeProvider.System);
        builder.Services.Configure<ForwardedHeadersOptions>(o => Proxies.Trust(o, settings.Proxies));
        builder.Services.AddSingleton(settings.RateLimits);
        builder.Services.AddSingleton(settings.SignIn);
        builder.Services.AddPlatform().AddCustomers().AddSales().AddDemo();
        builder.Services.AddImports(new(Path.GetFullPath(settings.DataDirectory)), new(settings.UploadsMaxBytes));
        var app = builder.Build();
        app.UseForwardedHeaders();
        app.UseSecurityHeaders();
        app.UseBrowserApplication(settings.WebRoot);
        app.UseRouting();
        app.UseGuard();
        app.MapDescription();
        Health.Map(app);
        var api = app.MapGroup("/api/v1");
        api.MapPlatform();
        api.MapImports();
        api.MapSales();
        api.MapInsights();
        api.MapDemo();
        return (app, settings);
    }

    /// <summary>Makes sure that every route states what it must, migrates unless told not to, opens the workspace and makes sure of what every workspace has.</summary>
    public static async Task OpenAsync(WebApplication app, Settings settings, CancellationToken cancel)
    {
        app.CheckRoutes();
        var database = app.Services.GetRequiredService<Database>();
        await (settings.Migrate ? database.MigrateAsync(cancel) : database.CheckVersionAsync(cancel));
        await app.Services.GetRequiredService<WorkspaceOpener>().OpenAsync(settings.Company, cancel);
        await SalesModule.EnsureDefaultPipelineAsync(app.Services.GetRequiredService<RecordWriter>(), app.Services.GetRequiredService<Workspace>(), cancel);
        if (settings is { AdminEmail: { } email, AdminPassword: { } password })
        {
            await app.Services.GetRequiredService<People>().EnsureAdministratorAsync(email, password, cancel);
        }
    }
}
