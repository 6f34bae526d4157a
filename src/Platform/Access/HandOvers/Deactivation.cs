using Rapport.Platform.Access.Audit;
using Rapport.Platform.Jobs;
using Rapport.Platform.Problems;
using Rapport.Platform.Records;

namespace Rapport.Platform.Access.HandOvers;

/// <summary>Somebody leaves: out at once, in the transaction of the request; the records follow by a job.</summary>
internal sealed class Deactivation(RecordWriter writer, Holdings holdings, JobQueue jobs, AuditLog log)
{
    /// <summary>Deactivates a user, or one who is inactive already, and queues what is to be handed over.</summary>
    /// <returns>The user, and the hand-over where anything is given.</returns>
    /// <exception cref="RefusedException">What speaks against it; then nothing is done.</exception>
    public async Task<(Record User, HandOver? HandOver)> RunAsync(WriteContext context, Guid id, DeactivateRequest request, CancellationToken cancel)
    {
        var done = await writer.RunAsync(context, async session =>
        {
            var user = await session.LoadAsync(UserObject.Name, id, cancel);
            var kinds = await DecideAsync(session, user, request, cancel);
            var left = await session.ApplyAsync(UserObject.Name, new Change(ChangeKind.Update, id).Set("active", false), cancel);
            return (left, kinds.Count == 0 ? null : await QueueAsync(session, id, kinds, cancel));
        }, cancel);
        jobs.Wake();
        return done;
    }

    private async Task<IReadOnlyList<GivenKind>> DecideAsync(WriteSession session, Record user, DeactivateRequest request, CancellationToken cancel)
    {
        if (request.HandOver is not { Count: > 0 })
        {
            return [];
        }

        var decision = new HandOverDecision(user.Id, user.Get<Guid?>("managerId"));
        var named = await session.FindAsync(UserObject.Name, ["name", "active"], "id", decision.Named(request), cancel);
        var receivers = named.ConvertAll(u => new Receiver(u.Id, u.Get<string>("name")!, u.Get<bool>("active")));
        var kinds = decision.Decide(request, await holdings.CountAsync(session, user.Id, cancel), receivers, out var refusals);
        return refusals.Count == 0 ? kinds : throw new RefusedException(Records.Errors.Invalid(), refusals);
    }

    private async Task<HandOver> QueueAsync(WriteSession session, Guid userId, IReadOnlyList<GivenKind> kinds, CancellationToken cancel)
    {
        // The user's row is locked since it was loaded: of two such requests at once, the second sees the first.
        if (await HandOverStore.RunsAsync(session.Transaction, userId, cancel))
        {
            throw Errors.Running().Exception();
        }

        var context = session.Context;
        var handOver = new HandOver(Guid.CreateVersion7(context.Now), userId, JobStatus.Queued, kinds, context.Now, context.Viewer.UserId);
        await HandOverStore.InsertAsync(session.Transaction, handOver, cancel);
        await JobQueue.AddAsync(session.Transaction, HandOverJob.KindName, context.Viewer.UserId, HandOverJob.StateOf(handOver.Id), context.Now, cancel);
        var detail = new { handOverId = handOver.Id, kinds = kinds.Select(k => new { @object = k.Object, to = k.To, open = k.OnlyOpen, total = k.Total }) };
        await log.AddAsync(session.Transaction, context.Actor.Did(AuditActions.HandedOver, userId, UserObject.Name, detail), cancel);
        return handOver;
    }
}
