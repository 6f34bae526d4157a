using Rapport.Platform.Definitions;
using Rapport.Platform.Storage;

namespace Rapport.Platform.Access.Audit;

/// <summary>
/// Notes who was shown sensitive fields of which records. A read waits for no write: notes are kept in memory and written once a second.
/// Memory is bounded; what no longer fits is counted, so that the log tells how many reads it does not name.
/// </summary>
public sealed class SensitiveReads(TimeProvider clock)
{
    /// <summary>Who was shown the same fields of the same record is not noted again for so long.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromMinutes(10);

    /// <summary>Stands for the records of a summary, which shows values and no records.</summary>
    private static readonly Guid Summary = Guid.Empty;

    private const int MaxIds = 500;
    private const int MaxWaiting = 100_000;
    private const int MaxRemembered = 50_000;

    private readonly Lock mutex = new();
    private readonly Dictionary<Shown, DateTime> remembered = [];
    private Dictionary<Look, Noted> waiting = [];
    private int waitingIds;

    /// <summary>Notes what a viewer was shown; forgets what the definition does not call sensitive.</summary>
    /// <param name="viewer">Who was shown it.</param>
    /// <param name="definition">The object.</param>
    /// <param name="fields">The names of the fields that were shown.</param>
    /// <param name="ids">The records; none for values without their records, as in a summary.</param>
    public void Note(Viewer viewer, ObjectDefinition definition, IReadOnlyCollection<string> fields, IReadOnlyCollection<Guid> ids)
    {
        var sensitive = string.Join(',', fields.Where(f => definition.Find(f) is { Sensitive: true }).Distinct().Order(StringComparer.Ordinal));
        if (sensitive.Length == 0)
        {
            return;
        }

        var now = clock.GetUtcNow().UtcDateTime;
        lock (mutex)
        {
            var look = new Look(viewer.UserId, definition.Name, sensitive);
            foreach (var id in (ids.Count == 0 ? [Summary] : ids).Where(id => IsNew(new(look, id), now)))
            {
                Add(look, id);
            }
        }
    }

    /// <summary>Writes what was noted to the log. What could not be written waits for the next time.</summary>
    internal async Task WriteAsync(Database database, AuditLog log, CancellationToken cancel)
    {
        Dictionary<Look, Noted> taken;
        lock (mutex)
        {
            (taken, waiting, waitingIds) = (waiting, [], 0);
        }

        if (taken.Count == 0)
        {
            return;
        }

        try
        {
            await using var transaction = await database.BeginWriteAsync(cancel);
            await log.AddAsync(transaction, [.. taken.SelectMany(t => Entries(t.Key, t.Value))], cancel);
            await transaction.CommitAsync(cancel);
        }
        catch
        {
            GiveBack(taken);
            throw;
        }
    }

    private static IEnumerable<AuditEntry> Entries(Look look, Noted noted)
    {
        var (by, fields) = (new Actor(look.UserId, null), look.Fields.Split(','));
        if (noted.Ids.Contains(Summary))
        {
            yield return by.Did(AuditActions.SensitiveRead, null, look.Object, new { fields, summary = true });
        }

        foreach (var ids in noted.Ids.Where(id => id != Summary).Chunk(MaxIds))
        {
            yield return ids is [var only]
                ? by.Did(AuditActions.SensitiveRead, only, look.Object, new { fields })
                : by.Did(AuditActions.SensitiveRead, null, look.Object, new { fields, ids });
        }

        if (noted.Unnamed > 0)
        {
            yield return by.Did(AuditActions.SensitiveRead, null, look.Object, new { fields, unnamed = noted.Unnamed });
        }
    }

    private bool IsNew(Shown shown, DateTime now)
    {
        if (remembered.TryGetValue(shown, out var at) && (now - at).Duration() < Quiet)
        {
            return false;
        }

        if (remembered.Count >= MaxRemembered)
        {
            // Forgetting too early notes a read twice, which harms nobody.
            remembered.Clear();
        }

        remembered[shown] = now;
        return true;
    }

    private Noted Waiting(Look look) => waiting.TryGetValue(look, out var noted) ? noted : waiting[look] = new();

    private void Add(Look look, Guid id)
    {
        if (waitingIds < MaxWaiting)
        {
            Waiting(look).Ids.Add(id);
            waitingIds++;
        }
        else
        {
            Waiting(look).Unnamed++;
        }
    }

    private void GiveBack(Dictionary<Look, Noted> taken)
    {
        lock (mutex)
        {
            var newer = waiting;
            (waiting, waitingIds) = (taken, taken.Values.Sum(n => n.Ids.Count));
            foreach (var (look, noted) in newer)
            {
                noted.Ids.ForEach(id => Add(look, id));
                Waiting(look).Unnamed += noted.Unnamed;
            }
        }
    }

    /// <summary>What was looked at by whom: the fields sorted and joined by commas.</summary>
    private readonly record struct Look(Guid UserId, string Object, string Fields);

    private readonly record struct Shown(Look Look, Guid Id);

    private sealed class Noted
    {
        public List<Guid> Ids { get; } = [];

        /// <summary>How many more there were.</summary>
        public long Unnamed { get; set; }
    }
}
