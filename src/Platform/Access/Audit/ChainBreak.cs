using System.Globalization;
using Rapport.Platform.Fields.DateTime;

namespace Rapport.Platform.Access.Audit;

/// <summary>Where a chain first stops holding, and what seems to have been done there.</summary>
/// <param name="N">The entry's number.</param>
/// <param name="At">The time the entry gives, where there is an entry.</param>
/// <param name="What">What is wrong, for a person.</param>
internal sealed record ChainBreak(long N, DateTime? At, Labels What)
{
    public Labels Text => At is { } at
        ? ($"审计链在第 {N} 条（{DateTimeType.Format(at)}）断开：{What.Zh}。", $"The chain breaks at entry {N} of {DateTimeType.Format(at)}: {What.En}.")
        : ($"审计链在第 {N} 条断开：{What.Zh}。", $"The chain breaks at entry {N}: {What.En}.");

    public static ChainBreak Changed(SealedEntry entry) => new(entry.N, entry.At,
        ("与封存时不符——这一条或它前面的内容被改过", "it is not what was sealed; it, or what stood before it, was changed"));

    public static ChainBreak Inserted(SealedEntry entry) => new(entry.N, entry.At, ("这一条是后来插入的", "it was put in later"));

    public static ChainBreak Swapped(SealedEntry entry, SealedEntry next) => new(entry.N, entry.At,
        ($"第 {entry.N} 条与第 {next.N} 条的先后次序被调换", $"entries {entry.N} and {next.N} have changed places"));

    public static ChainBreak Missing(long from, long to) => new(from, null, from == to
        ? ("这一条不见了", "it is missing")
        : (string.Create(CultureInfo.InvariantCulture, $"第 {from} 到 {to} 条不见了"), string.Create(CultureInfo.InvariantCulture, $"entries {from} to {to} are missing")));

    /// <summary>The entries hold together, and yet are not those that the head, written with them, tells of.</summary>
    public static ChainBreak OtherHead(SealedEntry entry) => new(entry.N, entry.At,
        ("条目彼此相符，但与记下的链尾哈希不同——链条被整体重写过", "the entries agree with each other, but not with the head that was sealed with them; the chain was rewritten"));

    public static ChainBreak NotedHeadMissing(long end) => new(end, null,
        ("链中没有所给的链尾哈希——末尾的条目被删掉，或链条被整体重写过", "the given head is not in the chain; entries were cut off at its end, or the chain was rewritten"));
}
