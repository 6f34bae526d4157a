namespace Rapport.Platform.Access.SignIn;

/// <summary>What the first run asks for.</summary>
/// <param name="Company">The company; what is left out stays as the settings say.</param>
/// <param name="Administrator">The first administrator.</param>
/// <param name="Code">The code that stands on the server's console, where one is needed.</param>
internal sealed record SetUpRequest(CompanyRequest Company, AdministratorRequest Administrator, string? Code = null);

/// <summary>The company's settings.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Language"><c>zh-CN</c> or <c>en</c>.</param>
/// <param name="TimeZone">The name of a time zone: <c>Asia/Shanghai</c>.</param>
/// <param name="Currency">ISO 4217.</param>
/// <param name="FiscalYearStart">The month in which the fiscal year starts, 1–12.</param>
internal sealed record CompanyRequest(string Name, string? Language = null, string? TimeZone = null, string? Currency = null, int? FiscalYearStart = null)
{
    public CompanyDefaults Over(Company company) => new(
        Name.Trim(),
        Language ?? company.Language.Tag(),
        TimeZone ?? company.TimeZone.Id,
        Currency ?? company.Currency,
        FiscalYearStart ?? company.FiscalYearStart);
}

/// <summary>The first administrator.</summary>
internal sealed record AdministratorRequest(string Name, string Email, string Password);
