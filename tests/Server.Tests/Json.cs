using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace Rapport.Server.Tests;

internal static class Json
{
    public static StringContent Body(string json) => new(json, Encoding.UTF8, "application/json");

    /// <summary>The answer's JSON, whatever its status.</summary>
    public static Task<JsonElement> ReadAsync(HttpResponseMessage answer) =>
        answer.Content.ReadFromJsonAsync<JsonElement>(Xunit.TestContext.Current.CancellationToken);
}
