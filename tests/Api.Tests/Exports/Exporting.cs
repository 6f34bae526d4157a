using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using Rapport.Testing;
using Shouldly;

namespace Rapport.Api.Tests.Exports;

/// <summary>A file that was exported.</summary>
internal sealed record Exported(byte[] Bytes, string Id, ContentDispositionHeaderValue? Disposition)
{
    public string Hash => Convert.ToHexStringLower(SHA256.HashData(Bytes));

    /// <summary>The lines without the mark at the beginning, which has to be there.</summary>
    public string[] Lines
    {
        get
        {
            Bytes.Take(3).ShouldBe([0xEF, 0xBB, 0xBF]);
            var text = Encoding.UTF8.GetString(Bytes, 3, Bytes.Length - 3);
            text.ShouldEndWith("\r\n");
            return text[..^2].Split("\r\n");
        }
    }
}

internal static class Exporting
{
    /// <summary>Asks for an export and returns as soon as its headers are there.</summary>
    public static async Task<HttpResponseMessage> BeginExport(this TestServer server, ApiClient person, string address, string language = "zh-CN")
    {
        var token = (await person.Post("tokens", new { name = "export" })).Is(201)["token"].GetString();
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Authorization = new("Bearer", token);
        request.Headers.AcceptLanguage.ParseAdd(language);
        return await server.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
    }

    /// <summary>Makes an export of one's own and returns its id.</summary>
    public static async Task<string> ExportIdAsync(this TestServer server, ApiClient person) => (await server.Export(person, "tasks/export?select=id")).Id;

    public static async Task<Exported> Export(this TestServer server, ApiClient person, string address, string language = "zh-CN")
    {
        using var response = await server.BeginExport(person, address, language);
        var bytes = await response.Content.ReadAsByteArrayAsync();
        ((int)response.StatusCode).ShouldBe(200, Encoding.UTF8.GetString(bytes));
        response.Content.Headers.ContentType!.ToString().ShouldBe("text/csv; charset=utf-8");
        return new(bytes, response.Headers.GetValues("Export-Id").Single(), response.Content.Headers.ContentDisposition);
    }
}
