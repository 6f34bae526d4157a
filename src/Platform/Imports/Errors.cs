using Rapport.Platform.Definitions;
using Rapport.Platform.Imports.Files;
using Rapport.Platform.Problems;

namespace Rapport.Platform.Imports;

/// <summary>Why an import cannot be taken, started or finished. What is wrong with a mapping stands in <see cref="Mapping.Errors"/>.</summary>
internal static class Errors
{
    public static Refusal NotFound() => new(404, "import.not_found",
        ("没有这个导入，或者您无权查看。", "There is no such import, or you may not see it."));

    public static Refusal Invalid() => new(422, "import.invalid",
        ("导入的设置需要更正，见 errors。", "The import needs correcting; see errors."));

    public static Refusal NotMultipart() => new(415, "import.not_multipart",
        ("请以 multipart/form-data 上传文件。", "Send the file as multipart/form-data."));

    public static Refusal BrokenUpload() => new(400, "import.upload_broken",
        ("上传的内容不完整或格式有误，请重新上传。", "The upload is incomplete or malformed; please send it again."));

    public static Refusal TooLarge(long bytes) => new(413, "import.file_too_large",
        ($"文件太大，最多 {bytes / 1_048_576} MB，请拆分后再导入。", $"The file is too large; at most {bytes / 1_048_576} MB. Split it and import the parts."));

    public static Refusal MissingFile() => new(422, "import.file_missing",
        ("请选择要导入的文件。", "Choose the file to import."), "file");

    public static Refusal UnknownPart(string name) => new(422, "import.unknown_part",
        ($"不认识“{name}”。", $"“{name}” is not part of an import."), name);

    public static Refusal RepeatedPart(string name) => new(422, "import.repeated_part",
        ($"“{name}”出现了不止一次。", $"“{name}” is there more than once."), name);

    public static Refusal MissingObject() => new(422, "import.object_missing",
        ("请说明导入到哪个对象。", "Say which object the file is for."), "object");

    public static Refusal MayImportNothing() => new(403, "import.not_allowed",
        ("您的角色不能导入任何数据。", "Your role cannot import anything."));

    public static Refusal UnknownObject(string name) => new(422, "import.object_unknown",
        ($"没有对象“{name}”。", $"There is no object “{name}”."), "object");

    public static Refusal NotImportable(ObjectDefinition definition) => new(422, "import.not_importable",
        ($"{definition.Label.Zh}不能导入。", $"{definition.Plural.En} cannot be imported."), "object");

    public static Refusal Mode() => new(422, "import.mode",
        ("mode 只能是 create（新建）、update（更新）或 upsert（有则更新、无则新建）。", "mode must be create, update or upsert."), "mode");

    public static Refusal DryRunValue() => new(422, "import.dry_run_value",
        ("dryRun 只能是 true 或 false。", "dryRun must be true or false."), "dryRun");

    public static Refusal File(FileProblem problem) => new(422, problem.Code, problem.Message, "file")
    {
        Facts = new Dictionary<string, object?> { ["line"] = problem.Line, ["column"] = problem.Column },
    };

    public static Refusal Running() => new(409, "import.running",
        ("同一个文件正在导入，请等它结束。", "The same file is being imported already; wait for it to end."));

    public static Refusal Ambiguous(IEnumerable<string> columns) => new(409, "import.ambiguous",
        ($"这些列的日期有多种读法，请先说明顺序：{string.Join("、", columns)}。", $"The dates in these columns can be read in more than one way; say their order first: {string.Join(", ", columns)}."));

    public static Refusal DryRunDone() => new(409, "import.dry_run",
        ("试导入已经结束；要正式导入，请先把 dryRun 改为 false。", "The dry run has ended. To import for real, change dryRun to false first."));

    public static Refusal UnderWay() => new(409, "import.started",
        ("导入已经开始，不能再改动。", "The import has started and cannot be changed any more."));

    public static Refusal Ended() => new(409, "import.ended",
        ("导入已经结束；请重新上传文件。", "The import has ended; upload the file again."));

    public static Refusal TooManyWith(int max) => new(400, "import.too_many_with",
        ($"with 最多写 {max} 个导入。", $"with takes {max} imports at most."));

    public static Refusal NotEnded() => new(409, "import.not_ended",
        ("导入还没有结束，不能撤销。", "The import has not ended, so it cannot be undone."));

    public static Refusal DryRunWroteNothing() => new(409, "import.dry_run_undo",
        ("试导入没有写入任何数据，不需要撤销。", "A dry run writes nothing; there is nothing to undo."));

    public static Refusal NothingToUndo() => new(409, "import.nothing_to_undo",
        ("这次导入没有新建或更改任何记录，不需要撤销。", "The import created and changed nothing; there is nothing to undo."));

    public static Refusal BeforeRuns() => new(409, "import.before_undo",
        ("这次导入是用旧版本完成的，当时还不支持撤销。", "The import was made by an earlier version, which could not yet undo."));

    public static Refusal UndoTooLate() => new(409, "import.undo_too_late",
        ("导入结束已超过 30 天，不能再撤销。", "The import ended more than 30 days ago and can no longer be undone."));

    public static Refusal FileGone() => new(409, "import.file_gone",
        ("导入的文件已不在服务器上，请重新上传。", "The file is no longer on the server; upload it again."));

    public static Refusal PersonGone() => new(409, "import.person_gone",
        ("发起导入的用户已被停用。", "The user who started the import is no longer active."));

    public static Refusal FieldsChanged() => new(409, "import.fields_changed",
        ("导入期间字段被修改，请检查对应关系后重新导入剩余的行。", "Fields were changed during the import; check the mapping and import the remaining rows again."));

    public static Refusal MatchAmbiguous() => new(409, "import.match_ambiguous",
        ("有多条记录符合匹配字段，无法确定要更新哪一条。", "Several records match; it is not certain which one to update."));

    public static Refusal NoMatch() => new(409, "import.no_match",
        ("没有符合匹配字段的记录，这一行已跳过。", "No record matches, so the row was left out."));

    public static Refusal LookupNotFound(string text, ObjectDefinition target) => new(422, "reference.not_found",
        ($"没有名为“{Short(text)}”的{target.Label.Zh}，或者您无权查看。", $"There is no {target.Label.En.ToLowerInvariant()} “{Short(text)}”, or you may not see it."));

    public static Refusal LookupAmbiguous(string text, ObjectDefinition target) => new(422, "reference.ambiguous",
        ($"有多条{target.Label.Zh}叫“{Short(text)}”，无法确定是哪一条。", $"Several {target.Plural.En.ToLowerInvariant()} are called “{Short(text)}”; it is not certain which one is meant."));

    private static string Short(string text) => text.Length <= 60 ? text : text[..(char.IsHighSurrogate(text[59]) ? 59 : 60)] + "…";
}
