using System.Text.Json;
using Rapport.Platform.Problems;
using Rapport.Platform.Storage;

namespace Rapport.Platform.Records.Runs;

/// <summary>A change of a run that stays.</summary>
/// <param name="Kind"><c>created</c> or <c>updated</c>.</param>
/// <param name="Reason">Why; null while the record waits for what points at it.</param>
internal sealed record KeptChange(Guid RecordId, long Version, string Object, string Kind, KeptReason? Reason)
{
    public static readonly Table Table = new("run_kept",
    [
        new("run_id", Stored.Id, false),
        new("record_id", Stored.Id, false),
        new("version", Stored.Integer, false),
        new("object", Stored.Text, false),
        new("kind", Stored.Text, false),
        new("reason", Stored.Text),
    ]);
}

/// <summary>Why a change stays. Names of fields and objects are for whoever undid it; others, who may know of fewer, read the plain words.</summary>
internal sealed record KeptReason(string Code, string Zh, string En, string PlainZh, string PlainEn)
{
    public Labels Text => (Zh, En);

    public Labels Plain => (PlainZh, PlainEn);

    public static KeptReason Of(Refusal refusal, Refusal? plain = null) =>
        new(refusal.Code, refusal.Text.Zh, refusal.Text.En, (plain ?? refusal).Text.Zh, (plain ?? refusal).Text.En);

    public static KeptReason? Read(string? text) => text is null ? null : JsonSerializer.Deserialize<KeptReason>(text);

    public string Write() => JsonSerializer.Serialize(new { Code, Zh, En, PlainZh, PlainEn });
}
