using Rapport.Platform.Access;
using Rapport.Platform.Access.Rights;
using Rapport.Platform.Access.Sharing;
using Rapport.Platform.Definitions;
using Rapport.Platform.Storage;

namespace Rapport.Platform.Records;

/// <summary>What the writer may do: with the object at all, with each record because of its owner or because it is shared, with each field.</summary>
internal static class Permits
{
    public static void CheckObject(WriteContext context, ObjectDefinition definition, IEnumerable<Change> changes)
    {
        var rights = context.Viewer.Role.On(definition);
        foreach (var change in changes)
        {
            var may = change.Kind switch
            {
                ChangeKind.Create => rights.Create,
                ChangeKind.Update => rights.Change != Reach.None,
                _ => rights.Delete != Reach.None || !definition.Deletable,
            };
            if (!may || (definition.AdministratorsOnly && !context.Viewer.IsAdministrator))
            {
                change.Refuse(Errors.NotAllowed(definition));
            }
            else if (change.Kind == ChangeKind.Delete && !definition.Deletable)
            {
                change.Refuse(Errors.NotDeletable(definition));
            }
        }
    }

    /// <summary>Whether somebody may bring records of an object in by a file.</summary>
    public static bool MayImport(Viewer viewer, ObjectDefinition definition) =>
        viewer.Role.On(definition).Import && (!definition.AdministratorsOnly || viewer.IsAdministrator);

    /// <summary>The loaded records are visible; one that may not be changed is refused. Shares are asked for only where the owner does not say it already.</summary>
    public static async Task CheckRecordsAsync(WriteSession session, ObjectDefinition definition, IEnumerable<Change> changes, CancellationToken cancel)
    {
        var viewer = session.Context.Viewer;
        var beyond = changes.Where(c => c.Before is { } before && !viewer.Reaches(definition, Action(c), before.OwnerId)).ToList();
        var changed = beyond.Where(c => c.Kind == ChangeKind.Update).Select(c => c.Id!.Value).ToList();
        var opened = changed.Count == 0 ? [] : await OpenedAsync(session, definition, changed, cancel);
        foreach (var change in beyond.Where(c => c.Kind != ChangeKind.Update || !opened.Contains(c.Id!.Value)))
        {
            change.Refuse(Errors.NotAllowedHere(definition));
        }
    }

    /// <summary>
    /// The fields that the caller named, and the owner, once the change is prepared. An import checks its fields when it reads its mapping,
    /// and what a use-case sets by itself follows from what its caller may do.
    /// </summary>
    public static void CheckFields(WriteContext context, ObjectDefinition definition, Change change)
    {
        var viewer = context.Viewer;
        var rights = viewer.Role.On(definition);
        foreach (var field in change.Named.Select(p => definition[p]))
        {
            // A masked value is refused even where it is the one that is there: else the answer would tell whether a guess is right.
            if (rights.Of(field) is var access && (access == FieldAccess.Masked ? change.Kind != ChangeKind.Create : access != FieldAccess.Full && change.Changes(field.Path)))
            {
                change.Refuse(Errors.FieldNotAllowed(field));
            }
        }

        if (!definition.Owned || !change.Changes("ownerId"))
        {
            return;
        }

        var gives = change.Before is { } before
            ? !viewer.Reaches(definition, RecordAction.Transfer, before.OwnerId)
            : change.After.OwnerId != context.Author && rights.Transfer == Reach.None;
        if (gives)
        {
            change.Refuse(Errors.NotTransferable(definition));
        }
    }

    /// <summary>Whether somebody may fill a field in; a masked one while the record is made only.</summary>
    public static bool MaySet(Viewer viewer, ObjectDefinition definition, FieldDefinition field, bool creating) =>
        viewer.Access(definition, field) is var access && (access == FieldAccess.Full || (creating && access == FieldAccess.Masked));

    private static RecordAction Action(Change change) => change.Kind == ChangeKind.Update ? RecordAction.Change : RecordAction.Delete;

    private static async Task<HashSet<Guid>> OpenedAsync(WriteSession session, ObjectDefinition definition, IEnumerable<Guid> ids, CancellationToken cancel)
    {
        var statement = session.Transaction.Statement();
        var records = statement.Among("a.record_id", ids);
        var principals = statement.Dialect.InIds("a.principal_id", statement.List(Stored.Id, session.Context.Viewer.Circle.Principals.Cast<object>()));
        statement.Append($"SELECT a.record_id FROM access a WHERE {records} AND {principals} AND a.object = '{definition.Name}' AND a.level >= {Grant.Write}");
        return [.. await session.Transaction.QueryAsync(statement, r => (Guid)statement.Dialect.Read(r, 0, Stored.Id)!, cancel)];
    }
}
