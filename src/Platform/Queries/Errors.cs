using Rapport.Platform.Problems;

namespace Rapport.Platform.Queries;

/// <summary>What can be wrong with a question.</summary>
internal static class Errors
{
    public static Refusal Filter(int position, Labels expected) => new(400, "filter.invalid",
        ($"筛选条件第 {position + 1} 个字符处有误：{expected.Zh}。", $"The filter is wrong at character {position + 1}: {expected.En}."))
    {
        Facts = new Dictionary<string, object?> { ["position"] = position + 1 },
    };

    public static Refusal TooComplex() => new(400, "filter.too_complex",
        ("筛选条件太长或嵌套太深，请拆分。", "The filter is too long or nested too deeply; please split it."));

    public static Refusal UnknownField(string where, string path, string objectName) => new(400, $"{where}.unknown_field",
        ($"{objectName} 没有字段“{path}”。", $"{objectName} has no field “{path}”."));

    public static Refusal Masked(string path) => new(403, "field.masked",
        ($"您只能看到“{path}”的一部分，不能按它筛选、排序、分组或匹配。", $"You see “{path}” only in part, so you cannot filter, sort, group or match by it."));

    public static Refusal TooManySteps(string where, string path) => new(400, $"{where}.too_deep",
        ($"“{path}”经过的关联太多，最多两步。", $"“{path}” follows too many references; two at most."));

    public static Refusal NotSortable(string path) => new(400, "sort.not_sortable",
        ($"不能按“{path}”排序。", $"“{path}” cannot be sorted by."));

    public static Refusal NotGroupable(string path) => new(400, "aggregate.not_groupable",
        ($"不能按“{path}”分组。", $"“{path}” cannot be grouped by."));

    public static Refusal BadMeasure(string text) => new(400, "aggregate.measure",
        ($"“{text}”不是有效的指标；可用 count、sum(…)、avg(…)、min(…)、max(…)、countDistinct(…)。",
         $"“{text}” is not a measure; use count, sum(…), avg(…), min(…), max(…), countDistinct(…)."));

    public static Refusal BadPeriod(string text) => new(400, "aggregate.period",
        ($"“{text}”不是有效的周期；可用 day、week、month、quarter、year、fiscalQuarter、fiscalYear，或 daysTo(另一个日期)。",
         $"“{text}” is not a period; use day, week, month, quarter, year, fiscalQuarter, fiscalYear, or daysTo(another date)."));

    public static Refusal TooManyGroups(int max) => new(400, "aggregate.too_many_groups",
        ($"分组超过 {max} 个，请加筛选条件或换成更大的周期。", $"There are more than {max} groups; add a filter or use longer periods."));

    public static Refusal Limit(int max) => new(400, "list.limit",
        ($"limit 必须是 1 到 {max} 的整数；用 cursor 取下一页。", $"limit must be a whole number from 1 to {max}; use cursor for the next page."));

    public static Refusal Count() => new(400, "list.count",
        ("count 只能是 exact、true 或 estimate。", "count must be exact, true or estimate."));

    public static Refusal Cursor() => new(400, "list.cursor",
        ("cursor 无效，或与排序、筛选条件不符；请从第一页重新开始。", "The cursor is not valid, or belongs to another sort or filter; start again from the first page."));

    public static Refusal View(string text) => new(400, "list.view", ($"没有视图“{text}”。", $"There is no view “{text}”."));

    public static Refusal TooManyItems(string where, int max) => new(400, $"{where}.too_many",
        ($"最多 {max} 项。", $"At most {max} of them."));
}
