using Rapport.Platform.Problems;

namespace Rapport.Platform.Imports.Saved;

/// <summary>Why a mapping cannot be kept.</summary>
internal static class Errors
{
    public static Refusal NotFound() => new(404, "import_mapping.not_found",
        ("没有这个导入方案，或者它不是您的。", "There is no such saved mapping, or it is not yours."));

    public static Refusal NotYours() => new(403, "import_mapping.not_yours",
        ("这是管理员为大家保存的导入方案，您不能修改；可以另存为自己的。", "An administrator keeps this mapping for everybody, so you cannot change it; save one of your own instead."));

    public static Refusal TooMany(int max) => new(409, "import_mapping.too_many",
        ($"每人最多保存 {max} 个导入方案，请先删除不用的。", $"Nobody keeps more than {max} mappings; remove some that you do not use."));

    public static Refusal Invalid() => new(422, "import_mapping.invalid",
        ("导入方案需要更正，见 errors。", "The mapping needs correcting; see errors."));

    public static Refusal Name(int max) => new(422, "import_mapping.name",
        ($"名称应有 1 到 {max} 个字符。", $"A name has 1 to {max} characters."), "name");

    public static Refusal NoMapping() => new(422, "import_mapping.mapping",
        ("请给出要保存的对应关系。", "Give the mapping to be kept."), "mapping");

    public static Refusal ObjectFixed() => new(422, "import_mapping.object_fixed",
        ("导入方案属于哪个对象不能更改，请另存一个。", "A mapping stays with its object; save another one instead."), "object");

    public static Refusal TooLarge(int characters) => new(422, "import_mapping.too_large",
        ($"对应关系最多 {characters / 1_000} 千字符。", $"A mapping has at most {characters / 1_000} thousand characters."), "mapping");
}
