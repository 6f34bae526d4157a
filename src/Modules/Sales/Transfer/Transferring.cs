using Rapport.Platform.Problems;
using Rapport.Platform.Records;

namespace Rapport.Sales.Transfer;

/// <summary>Gives records, and what follows them, to another owner: a few statements per object, all in one transaction.</summary>
internal sealed class Transferring(WriteSession session, Guid toUserId, CancellationToken cancel)
{
    /// <summary>For each object that moved, the old owners of the records.</summary>
    private readonly Dictionary<string, Dictionary<Guid, Guid?>> moved = new(StringComparer.Ordinal);

    /// <summary>Transfers records of one object, with what is to follow.</summary>
    /// <returns>How many records of each object, by path, have a new owner.</returns>
    /// <exception cref="RefusedException">What speaks against it; then nothing is transferred.</exception>
    public async Task<IReadOnlyList<(string Path, int Count)>> RunAsync(string objectName, IReadOnlyCollection<Guid> ids, IReadOnlyList<Following> following)
    {
        await CheckUserAsync();
        var records = await session.FindAsync(objectName, ["ownerId"], "id", ids, cancel);
        if (records.Count < ids.Count)
        {
            throw Errors.NotFound([.. ids.Except(records.Select(r => r.Id))]).Exception();
        }

        var counts = new List<(string, int)> { await MoveAsync(objectName, records) };
        foreach (var kind in following)
        {
            counts.Add(await MoveAsync(kind.Object, await FollowersAsync(kind)));
        }

        return counts;
    }

    private async Task CheckUserAsync()
    {
        var user = (await session.FindAsync("user", ["name", "active"], "id", [toUserId], cancel)).SingleOrDefault();
        if (user is null)
        {
            throw Errors.UserNotFound().OfMember();
        }

        if (user.Get<bool?>("active") == false)
        {
            throw Errors.UserInactive(user.Get<string>("name")!).OfMember();
        }
    }

    private async Task<IReadOnlyCollection<Record>> FollowersAsync(Following kind)
    {
        var followers = new Dictionary<Guid, Record>();
        foreach (var (field, target) in kind.Links)
        {
            if (moved.TryGetValue(target, out var owners) && owners.Count > 0)
            {
                var found = await session.FindAsync(kind.Object, [field, "ownerId", .. kind.State is { } state ? [state] : Array.Empty<string>()], field, owners.Keys, cancel);
                foreach (var record in found.Where(r => kind.Goes(r, field, owners)))
                {
                    followers[record.Id] = record;
                }
            }
        }

        return followers.Values;
    }

    private async Task<(string Path, int Count)> MoveAsync(string objectName, IReadOnlyCollection<Record> records)
    {
        moved[objectName] = records.ToDictionary(r => r.Id, r => r.OwnerId);
        var changes = records.Select(r => new Change(ChangeKind.Update, r.Id).Set("ownerId", toUserId)).ToList();
        await session.ApplyAllAsync(objectName, changes, cancel);
        return (session.Catalog[objectName].Path, changes.Count(c => c.HasEffect));
    }
}
