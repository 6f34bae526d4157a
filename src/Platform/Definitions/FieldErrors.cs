using Rapport.Platform.Fields;
using Rapport.Platform.Problems;

namespace Rapport.Platform.Definitions;

/// <summary>What can be wrong with an administrator's field.</summary>
internal static class FieldErrors
{
    public static Refusal Name() => new(422, "field.name",
        ("字段名须以小写字母开头，只含英文字母和数字，最多 60 个字符，例如 contractNumber。", "A field's name starts with a small letter and has only letters and digits, 60 at most, such as contractNumber."), "name");

    public static Refusal Exists(string name) => new(409, "field.exists",
        ($"已有字段“{name}”。", $"There is a field “{name}” already."), "name");

    public static Refusal Type() => new(422, "field.type",
        ($"字段类型须为：{string.Join("、", Types)}。", $"A field's type is one of: {string.Join(", ", Types)}."), "type");

    public static Refusal TooMany(int max) => new(422, "field.too_many",
        ($"一个对象最多 {max} 个自定义字段。", $"An object has at most {max} fields of your own."), "name");

    public static Refusal Reference() => new(422, "field.reference",
        ("关联字段须在 reference 里写明指向哪个对象，例如 account。", "A reference names in “reference” the object it points at, such as account."), "reference");

    public static Refusal ReferenceName() => new(422, "field.reference_name",
        ("关联字段的名称须以 Id 结尾，例如 partnerId。", "The name of a reference ends in Id, such as partnerId."), "name");

    public static Refusal Fixed() => new(422, "field.fixed",
        ("字段的名称、类型和指向的对象不能更改；请另建一个字段。", "A field's name, type and reference cannot change; make another field."), "name");

    public static Refusal Options(int max) => new(422, "field.options",
        ($"最多 {max} 个选项，每个 1 到 100 个字符。", $"At most {max} options of 1 to 100 characters each."), "options");

    public static Refusal NotIndexable() => new(422, "field.not_indexable",
        ("多行文本、多选、地址、网址和超过 500 个字符的文本不能设为唯一或可快速筛选。", "Long texts, multiple choices, postal and web addresses and texts of more than 500 characters can be neither unique nor indexed."), "filterable");

    public static Refusal NotFound() => new(404, "field.not_found",
        ("没有这个自定义字段。", "There is no such field of your own."));

    public static Refusal DuplicatesExist() => new(409, "field.duplicates_exist",
        ("已有记录在这个字段上重复，不能设为唯一；请先处理重复。", "Records already share values of this field, so it cannot be unique; resolve them first."), "unique");

    private static IEnumerable<string> Types => FieldTypes.All.Where(t => t.ForAdministrators).Select(t => t.Name).Order(StringComparer.Ordinal);
}
