using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Rapport.Platform.Access;
using Rapport.Platform.Access.Audit;
using Rapport.Platform.Records;

namespace Rapport.Platform.Web;

/// <summary>What an endpoint knows of its caller and of the request's body.</summary>
public static class Call
{
    /// <summary>JSON as the contract has it: camelCase, unknown and repeated members refused, at most 32 levels deep.</summary>
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        AllowDuplicateProperties = false,
        NumberHandling = JsonNumberHandling.Strict,
        PropertyNameCaseInsensitive = false,
        MaxDepth = MaxDepth,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
    };

    private const int MaxDepth = 32;
    private static readonly object ViewerKey = new();
    private static readonly object GrantKey = new();

    /// <summary>Who calls.</summary>
    /// <exception cref="InvalidOperationException">The endpoint is public and nobody signed in.</exception>
    public static Viewer Viewer(this HttpContext http) =>
        http.ViewerOrNull() ?? throw new InvalidOperationException("Nobody is signed in.");

    public static Viewer? ViewerOrNull(this HttpContext http) => (Viewer?)http.Items[ViewerKey];

    internal static void Viewer(this HttpContext http, Viewer viewer) => http.Items[ViewerKey] = viewer;

    /// <summary>How far the caller goes: as far as the token, or all the way.</summary>
    internal static TokenGrant Grant(this HttpContext http) => (TokenGrant?)http.Items[GrantKey] ?? TokenGrant.Everything;

    internal static void Grant(this HttpContext http, TokenGrant? grant) => http.Items[GrantKey] = grant;

    /// <summary>The token the request carries, good or not. No site can make a browser send one.</summary>
    internal static string? Bearer(this HttpContext http)
    {
        const string Scheme = "Bearer ";
        string? header = http.Request.Headers.Authorization;
        return header?.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) == true ? header[Scheme.Length..].Trim() : null;
    }

    /// <summary>The context of what the caller writes.</summary>
    public static WriteContext Writing(this HttpContext http) =>
        new(http.Viewer(), "api", http.RequestServices.GetRequiredService<Workspace>().Now) { Address = http.Address() };

    /// <summary>The network address that calls.</summary>
    public static string? Address(this HttpContext http) => http.Connection.RemoteIpAddress?.ToString();

    /// <summary>Who calls, for the audit log; no user while nobody is signed in.</summary>
    public static Actor Actor(this HttpContext http) => new(http.ViewerOrNull()?.UserId, http.Address());

    /// <summary>The caller's language: what the request accepts, else the user's, else the company's.</summary>
    public static Language Language(this HttpContext http)
    {
        foreach (var accepted in http.Request.GetTypedHeaders().AcceptLanguage.OrderByDescending(l => l.Quality ?? 1))
        {
            if (accepted.Value.StartsWith("zh", StringComparison.OrdinalIgnoreCase))
            {
                return Platform.Language.Zh;
            }

            if (accepted.Value.StartsWith("en", StringComparison.OrdinalIgnoreCase))
            {
                return Platform.Language.En;
            }
        }

        return http.ViewerOrNull()?.Language ?? http.RequestServices.GetRequiredService<Workspace>().Company.Language;
    }

    /// <summary>The body as JSON; the caller disposes it.</summary>
    /// <exception cref="Problems.RefusedException">415 when it is not JSON, 400 when it is broken.</exception>
    public static async Task<JsonDocument> JsonAsync(this HttpContext http)
    {
        NeedJson(http);
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body, http.RequestAborted);
        var bytes = new ReadOnlyMemory<byte>(body.GetBuffer(), 0, (int)body.Length);
        if (!Utf8.IsValid(bytes.Span))
        {
            // The parser leaves strings alone until somebody reads them.
            throw Errors.BadJson(null).Exception();
        }

        try
        {
            return JsonDocument.Parse(bytes, new() { MaxDepth = MaxDepth, AllowDuplicateProperties = false });
        }
        catch (JsonException error)
        {
            throw Errors.BadJson(error.BytePositionInLine).Exception();
        }
        catch (InvalidOperationException)
        {
            // A member's name is half a surrogate pair; looking for duplicates, the parser reads every name.
            throw Errors.BadJson(null).Exception();
        }
    }

    /// <summary>The body as a use-case's request.</summary>
    /// <exception cref="Problems.RefusedException">415 when it is not JSON, 400 when it is broken or has members the request does not know.</exception>
    public static async Task<T> JsonAsync<T>(this HttpContext http)
    {
        NeedJson(http);
        try
        {
            return await JsonSerializer.DeserializeAsync<T>(http.Request.Body, Json, http.RequestAborted) ?? throw Errors.BadJson(null).Exception();
        }
        catch (JsonException error)
        {
            throw (error.Path is { } path ? Errors.BadMember(path) : Errors.BadJson(error.BytePositionInLine)).Exception();
        }
    }

    /// <summary>The version the caller wants to change, where it says so.</summary>
    /// <exception cref="Problems.RefusedException">400 when the header is no version in quotes.</exception>
    public static int? IfMatch(this HttpContext http)
    {
        string? header = http.Request.Headers.IfMatch;
        if (string.IsNullOrEmpty(header) || header == "*")
        {
            return null;
        }

        var text = header.StartsWith("W/", StringComparison.Ordinal) ? header[2..] : header;
        return text.Length > 2 && text[0] == '"' && text[^1] == '"' && int.TryParse(text[1..^1], NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            ? version
            : throw Records.Errors.IfMatch().Exception();
    }

    private static void NeedJson(HttpContext http)
    {
        if (!http.Request.HasJsonContentType())
        {
            throw Errors.NotJson().Exception();
        }
    }
}
