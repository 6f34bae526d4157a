using System.Net.Http.Headers;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Rapport.Platform;
using Rapport.Platform.Access;
using Rapport.Platform.Access.Audit;
using Rapport.Platform.Definitions;
using Rapport.Platform.Records;
using Rapport.Platform.Storage;
using Rapport.Server;

namespace Rapport.Bench;

/// <summary>The application, served on a free loopback port over a workspace of its own.</summary>
internal sealed class RunningServer : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly string folder;

    private readonly Guid user;

    private RunningServer(WebApplication app, string folder, HttpClient http, Guid user)
    {
        (this.app, this.folder, this.user) = (app, folder, user);
        Http = http;
    }

    public HttpClient Http { get; }

    public Database Database => app.Services.GetRequiredService<Database>();

    public RecordWriter Records => app.Services.GetRequiredService<RecordWriter>();

    public ObjectDefinition Definition(string objectName) => app.Services.GetRequiredService<Workspace>().Catalog[objectName];

    /// <summary>The administrator, as who something is written.</summary>
    public async Task<Viewer> ViewerAsync(CancellationToken cancel) =>
        (await app.Services.GetRequiredService<Viewers>().FindAsync(user, cancel))!;

    /// <param name="database">The connection string.</param>
    /// <param name="company">The company's name, where the workspace is new.</param>
    /// <param name="email">The administrator who is added.</param>
    /// <param name="cancel">Ends it early.</param>
    public static async Task<RunningServer> StartAsync(string? database, string company, string email, CancellationToken cancel)
    {
        var folder = Directory.CreateTempSubdirectory("rapport-bench-").FullName;
        var (app, settings) = Application.Build(new Dictionary<string, string?>
        {
            ["Rapport:Urls"] = "http://127.0.0.1:0",
            ["Rapport:DataDirectory"] = folder,
            ["Rapport:Database"] = database ?? $"Data Source={Path.Combine(folder, "rapport.db")}",
            ["Rapport:Company:Name"] = company,
        });
        await Application.OpenAsync(app, settings, cancel);
        await app.StartAsync(cancel);
        var user = await app.Services.GetRequiredService<People>().AddAsync(email, "Bench", Roles.Administrator, null, cancel);
        var (_, token) = await app.Services.GetRequiredService<Tokens>().AddAsync(user, new("bench", TokenGrant.Everything), Actor.Rapport, cancel);
        var http = new HttpClient { BaseAddress = new(app.Urls.First() + "/api/v1/"), Timeout = TimeSpan.FromMinutes(10) };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return new(app, folder, http, user);
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}
