using System.Globalization;
using System.Net;
using Rapport.Platform;
using Rapport.Platform.Access.SignIn;
using Rapport.Platform.Imports;
using Rapport.Platform.Storage;
using Rapport.Platform.Web.Limits;

namespace Rapport.Server;

/// <summary>What <c>Rapport__…</c> says. A bad setting stops the start with one clear line.</summary>
internal sealed record Settings(
    string Database,
    string Urls,
    string DataDirectory,
    bool Migrate,
    CompanyDefaults Company,
    string? AdminEmail,
    string? AdminPassword,
    long UploadsMaxBytes,
    int ShortestPassword,
    string? PublicUrl,
    bool? SetUpCode,
    IReadOnlyList<IPNetwork> Proxies,
    RateLimits RateLimits,
    string? WebRoot)
{
    public const char UrlSeparator = ';';
    public const StringSplitOptions UrlSplitting = StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries;
    private const string Section = "Rapport";

    /// <summary>Where it listens, one by one.</summary>
    public IEnumerable<string> Addresses => Urls.Split(UrlSeparator, UrlSplitting);

    /// <summary>What signing in needs to know.</summary>
    public SignInSettings SignIn => new(ShortestPassword, PublicUrl, SetUpCode ?? Addresses.Any(a => !Parsed(a).IsLoopback));

    public bool IsPostgres => Database.StartsWith("Host=", StringComparison.OrdinalIgnoreCase);

    /// <exception cref="UnusableException">A setting cannot be used.</exception>
    public static Settings From(IConfiguration configuration)
    {
        string? Read(string key) => configuration[$"{Section}:{key}"] is { Length: > 0 } value ? value : null;
        var data = Read("DataDirectory") ?? "data";
        var settings = new Settings(
            Read("Database") ?? $"Data Source={Path.Combine(data, "rapport.db")}",
            Read("Urls") ?? "http://127.0.0.1:5080",
            data,
            Read("Migrate") is not { } migrate || Boolean("Migrate", migrate),
            new(
                Read("Company:Name") ?? "我的公司",
                Read("Company:Language") ?? "zh-CN",
                Read("Company:TimeZone") ?? "Asia/Shanghai",
                Read("Company:Currency") ?? "CNY",
                Number("Company:FiscalYearStart", Read("Company:FiscalYearStart") ?? "1")),
            Read("Admin:Email"),
            Read("Admin:Password"),
            Read("Uploads:MaxBytes") is not { } bytes ? UploadLimit.Default
                : long.TryParse(bytes, out var most) && most > 0 ? most : throw Bad("Uploads__MaxBytes", ("应为正整数（字节）", "must be a positive whole number of bytes")),
            Number("Passwords:MinLength", Read("Passwords:MinLength") ?? "8"),
            Read("PublicUrl")?.TrimEnd('/'),
            Read("SetupCode") is { } code ? Boolean("SetupCode", code) : null,
            Networks(Read("Proxies") ?? ""),
            new(
                PerMinute("RateLimit:SignInPerAddressPerMinute", Read) ?? RateLimits.DefaultSignInPerAddress,
                PerMinute("RateLimit:PerTokenPerMinute", Read) ?? 0),
            Read("WebRoot"));
        settings.Check();
        return settings;
    }

    private void Check()
    {
        if (!IsPostgres && !Database.StartsWith("Data Source=", StringComparison.OrdinalIgnoreCase))
        {
            throw Bad("Database", ("应为 Data Source=…（SQLite）或 Host=…（PostgreSQL）", "must be Data Source=… (SQLite) or Host=… (PostgreSQL)"));
        }

        foreach (var url in Urls.Split(UrlSeparator, UrlSplitting).DefaultIfEmpty(Urls))
        {
            // Kestrel takes * and + for every address of the machine. TLS is a proxy's work.
            if (!Uri.TryCreate(url.Replace('*', '0').Replace('+', '0'), UriKind.Absolute, out var uri) || uri is not { Scheme: "http", PathAndQuery: "/" })
            {
                throw Bad("Urls", ($"“{url}”不是 http://127.0.0.1:5080 这样的地址（https 请由反向代理提供）", $"must be addresses such as http://127.0.0.1:5080 (https is a proxy's work), not “{url}”"));
            }
        }

        foreach (var (member, why) in CompanyRules.Check(Company))
        {
            throw Bad($"Company__{char.ToUpperInvariant(member[0])}{member[1..]}", why);
        }

        if (ShortestPassword is < SignInSettings.LeastPasswordLength or > SignInSettings.MostPasswordLength)
        {
            throw Bad("Passwords__MinLength", ($"应为 {SignInSettings.LeastPasswordLength} 到 {SignInSettings.MostPasswordLength}", $"must be {SignInSettings.LeastPasswordLength} to {SignInSettings.MostPasswordLength}"));
        }

        if (PublicUrl is not null && (!Uri.TryCreate(PublicUrl, UriKind.Absolute, out var address) || address is not { Scheme: "http" or "https", PathAndQuery: "/", Fragment: "" }))
        {
            throw Bad("PublicUrl", ($"“{PublicUrl}”不是 https://crm.example.com 这样的地址", $"must be an address such as https://crm.example.com, not “{PublicUrl}”"));
        }

        if (AdminEmail is null != AdminPassword is null)
        {
            throw Bad("Admin__Email", ("须与 Rapport__Admin__Password 一起设置", "goes together with Rapport__Admin__Password"));
        }
    }

    /// <summary>The address under which this machine can be reached, for links made on the command line.</summary>
    public string Reachable => PublicUrl ?? Addresses.Select(a => a.Replace("*", "localhost", StringComparison.Ordinal).Replace("+", "localhost", StringComparison.Ordinal)
        .Replace("0.0.0.0", "localhost", StringComparison.Ordinal).Replace("[::]", "localhost", StringComparison.Ordinal).TrimEnd('/')).First();

    /// <summary>Kestrel takes * and + for every address of the machine.</summary>
    private static Uri Parsed(string url) => new(url.Replace('*', '0').Replace('+', '0'));

    private static bool Boolean(string key, string value) =>
        bool.TryParse(value, out var flag) ? flag : throw Bad(key, ("应为 true 或 false", "must be true or false"));

    private static int Number(string key, string value) =>
        int.TryParse(value, out var number) ? number : throw Bad(key.Replace(":", "__", StringComparison.Ordinal), ("应为整数", "must be a whole number"));

    private static IReadOnlyList<IPNetwork> Networks(string list)
    {
        var (networks, wrong) = Server.Proxies.Parse(list);
        return networks ?? throw Bad("Proxies", ($"“{wrong}”不是 10.0.0.5 这样的地址，也不是 10.0.0.0/24 这样的网段（多个用逗号分隔）", $"must be addresses such as 10.0.0.5 or networks such as 10.0.0.0/24, separated by commas, not “{wrong}”"));
    }

    private static int? PerMinute(string key, Func<string, string?> read) =>
        read(key) is not { } value ? null
        : int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : throw Bad(key.Replace(":", "__", StringComparison.Ordinal), ("应为每分钟的次数（整数），0 表示不限制", "must be a whole number of requests per minute, 0 for no limit"));

    private static UnusableException Bad(string key, Labels why) =>
        new(($"设置 {Section}__{key} 有误：{why.Zh}。", $"The setting {Section}__{key} is wrong: it {why.En}."));
}
