using System.Globalization;
using Rapport.Platform.Fields;
using Rapport.Platform.Storage;
using Rapport.Platform.Text;

namespace Rapport.Platform.Queries;

/// <summary>
/// Turns a parsed filter into SQL with two-valued logic, as OData has it: a comparison with null is false, <c>ne</c> is true where the
/// value is null, and <c>not</c> turns exactly the rows around that its inside does not take.
/// </summary>
internal sealed class FilterSql(QueryContext context, QuerySource source, Statement statement)
{
    private const string Where = "filter";

    public string Of(FilterNode node) => node switch
    {
        AndNode and => Join(and.Parts, " AND "),
        OrNode or => Join(or.Parts, " OR "),
        NotNode not => $"NOT coalesce({Of(not.Inner)}, false)",
        CompareNode compare => Compare(compare),
        InNode @in => In(@in),
        MatchNode match => Match(match),
        WhereNode where => Among(where),
        _ => throw new InvalidOperationException($"{node.GetType().Name} has no SQL."),
    };

    private string Join(IReadOnlyList<FilterNode> parts, string word) => "(" + string.Join(word, parts.Select(Of)) + ")";

    private string Compare(CompareNode node)
    {
        var field = source.Resolve(node.Path, Where);
        if (node.Operand.IsNull)
        {
            return node.Operator switch
            {
                "eq" => $"{field.Expression} IS NULL",
                "ne" => $"{field.Expression} IS NOT NULL",
                _ => throw Errors.Filter(node.Operand.Position, ("null 只能用 eq、ne 比较", "null can only be compared by eq and ne")).Exception(),
            };
        }

        if (field.Field.Stored.Kind == StorageKind.Json)
        {
            return Element(field, node);
        }

        var parameter = statement.Value(Stored(field), Value(field, node.Operand));
        var expression = Comparable(field);
        return node.Operator switch
        {
            "eq" => Equal(field, $"{expression} = {parameter}"),
            "ne" => $"{expression} IS DISTINCT FROM {parameter}",
            "gt" => $"{expression} > {parameter}",
            "ge" => $"{expression} >= {parameter}",
            "lt" => $"{expression} < {parameter}",
            _ => $"{expression} <= {parameter}",
        };
    }

    /// <summary>Compares the stored reference, which has the index, and keeps to what the viewer may see.</summary>
    private string Equal(QueryField field, string visible)
    {
        if (field.Field.Reference is null || field.Expression == source.Raw(field.Source, field.Field))
        {
            return visible;
        }

        return $"({source.Raw(field.Source, field.Field)}{visible[field.Expression.Length..]} AND {field.Expression} IS NOT NULL)";
    }

    private string Element(QueryField field, CompareNode node)
    {
        if (node.Operator is not ("eq" or "ne") || field.Field.Type.HasKey || node.Operand.Function is not null)
        {
            throw Errors.Filter(node.Position, ("此字段只能用 eq、ne 判断是否包含一个选项，或与 null 比较", "this field can only be asked by eq or ne whether an option is among its values, or compared with null")).Exception();
        }

        var has = statement.Dialect.HasElement(field.Expression, statement.Value(Storage.Stored.Text, node.Operand.Text));
        return node.Operator == "eq" ? has : $"NOT coalesce({has}, false)";
    }

    private string In(InNode node)
    {
        var field = source.Resolve(node.Path, Where);
        if (node.Operands is [{ Function: "period" } period])
        {
            return Period(field, period);
        }

        if (node.Operands is [{ Function: "myTeam" } team])
        {
            Need(field.Field.Reference == "user" || (field.Field.Name == "id" && field.Source.Definition.Name == "user"), team, ("myTeam() 只能用于指向用户的字段", "myTeam() needs a field that points at users"));
            var ids = statement.List(Storage.Stored.Id, context.Viewer.Circle.Members.Cast<object>());
            return statement.Dialect.In(field.Expression, ids, Storage.Stored.Id);
        }

        if (field.Field.Stored.Kind == StorageKind.Json)
        {
            return "(" + string.Join(" OR ", node.Operands.Select(o => Element(field, new(node.Position, node.Path, "eq", o)))) + ")";
        }

        var values = node.Operands.Where(o => !o.IsNull).Select(o => Value(field, o)).ToList();
        var list = statement.List(Stored(field), values);
        var condition = Equal(field, statement.Dialect.In(Comparable(field), list, Stored(field)));
        return node.Operands.Any(o => o.IsNull) ? $"({condition} OR {field.Expression} IS NULL)" : condition;
    }

    /// <summary>Asks the other records as the viewer sees them. What is looked for is visible already, so that their stored reference will do.</summary>
    private string Among(WhereNode node)
    {
        var field = source.Resolve(node.Path, Where);
        var dot = node.Other.Text!.IndexOf('.', StringComparison.Ordinal);
        var other = dot < 0 ? null : context.Catalog.ByPath(node.Other.Text[..dot]);
        Need(other is not null, node.Other, ("应为对象与关联字段，例如 tasks.opportunityId", "expected an object and a reference, such as tasks.opportunityId"));
        var asked = context with { Root = other!, Action = Access.Rights.RecordAction.Read, IgnoredRule = null };
        var found = new QuerySource(asked, statement);
        var reference = found.Resolve(node.Other.Text[(dot + 1)..], Where);
        Need(PointsAt(field) is { } target && PointsAt(reference) == target, node.Other, ("两边的字段必须指向同一个对象", "both fields must point at the same object"));
        var value = reference.Field.Reference is null ? reference.Expression : found.Raw(reference.Source, reference.Field);
        var condition = new FilterSql(asked, found, statement).Of(node.Inner);
        return $"{field.Expression} IN (SELECT {value} FROM {found.FromAll} WHERE {found.WhereAll} AND {value} IS NOT NULL AND {condition})";
    }

    private static string? PointsAt(QueryField field) => field.Field.Reference ?? (field.Field.Name == "id" ? field.Source.Definition.Name : null);

    private string Period(QueryField field, Operand operand)
    {
        var stored = field.Field.Stored;
        Need(stored.Kind is StorageKind.Date or StorageKind.Timestamp, operand, ("period() 只能用于日期字段", "period() needs a date"));
        var company = context.Workspace.Company;
        var days = Periods.Resolve(operand.Text ?? "", company.Day(context.Now), company.FiscalYearStart);
        Need(days is not null, operand, ("应为 this-month、last-quarter、this-fiscal-year 之类的周期", "expected a period such as this-month, last-quarter or this-fiscal-year"));
        var (first, last) = days!.Value;
        return stored.Kind == StorageKind.Date
            ? $"({field.Expression} >= {statement.Value(stored, first)} AND {field.Expression} <= {statement.Value(stored, last)})"
            : $"({field.Expression} >= {statement.Value(stored, company.Start(first))} AND {field.Expression} < {statement.Value(stored, company.Start(last.AddDays(1)))})";
    }

    private string Match(MatchNode node)
    {
        var field = source.Resolve(node.Path, Where);
        if (field.Field.Stored.Kind != StorageKind.Text && !field.Field.Type.HasKey)
        {
            throw Errors.Filter(node.Position, ($"{node.Function} 只能用于文本字段", $"{node.Function} needs a text field")).Exception();
        }

        var text = field.Field.Type.HasKey ? TextKeys.Fold(node.Text) : node.Text;
        var expression = Comparable(field);
        return node.Function switch
        {
            "contains" => statement.Dialect.Contains(expression, statement.Value(Storage.Stored.Text, text)),
            "endswith" => statement.Dialect.EndsWith(expression, statement.Value(Storage.Stored.Text, text)),
            // A range rather than a pattern: it uses the index whatever the parameter is. U+10FFFF is the largest character in UTF-8.
            _ => $"({expression} >= {statement.Value(Storage.Stored.Text, text)} AND {expression} < {statement.Value(Storage.Stored.Text, text + "\U0010FFFF")})",
        };
    }

    /// <summary>What is compared: the folded key where there is one.</summary>
    private string Comparable(QueryField field) => field.Field.Type.HasKey ? source.Key(field) : field.Expression;

    private static Stored Stored(QueryField field) => field.Field.Type.HasKey ? Storage.Stored.Text : field.Field.Stored;

    private object Value(QueryField field, Operand operand)
    {
        if (operand.Function is not null)
        {
            return Computed(field, operand);
        }

        // A day or a time without a zone is the company's, as it is in today() and in periods.
        var parsed = field.Field.Type.Literal(operand.Text!, field.Field, TextHints.Plain with { TimeZone = context.Workspace.Company.TimeZone });
        if (parsed.Refusal is { } refusal)
        {
            throw Errors.Filter(operand.Position, (refusal.Text.Zh.TrimEnd('。'), refusal.Text.En.TrimEnd('.'))).Exception();
        }

        var value = parsed.Value ?? "";
        return field.Field.Type.HasKey ? field.Field.Type.Key(value) : value;
    }

    private object Computed(QueryField field, Operand operand)
    {
        var kind = field.Field.Stored.Kind;
        var company = context.Workspace.Company;
        var today = company.Day(context.Now);
        switch (operand.Function)
        {
            case "me":
                Need(kind == StorageKind.Id, operand, ("me() 只能用于指向用户的字段", "me() needs a field that points at users"));
                return context.Viewer.UserId;
            case "today":
                return Day(today);
            case "daysAgo":
                Need(int.TryParse(operand.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var days) && Math.Abs(days) <= 36_500, operand, ("应为天数，例如 daysAgo(30)", "expected a number of days such as daysAgo(30)"));
                return Day(today.AddDays(-days));
            case "now":
                Need(kind == StorageKind.Timestamp, operand, ("now() 只能用于时间字段", "now() needs a date and time"));
                return context.Now;
            default:
                throw Errors.Filter(operand.Position, ($"{operand.Function}() 只能用在 in 之后", $"{operand.Function}() stands after in only")).Exception();
        }

        object Day(DateOnly day)
        {
            Need(kind is StorageKind.Date or StorageKind.Timestamp, operand, ("此处需要日期字段", "a date field is needed here"));
            return kind == StorageKind.Date ? day : company.Start(day);
        }
    }

    private static void Need(bool holds, Operand at, Labels expected)
    {
        if (!holds)
        {
            throw Errors.Filter(at.Position, expected).Exception();
        }
    }
}
