namespace Rapport.Platform.Queries;

/// <summary>A length of calendar time by which records are grouped.</summary>
public enum PeriodUnit
{
    Day,

    /// <summary>ISO 8601 week, Monday first, labelled <c>2017-W09</c>.</summary>
    Week,
    Month,
    Quarter,
    Year,

    /// <summary>Quarter of the company's fiscal year, labelled by the year in which it ends: <c>FY2017-Q1</c>.</summary>
    FiscalQuarter,
    FiscalYear,
}
