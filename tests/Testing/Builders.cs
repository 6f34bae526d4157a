using System.Text.Json;
using System.Text.Json.Nodes;

namespace Rapport.Testing;

/// <summary>Makes records with what a test does not care about filled in. <c>with</c> adds members or overrides them.</summary>
public static class Builders
{
    private static int number = 10_000;

    /// <summary>A number that no other record of this process has, for names; of five digits, so that none is the beginning of another.</summary>
    public static int Next => Interlocked.Increment(ref number);

    public static Task<ApiAnswer> Account(this ApiClient api, string? name = null, object? with = null) =>
        api.Create("accounts", new { name = name ?? $"远山科技 {Next}" }, with);

    public static Task<ApiAnswer> Contact(this ApiClient api, string? name = null, object? with = null) =>
        api.Create("contacts", new { name = name ?? $"张伟 {Next}" }, with);

    public static Task<ApiAnswer> Lead(this ApiClient api, string? name = null, object? with = null) =>
        api.Create("leads", new { name = name ?? $"李娜 {Next}" }, with);

    public static Task<ApiAnswer> Product(this ApiClient api, string? name = null, object? with = null) =>
        api.Create("products", new { name = name ?? $"年度服务 {Next}" }, with);

    public static Task<ApiAnswer> Opportunity(this ApiClient api, string? name = null, object? with = null) =>
        api.Create("opportunities", new { name = name ?? $"年度框架 {Next}" }, with);

    public static Task<ApiAnswer> Activity(this ApiClient api, string? subject = null, object? with = null) =>
        api.Create("activities", new { kind = "call", subject = subject ?? $"确认报价 {Next}" }, with);

    public static Task<ApiAnswer> Task(this ApiClient api, string? subject = null, object? with = null) =>
        api.Create("tasks", new { subject = subject ?? $"发合同草稿 {Next}" }, with);

    public static Task<ApiAnswer> Team(this ApiClient api, string? name = null, object? with = null) =>
        api.Create("teams", new { name = name ?? $"销售组 {Next}" }, with);

    public static Task<ApiAnswer> Rate(this ApiClient api, string currency, string date, decimal rate) =>
        api.Create("currency-rates", new { currency, date, rate }, null);

    /// <summary>An administrator's field.</summary>
    public static async Task<ApiAnswer> Field(this ApiClient api, string objectName, string name, string type, object? with = null) =>
        (await api.Post($"objects/{objectName}/fields", Merged(new { name, type }, with))).Is(201);

    /// <summary>Makes many records at once, in batches.</summary>
    /// <returns>Their ids in order.</returns>
    public static async Task<List<string>> Many(this ApiClient api, string path, IEnumerable<object> records)
    {
        var ids = new List<string>();
        foreach (var chunk in records.Chunk(500))
        {
            var answer = (await api.Post($"{path}/batch", chunk.Select(data => new { op = "create", data }))).Is(200);
            ids.AddRange(answer.Items.Select(i => i.GetProperty("status").GetInt32() == 201 ? i.GetProperty("id").GetString()! : throw new InvalidOperationException(i.GetRawText())));
        }

        return ids;
    }

    private static async Task<ApiAnswer> Create(this ApiClient api, string path, object defaults, object? with) =>
        (await api.Post(path, Merged(defaults, with))).Is(201);

    /// <summary>A body of two objects; members of the second win.</summary>
    public static JsonObject Merged(object defaults, object? with)
    {
        var body = JsonSerializer.SerializeToNode(defaults)!.AsObject();
        foreach (var (name, value) in (with is null ? null : JsonSerializer.SerializeToNode(with)?.AsObject())?.ToList() ?? [])
        {
            body[name] = value?.DeepClone();
        }

        return body;
    }
}
