using Rapport.Platform.Definitions;
using Rapport.Platform.Problems;

namespace Rapport.Platform.Imports.Mapping;

/// <summary>What can be wrong with a mapping; each refusal names its place in it.</summary>
internal static class Errors
{
    public static Refusal NotAnObject(string at) => new(422, "import.mapping_shape",
        ("这里需要一个 JSON 对象。", "This must be a JSON object."), at);

    public static Refusal UnknownMember(string at, string name) => new(422, "import.mapping_unknown_member",
        ($"不认识“{name}”。", $"“{name}” is not known here."), $"{at}.{name}");

    public static Refusal Shape(string at, Labels wanted) => new(422, "import.mapping_shape",
        ($"这里需要{wanted.Zh}。", $"This must be {wanted.En}."), at);

    public static Refusal Empty() => new(422, "import.mapping_empty",
        ("还没有任何列对应到字段。", "No column is mapped to a field yet."), "mapping.columns");

    public static Refusal UnknownColumn(string at, string name) => new(422, "import.column_unknown",
        ($"文件里没有列“{name}”。", $"The file has no column “{name}”."), at);

    public static Refusal ColumnTwice(string at, string name) => new(422, "import.column_twice",
        ($"列“{name}”对应了两次。", $"The column “{name}” is mapped twice."), at);

    public static Refusal UnknownField(string at, string name) => new(422, "field.unknown",
        ($"没有字段“{name}”。", $"There is no field “{name}”."), at);

    public static Refusal ReadOnly(string at, FieldDefinition field) => new(422, "field.read_only",
        ($"“{field.Label.Zh}”由系统维护，不能导入。", $"“{field.Label.En}” is kept by the system and cannot be imported."), at);

    public static Refusal FieldTwice(string at, FieldDefinition field) => new(422, "import.field_twice",
        ($"有两列对应到“{field.Label.Zh}”。", $"Two columns are mapped to “{field.Label.En}”."), at);

    public static Refusal NoLookup(string at, FieldDefinition field) => new(422, "import.lookup_not_here",
        ($"“{field.Label.Zh}”不是关联字段，没有查找。", $"“{field.Label.En}” is not a reference; there is nothing to look up."), at);

    public static Refusal LookupField(string at, string name, ObjectDefinition target) => new(422, "import.lookup_field",
        ($"{target.Label.Zh}不能按“{name}”查找。", $"{target.Plural.En} cannot be looked up by “{name}”."), at);

    public static Refusal NoMissing(string at, FieldDefinition field) => new(422, "import.missing_not_here",
        ($"missing 只用于关联和选择字段，不用于“{field.Label.Zh}”。", $"missing is for references and choices, not for “{field.Label.En}”."), at);

    public static Refusal NoCreate(string at, FieldDefinition field) => new(422, "import.missing_create",
        ($"“{field.Label.Zh}”的选项是固定的，不能在导入时新增。", $"The options of “{field.Label.En}” are fixed; an import cannot add to them."), at);

    public static Refusal NoScale(string at, FieldDefinition field) => new(422, "import.scale_not_here",
        ($"“{field.Label.Zh}”不是数字，不能换算。", $"“{field.Label.En}” is not a number; it cannot be scaled."), at);

    public static Refusal NoOrder(string at, FieldDefinition field) => new(422, "import.order_not_here",
        ($"“{field.Label.Zh}”不是日期，没有顺序。", $"“{field.Label.En}” is not a date; it has no order."), at);

    public static Refusal NoJoin(string at, FieldDefinition field) => new(422, "import.join_not_here",
        ($"合并的列不能再查找、换算或对应取值，“{field.Label.Zh}”不能合并。", $"Columns that are joined have no look-up, scale or values; those of “{field.Label.En}” cannot be joined."), at);

    public static Refusal MatchMissing() => new(422, "import.match_missing",
        ("更新需要匹配字段（match），以确定每一行是哪条记录。", "An update needs match fields that tell which record each row is."), "match");

    public static Refusal MatchField(string name) => new(422, "import.match_field",
        ($"不能按“{name}”匹配。", $"Rows cannot be matched by “{name}”."), "match");

    public static Refusal MatchUnmapped(string name) => new(422, "import.match_unmapped",
        ($"匹配字段“{name}”没有对应的列。", $"No column is mapped to the match field “{name}”."), "match");
}
