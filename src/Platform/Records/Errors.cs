using Rapport.Platform.Definitions;
using Rapport.Platform.Problems;

namespace Rapport.Platform.Records;

/// <summary>Why a record cannot be read or saved.</summary>
internal static class Errors
{
    public static Refusal NotFound() => new(404, "record.not_found",
        ("没有这条记录，或者您无权查看。", "There is no such record, or you may not see it."));

    public static Refusal ObjectNotFound() => new(404, "object.not_found",
        ("没有这个地址。可用的对象见 /api/v1/objects。", "There is nothing at this address. /api/v1/objects lists the objects."));

    public static Refusal NotAllowed(ObjectDefinition definition) => new(403, "record.not_allowed",
        ($"您的角色不能修改{definition.Label.Zh}，请联系管理员。", $"Your role may not change {definition.Plural.En.ToLowerInvariant()}; ask an administrator."));

    public static Refusal NotAllowedHere(ObjectDefinition definition) => new(403, "record.not_allowed",
        ($"您能看到这条{definition.Label.Zh}，但不能修改或删除它；请联系负责人。", $"You can see this {definition.Label.En.ToLowerInvariant()} but may not change or delete it; ask its owner."));

    public static Refusal NotTransferable(ObjectDefinition definition) => new(403, "record.not_transferable",
        ($"您不能决定这条{definition.Label.Zh}由谁负责，请联系主管。", $"You may not decide who owns this {definition.Label.En.ToLowerInvariant()}; ask your manager."));

    public static Refusal FieldNotAllowed(FieldDefinition field) => new(422, "field.not_allowed",
        ($"您的角色不能填写“{field.Label.Zh}”。", $"Your role may not set “{field.Label.En}”."), field.Path);

    public static Refusal NotDeletable(ObjectDefinition definition) => new(409, "record.not_deletable",
        ($"{definition.Label.Zh}不能删除，请改为停用。", $"{definition.Plural.En} cannot be deleted; deactivate instead."));

    public static Refusal VersionConflict(int version) => new(412, "record.version_conflict",
        ("这条记录刚被别人改过。请重新载入，再改一次。", "Somebody has changed this record meanwhile. Load it again and repeat your change."))
    {
        Facts = new Dictionary<string, object?> { ["version"] = version },
    };

    public static Refusal Invalid() => new(422, "record.invalid",
        ("有些内容需要更正，见 errors。", "Some values need correcting; see errors."));

    public static Refusal UnknownField(string name) => new(422, "field.unknown",
        ($"没有字段“{Short(name)}”。", $"There is no field “{Short(name)}”."), Short(name));

    public static Refusal ReadOnly(FieldDefinition field) => new(422, "field.read_only",
        ($"“{field.Label.Zh}”由系统维护，不能填写。", $"“{field.Label.En}” is kept by the system and cannot be set."), field.Path);

    public static Refusal ReferenceNotFound(FieldDefinition field) => new(422, "reference.not_found",
        ($"“{field.Label.Zh}”指向的记录不存在，或者您无权查看。", $"The record that “{field.Label.En}” points at does not exist, or you may not see it."), field.Path);

    public static Refusal Duplicate(FieldDefinition field) => new(409, "record.duplicate",
        ($"已有记录使用了同样的“{field.Label.Zh}”。", $"Another record already has this “{field.Label.En}”."), field.Path);

    public static Refusal DuplicateNow() => new(409, "record.duplicate",
        ("同样的记录刚被别人保存。", "The same record has just been saved by somebody else."));

    public static Refusal NotAnObject() => new(400, "json.not_an_object",
        ("请求正文必须是一个 JSON 对象。", "The body must be one JSON object."));

    public static Refusal IdempotencyMismatch() => new(409, "idempotency.mismatch",
        ("这个 Idempotency-Key 已用于另一个请求，请换一个。", "This Idempotency-Key was used for another request; use a new one."));

    public static Refusal IfMatch() => new(400, "record.if_match",
        ("If-Match 必须是带引号的版本号，例如 \"3\"。", "If-Match must be a version in quotes, such as \"3\"."));

    public static Refusal BatchAborted() => new(409, "batch.aborted",
        ("整批操作已放弃，因为其中有一项失败。", "The whole batch was given up because one of its items failed."));

    private static string Short(string name) => name.Length <= 60 ? name : name[..60] + "…";
}
