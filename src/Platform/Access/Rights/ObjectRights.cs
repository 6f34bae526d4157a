using Rapport.Platform.Definitions;
using Rapport.Platform.Fields;

namespace Rapport.Platform.Access.Rights;

/// <summary>What a role may do with the records of one object. Rows shared with somebody widen what is reached, never what may be done.</summary>
public sealed record ObjectRights(Reach Read, bool Create, Reach Change, Reach Delete, Reach Transfer, Reach Export, bool Import)
{
    public static readonly ObjectRights Nothing = new(Reach.None, false, Reach.None, Reach.None, Reach.None, Reach.None, false);

    /// <summary>The fields with less than full access, by path.</summary>
    public IReadOnlyDictionary<string, FieldAccess> Fields { get; init; } = new Dictionary<string, FieldAccess>();

    /// <summary>Everything, as far as a reach goes.</summary>
    public static ObjectRights Everything(Reach reach) => new(reach, true, reach, reach, reach, reach, true);

    /// <summary>Reading and taking out, nothing else.</summary>
    public static ObjectRights Reading(Reach reach) => Nothing with { Read = reach, Export = reach };

    public Reach Of(RecordAction action) => action switch
    {
        RecordAction.Read => Read,
        RecordAction.Change => Change,
        RecordAction.Delete => Delete,
        RecordAction.Transfer => Transfer,
        _ => Export,
    };

    /// <summary>The role's access to a field; what is computed from an amount goes by the amount.</summary>
    public FieldAccess Of(FieldDefinition field) =>
        Fields.Count == 0 ? FieldAccess.Full : Fields.GetValueOrDefault(field.Type == FieldTypes.MoneyBase ? field.Path[..^"Base".Length] : field.Path);

    /// <summary>Records without an owner are reached by everybody or by nobody.</summary>
    internal ObjectRights OfUnowned()
    {
        static Reach Whole(Reach reach) => reach == Reach.None ? Reach.None : Reach.All;
        return this with { Read = Whole(Read), Change = Whole(Change), Delete = Whole(Delete), Transfer = Reach.None, Export = Whole(Export) };
    }
}
