using System.Net.Http.Json;
using Rapport.Testing;

namespace Rapport.Api.Tests.SignIn;

internal static class WholeAnswers
{
    /// <summary>What a stranger is answered: status, headers and body. The trace, which tells requests apart, is the caller's own.</summary>
    public static async Task<string> WholeAnswerAsync(this TestServer server, string address, object body)
    {
        using var stranger = new HttpClient(new SocketsHttpHandler { UseProxy = false, UseCookies = false });
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(server.Http.BaseAddress!, address)) { Content = JsonContent.Create(body) };
        request.Headers.Add("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
        using var answer = await stranger.SendAsync(request);
        var headers = answer.Headers.Concat(answer.Content.Headers).Where(h => h.Key != "Date").Select(h => $"{h.Key}: {string.Join(',', h.Value)}");
        return $"{(int)answer.StatusCode}\n{string.Join('\n', headers)}\n{await answer.Content.ReadAsStringAsync()}";
    }
}
