using System.Net.Http.Json;
using Rapport.Testing;

namespace Rapport.Api.Tests.Sales;

/// <summary>A company in Shanghai on 2 March 2026, while it is still the first in Greenwich.</summary>
public sealed class SalesServers : Servers
{
    public const string Today = "2026-03-02";

    protected override Task<TestServer> PrepareAsync(TestServer server)
    {
        server.Clock.Set(new(2026, 3, 1, 20, 0, 0, TimeSpan.Zero));
        return Task.FromResult(server);
    }
}

/// <summary>The two ways to move an opportunity to another stage.</summary>
internal static class Moving
{
    public static Task<ApiAnswer> Move(this ApiClient api, string way, string id, object body, int? ifMatch = null)
    {
        var request = way == "PATCH"
            ? new HttpRequestMessage(HttpMethod.Patch, $"opportunities/{id}")
            : new HttpRequestMessage(HttpMethod.Post, $"opportunities/{id}/move-stage");
        request.Content = JsonContent.Create(body);
        if (ifMatch is { } version)
        {
            request.Headers.IfMatch.Add(new($"\"{version}\""));
        }

        return api.SendAsync(request);
    }

    /// <summary>The errors of a body that does not validate, each as <c>field code</c>.</summary>
    public static IEnumerable<string> Errors(this ApiAnswer answer) => answer["errors"].EnumerateArray().Select(e => $"{e.Text("field")} {e.Text("code")}");
}
