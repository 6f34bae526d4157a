using Rapport.Platform.Records;
using Rapport.Sales.Objects;

namespace Rapport.Sales.Transfer;

/// <summary>One kind of record that can go along when what it hangs on is transferred.</summary>
/// <param name="With">Its word in the request: the object's path.</param>
/// <param name="Object">The object's name.</param>
/// <param name="Links">The references by which it hangs on others, and on what.</param>
/// <param name="State">The field that tells whether it still goes on; null where all do.</param>
/// <param name="Over">The value of that field which says that it is over; what is over stays with whom did it.</param>
internal sealed record Following(string With, string Object, IReadOnlyList<(string Field, string Target)> Links, string? State, Func<object?, bool> Over)
{
    /// <summary>In the order in which they follow: what follows a contact or an opportunity comes after it.</summary>
    public static readonly IReadOnlyList<Following> All =
    [
        new("contacts", "contact", [("accountId", "account")], null, _ => false),
        new("opportunities", OpportunityObject.Name, [("accountId", "account")], "outcome", v => v is not Outcomes.Open),
        new("tasks", TaskObject.Name,
            [("accountId", "account"), ("contactId", "contact"), ("opportunityId", OpportunityObject.Name), ("leadId", LeadObject.Name)], "done", v => v is true),
    ];

    public bool Follows(string target) => Links.Any(l => l.Target == target);

    /// <summary>Whether a record goes along: it is not over, and it belongs to whom the record it hangs on belonged to.</summary>
    /// <param name="record">With its owner, its state and its link.</param>
    /// <param name="link">The reference that was followed.</param>
    /// <param name="oldOwners">The owners, before, of what is transferred.</param>
    public bool Goes(Record record, string link, IReadOnlyDictionary<Guid, Guid?> oldOwners) =>
        oldOwners.TryGetValue(record.Get<Guid>(link), out var owner)
        && record.OwnerId == owner
        && (State is null || !Over(record[record.Definition[State]]));
}
