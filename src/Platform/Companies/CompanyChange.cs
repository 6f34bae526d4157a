using Rapport.Platform.Problems;

namespace Rapport.Platform.Companies;

/// <summary>What an administrator wishes of the company's settings; what is null stays as it is.</summary>
internal sealed record CompanyChange(string? Name = null, string? Language = null, string? TimeZone = null, string? Currency = null, int? FiscalYearStart = null)
{
    /// <summary>The settings as they would be then. Pure.</summary>
    /// <exception cref="RefusedException">409: another currency. 422: the list of what is wrong.</exception>
    public CompanyDefaults Over(Company company)
    {
        if (Currency is not null && Currency != company.Currency)
        {
            throw Errors.CurrencyFixed(company.Currency).Exception();
        }

        var wanted = new CompanyDefaults(Name?.Trim() ?? company.Name, Language ?? company.Language.Tag(), TimeZone ?? company.TimeZone.Id, company.Currency, FiscalYearStart ?? company.FiscalYearStart);
        List<Refusal> wrong = [.. CompanyRules.Check(wanted).Select(w => new Refusal(422, "company.invalid", ($"{w.Why.Zh}。", $"This {w.Why.En}."), w.Member))];
        return wrong.Count > 0 ? throw new RefusedException(Records.Errors.Invalid(), wrong) : wanted;
    }

    /// <summary>The names of what differs.</summary>
    public static List<string> Differences(Company before, CompanyDefaults after) =>
        [.. new[]
        {
            before.Name == after.Name ? null : "name",
            before.Language.Tag() == after.Language ? null : "language",
            before.TimeZone.Id == after.TimeZone ? null : "timeZone",
            before.FiscalYearStart == after.FiscalYearStart ? null : "fiscalYearStart",
        }.OfType<string>()];
}
