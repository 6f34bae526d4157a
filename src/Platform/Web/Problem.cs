using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Rapport.Platform.Problems;

namespace Rapport.Platform.Web;

/// <summary>The one place where refusals become <c>application/problem+json</c> in the caller's language.</summary>
internal static class Problem
{
    public const string MediaType = "application/problem+json";

    public static async Task WriteAsync(HttpContext http, Refusal refusal, IReadOnlyList<Refusal> errors)
    {
        if (http.Response.HasStarted)
        {
            http.Abort();
            return;
        }

        // A 405 has to say which methods there are.
        var allow = http.Response.Headers.Allow;
        http.Response.Clear();
        http.Response.Headers.Allow = allow;
        http.Response.StatusCode = refusal.Status;
        http.Response.ContentType = MediaType;
        if (refusal.RetryAfter is { } seconds)
        {
            http.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        }
        else if (refusal.Status == 401)
        {
            http.Response.Headers.WWWAuthenticate = "Bearer";
        }

        var language = http.Language();
        await using var writer = new Utf8JsonWriter(http.Response.BodyWriter, Answer.Options);
        writer.WriteStartObject();
        WriteWhole(writer, http, refusal, errors, language);
        writer.WriteEndObject();
    }

    /// <summary>All members of a problem that is the answer.</summary>
    public static void WriteWhole(Utf8JsonWriter writer, HttpContext http, Refusal refusal, IReadOnlyList<Refusal> errors, Language language)
    {
        writer.WriteString("type", "about:blank");
        WriteMembers(writer, refusal, errors, language);
        writer.WriteString("traceId", Activity.Current?.TraceId.ToHexString() ?? http.TraceIdentifier);
    }

    /// <summary>The members of a problem, also used for one item of a batch.</summary>
    public static void WriteMembers(Utf8JsonWriter writer, Refusal refusal, IReadOnlyList<Refusal> errors, Language language)
    {
        writer.WriteString("title", Title(refusal.Status).In(language));
        writer.WriteNumber("status", refusal.Status);
        writer.WriteString("detail", refusal.Text.In(language));
        writer.WriteString("code", refusal.Code);
        foreach (var (name, value) in refusal.Facts ?? new Dictionary<string, object?>())
        {
            writer.WritePropertyName(name);
            JsonSerializer.Serialize(writer, value);
        }

        if (errors.Count > 0)
        {
            writer.WriteStartArray("errors");
            foreach (var error in errors)
            {
                writer.WriteStartObject();
                writer.WriteString("field", error.Field);
                writer.WriteString("code", error.Code);
                writer.WriteString("message", error.Text.In(language));
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }
    }

    internal static Labels Title(int status) => status switch
    {
        400 => ("请求有误", "Bad request"),
        401 => ("需要登录", "Sign-in needed"),
        403 => ("没有权限", "Not allowed"),
        404 => ("没有找到", "Not found"),
        405 => ("方法不支持", "Method not allowed"),
        409 => ("与规则或已有数据冲突", "Conflict"),
        412 => ("数据已过时", "Stale"),
        413 => ("内容太大", "Too large"),
        415 => ("格式不支持", "Unsupported format"),
        422 => ("内容需要更正", "Does not validate"),
        429 => ("请求太频繁", "Too many requests"),
        503 => ("暂时不可用", "Not available"),
        _ => ("系统出错", "Server fault"),
    };
}
