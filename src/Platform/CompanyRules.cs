namespace Rapport.Platform;

/// <summary>What can be wrong with a company's settings, wherever they come from.</summary>
public static class CompanyRules
{
    private const int LongestName = 100;

    /// <summary>Each wrong member, by its name in JSON, and what it has to be.</summary>
    public static IEnumerable<(string Member, Labels Why)> Check(CompanyDefaults company)
    {
        if (company.Name.Length is 0 or > LongestName || company.Name.Any(char.IsControl))
        {
            yield return ("name", ($"应有 1 到 {LongestName} 个字符", $"must have 1 to {LongestName} characters"));
        }

        if (company.Language is not ("zh-CN" or "en"))
        {
            yield return ("language", ("应为 zh-CN 或 en", "must be zh-CN or en"));
        }

        if (!TimeZoneInfo.TryFindSystemTimeZoneById(company.TimeZone, out _))
        {
            yield return ("timeZone", ("应为 Asia/Shanghai 这样的时区名；系统需装有 tzdata", "must be a time zone such as Asia/Shanghai; the system needs tzdata"));
        }

        if (!Currencies.CurrencyCode.IsKnown(company.Currency))
        {
            yield return ("currency", ("应为 ISO 4217 货币代码，例如 CNY", "must be an ISO 4217 code such as CNY"));
        }

        if (company.FiscalYearStart is < 1 or > 12)
        {
            yield return ("fiscalYearStart", ("应为 1 到 12", "must be 1 to 12"));
        }
    }
}
