using Microsoft.AspNetCore.Routing;

namespace Rapport.Testing;

/// <summary>What a test server is told at its start.</summary>
public sealed record ServerOptions
{
    public string Currency { get; init; } = "CNY";

    public string TimeZone { get; init; } = "Asia/Shanghai";

    public string Language { get; init; } = "zh-CN";

    /// <summary>The month in which the fiscal year starts, 1–12.</summary>
    public int FiscalYearStart { get; init; } = 1;

    /// <summary>The largest file that may be uploaded, in bytes; null for what the server does unless told.</summary>
    public long? UploadsMaxBytes { get; init; }

    /// <summary>Whether the settings make the first administrator; without, the first run is due.</summary>
    public bool Administrator { get; init; } = true;

    /// <summary>Whether the first run asks for a code.</summary>
    public bool SetUpCode { get; init; }

    /// <summary>The address links begin with; null for the one a request came to.</summary>
    public string? PublicUrl { get; init; }

    /// <summary>Whether the server logs all it can, down to traces.</summary>
    public bool LogsEverything { get; init; }

    /// <summary>The folder of a built browser application; null for none, whatever has been built beside the tests.</summary>
    public string? WebRoot { get; init; }

    /// <summary>Further settings, below <c>Rapport:</c>, such as <c>RateLimit:PerTokenPerMinute</c>; they win over those above.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();

    /// <summary>Maps endpoints of the test's own beside the application's.</summary>
    public Action<IEndpointRouteBuilder>? Map { get; init; }
}
