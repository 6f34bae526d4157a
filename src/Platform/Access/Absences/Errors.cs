using System.Globalization;
using Rapport.Platform.Problems;

namespace Rapport.Platform.Access.Absences;

/// <summary>Why an absence cannot be entered or cancelled.</summary>
internal static class Errors
{
    public static Refusal StandsInForSelf() => new(422, "absence.stand_in_self",
        ("不能由本人代理自己，请选择一位同事。", "Nobody stands in for himself or herself; choose a colleague."), "standInId");

    public static Refusal StandInNotFound() => new(422, "reference.not_found",
        ("“代理人”指向的用户不存在。", "There is no such user to stand in."), "standInId");

    public static Refusal StandInInactive() => new(422, "absence.stand_in_inactive",
        ("代理人已停用，请选择一位在用的同事。", "The stand-in is no longer active; choose somebody who is."), "standInId");

    public static Refusal EndsBeforeItBegins() => new(422, "absence.ends_before_it_begins",
        ("结束日期早于开始日期，请更正。", "The last day comes before the first; correct one of them."), "to");

    public static Refusal InThePast() => new(422, "absence.in_the_past",
        ("结束日期已经过去，请更正。", "The last day has passed already; correct it."), "to");

    public static Refusal OverAlready() => new(409, "absence.over",
        ("这次请假已经结束，不能取消。", "This absence is over and cannot be cancelled."));

    public static Refusal TooLong(int years) => new(422, "absence.too_long",
        ($"请假最长 {years} 年，且最多提前 {years} 年登记。", $"An absence lasts at most {years} years and begins within {years} years."), "to");

    public static Refusal Overlaps(DateOnly from, DateOnly to) => new(409, "absence.overlap",
        ($"与 {Iso(from)} 至 {Iso(to)} 的请假重叠。请先取消那一条，或改用其他日期。", $"There is an absence from {Iso(from)} to {Iso(to)} already. Cancel that one first, or choose other days."))
    {
        Facts = new Dictionary<string, object?> { ["from"] = Iso(from), ["to"] = Iso(to) },
    };

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
