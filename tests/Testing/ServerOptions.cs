namespace Rapport.Testing;

/// <summary>What a test server's company is told at its first start.</summary>
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
}
