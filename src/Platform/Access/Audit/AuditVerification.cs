using System.Data.Common;
using Rapport.Platform.Storage;

namespace Rapport.Platform.Access.Audit;

/// <summary>What a verification found.</summary>
/// <param name="Count">How many entries hold.</param>
/// <param name="Head">The hash of the last of them.</param>
/// <param name="Problem">The first break, in words; null where the whole chain holds.</param>
public sealed record AuditReport(long Count, string Head, Labels? Problem);

/// <summary>Goes through the whole chain, a piece at a time, beside whatever else runs on the database.</summary>
public sealed class AuditVerification(Database database)
{
    private const int Piece = 5_000;

    /// <summary>Looks for the first break.</summary>
    /// <param name="noted">A head that was noted earlier and must be in the chain; null for none.</param>
    /// <param name="progress">Is told now and then how many entries were read.</param>
    public async Task<AuditReport> VerifyAsync(string? noted, Action<long> progress, CancellationToken cancel)
    {
        // Before the entries: what is sealed meanwhile comes after it.
        var sealedUpTo = await AuditHead.ReadAsync(database, cancel);
        var check = new ChainCheck();
        var (foundHead, foundNoted) = (sealedUpTo.N == 0, noted is null or AuditChain.Beginning);
        var problem = (ChainBreak?)null;
        var read = 0L;
        List<SealedEntry> piece;
        var after = long.MinValue;
        do
        {
            piece = await ReadAsync(after, cancel);
            foreach (var entry in piece)
            {
                if ((problem = check.Add(entry)) is not null)
                {
                    return Report();
                }

                foundHead |= entry.N == sealedUpTo.N && entry.Hash == sealedUpTo.Hash;
                foundNoted |= entry.Hash == noted;
                after = entry.N;
            }

            progress(read += piece.Count);
        }
        while (piece.Count == Piece);

        problem = check.End();
        if (problem is null && check.Count < sealedUpTo.N)
        {
            problem = ChainBreak.Missing(check.Count + 1, sealedUpTo.N);
        }
        else if (problem is null && !foundHead)
        {
            problem = ChainBreak.OtherHead(check.Last!);
        }
        else if (problem is null && !foundNoted)
        {
            problem = ChainBreak.NotedHeadMissing(check.Count + 1);
        }

        return Report();

        AuditReport Report() => new(check.Count, check.Head, problem?.Text);
    }

    private Task<List<SealedEntry>> ReadAsync(long after, CancellationToken cancel)
    {
        var statement = new Statement(database.Dialect);
        statement.Append($"SELECT n, {SealedEntry.Columns}, hash FROM {AuditTables.Chain.Name} WHERE n > {statement.Value(Stored.Integer, after)} ORDER BY n LIMIT {Piece}");
        return database.QueryAsync(statement, Read, cancel);
    }

    private SealedEntry Read(DbDataReader reader)
    {
        try
        {
            return SealedEntry.Read(reader, database.Dialect, (string)database.Dialect.Read(reader, 8, Stored.Text)!);
        }
        catch (ArgumentException)
        {
            // An id of three bytes, a time beyond all years: nothing Rapport wrote, and no entry's hash.
            return new((long)database.Dialect.Read(reader, 0, Stored.Integer)!, DateTime.UnixEpoch, "", null, null, null, null, null, "");
        }
    }
}
