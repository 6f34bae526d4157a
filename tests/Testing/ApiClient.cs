using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace Rapport.Testing;

/// <summary>Calls the API in somebody's name. Addresses are below <c>/api/v1/</c>: <c>accounts?limit=5</c>.</summary>
/// <param name="http">Sends.</param>
/// <param name="token">The user's token; null for nobody.</param>
/// <param name="userId">The user.</param>
/// <param name="language">What <c>Accept-Language</c> says.</param>
public sealed class ApiClient(HttpClient http, string? token, Guid userId, string? language = null)
{
    /// <summary>The user's id as it stands in records.</summary>
    public string UserId { get; } = userId.ToString("D");

    /// <summary>The same caller reading another language.</summary>
    public ApiClient In(string other) => new(http, token, userId, other);

    /// <summary>Somebody with that token.</summary>
    public ApiClient With(string other) => new(http, other, userId, language);

    public Task<ApiAnswer> Get(string address) => SendAsync(new(HttpMethod.Get, address));

    public Task<ApiAnswer> Post(string address, object? body = null, string? idempotencyKey = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = Json(body ?? new { }) };
        if (idempotencyKey is not null)
        {
            request.Headers.Add("Idempotency-Key", idempotencyKey);
        }

        return SendAsync(request);
    }

    public Task<ApiAnswer> Patch(string address, object body, int? ifMatch = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Patch, address) { Content = Json(body) };
        if (ifMatch is { } version)
        {
            request.Headers.IfMatch.Add(new($"\"{version}\""));
        }

        return SendAsync(request);
    }

    public Task<ApiAnswer> Delete(string address) => SendAsync(new(HttpMethod.Delete, address));

    /// <summary>Sends anything, with the caller's token unless the request has one, and reads the whole answer.</summary>
    public async Task<ApiAnswer> SendAsync(HttpRequestMessage request)
    {
        if (token is not null && request.Headers.Authorization is null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        if (language is not null)
        {
            request.Headers.AcceptLanguage.ParseAdd(language);
        }

        using var response = await http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        return new((int)response.StatusCode, text, response.Headers.ETag?.Tag, response.Headers.Location?.OriginalString, response.Content.Headers.ContentType?.MediaType) { RetryAfter = (int?)response.Headers.RetryAfter?.Delta?.TotalSeconds };
    }

    /// <summary>A body; a string is taken as the JSON itself.</summary>
    private static StringContent Json(object body) =>
        new(body as string ?? JsonSerializer.Serialize(body), Encoding.UTF8, "application/json");
}
