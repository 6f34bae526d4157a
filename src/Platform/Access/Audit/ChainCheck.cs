namespace Rapport.Platform.Access.Audit;

/// <summary>
/// Walks along a chain and finds its first break. It holds an entry back until the next one is there, because that one tells whether a
/// wrong entry was changed, put in, or has changed places.
/// </summary>
internal sealed class ChainCheck
{
    private SealedEntry? waiting;
    private string? beforeLast;

    /// <summary>The last entry that holds; null before the first.</summary>
    public SealedEntry? Last { get; private set; }

    /// <summary>The number of the last entry that holds, which is how many do.</summary>
    public long Count => Last?.N ?? 0;

    /// <summary>The hash up to which the chain holds.</summary>
    public string Head => Last?.Hash ?? AuditChain.Beginning;

    /// <summary>Takes the next entry, by ascending number.</summary>
    /// <returns>The first break, once it is certain.</returns>
    public ChainBreak? Add(SealedEntry entry)
    {
        var found = waiting is null ? null : Check(waiting, entry);
        waiting = entry;
        return found;
    }

    /// <summary>Says that there are no more entries.</summary>
    public ChainBreak? End()
    {
        var found = waiting is null ? null : Check(waiting, null);
        waiting = null;
        return found;
    }

    private ChainBreak? Check(SealedEntry entry, SealedEntry? next)
    {
        if (entry.N != Count + 1)
        {
            return entry.N > Count ? ChainBreak.Missing(Count + 1, entry.N - 1) : ChainBreak.Inserted(entry);
        }

        if (AuditChain.Hash(Head, entry) != entry.Hash)
        {
            return Explain(entry, next);
        }

        (beforeLast, Last) = (Head, entry);
        return null;
    }

    private ChainBreak Explain(SealedEntry entry, SealedEntry? next)
    {
        // Whoever puts an entry in can compute its hash; it is the one after that gives it away.
        if (beforeLast is not null && AuditChain.Hash(beforeLast, entry) == entry.Hash)
        {
            return ChainBreak.Inserted(Last!);
        }

        if (next is null)
        {
            return ChainBreak.Changed(entry);
        }

        var follows = AuditChain.Hash(Head, next);
        if (follows == entry.Hash || (follows == next.Hash && AuditChain.Hash(next.Hash, entry) == entry.Hash))
        {
            return ChainBreak.Swapped(entry, next);
        }

        return follows == next.Hash ? ChainBreak.Inserted(entry) : ChainBreak.Changed(entry);
    }
}
