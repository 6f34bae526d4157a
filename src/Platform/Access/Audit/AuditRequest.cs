using System.Globalization;
using Microsoft.AspNetCore.Http;
using Rapport.Platform.Fields.DateTime;
using Rapport.Platform.Web;

namespace Rapport.Platform.Access.Audit;

/// <summary>Which entries of the log somebody asks for, newest first.</summary>
/// <param name="Actions">One of these; empty for any.</param>
/// <param name="UserId">Who did it.</param>
/// <param name="SubjectId">What it is about.</param>
/// <param name="From">The earliest time, included.</param>
/// <param name="To">The end, not included.</param>
/// <param name="Limit">How many at most.</param>
/// <param name="Cursor">Where the page before ended.</param>
internal sealed record AuditRequest(IReadOnlyList<string> Actions, Guid? UserId, Guid? SubjectId, DateTime? From, DateTime? To, int Limit, string? Cursor)
{
    public const int MaxLimit = 500;
    public const int DefaultLimit = 50;

    public static AuditRequest Of(IQueryCollection query, Company company) => new(
        query.Text("action") is not { } action ? [] : AuditActions.Find(action) is { } known ? [known.Name] : throw Errors.Action(action.Length <= 60 ? action : action[..60]).Exception(),
        Id(query, "userId"),
        Id(query, "subjectId"),
        Time(query, "from", company),
        Time(query, "to", company),
        query.Limit(MaxLimit) ?? DefaultLimit,
        query.Text("cursor"));

    /// <summary>The sign-ins to somebody's account, those that failed too.</summary>
    public static AuditRequest SignIns(IQueryCollection query, Guid userId) =>
        new(AuditActions.SignIns, null, userId, null, null, query.Limit(MaxLimit) ?? DefaultLimit, query.Text("cursor"));

    /// <summary>The question a cursor belongs to.</summary>
    public string Question => string.Create(CultureInfo.InvariantCulture, $"audit\n{string.Join(',', Actions)}\n{UserId}\n{SubjectId}\n{From:O}\n{To:O}");

    private static Guid? Id(IQueryCollection query, string name) =>
        query.Text(name) is not { } text ? null : Guid.TryParseExact(text, "D", out var id) ? id : throw Errors.Id(name).Exception();

    private static DateTime? Time(IQueryCollection query, string name, Company company)
    {
        if (query.Text(name) is not { } text)
        {
            return null;
        }

        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= 1900 and <= 2200
            ? company.Start(day)
            : DateTimeType.Instant(text) ?? throw Errors.Time(name).Exception();
    }
}
