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
}
