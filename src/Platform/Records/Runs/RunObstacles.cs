using Rapport.Platform.Access;
using Rapport.Platform.Definitions;
using Rapport.Platform.Queries;
using Rapport.Platform.Storage;

namespace Rapport.Platform.Records.Runs;

/// <summary>
/// Finds living records beyond a run that point at records of it. Who wrote a record is no such pointing: whom nobody but history remembers
/// may be asked for separately.
/// </summary>
internal static class RunObstacles
{
    private static readonly string[] Authors = ["createdBy", "updatedBy"];

    /// <summary>One that was found: the pointing record, the field, the record at which it points.</summary>
    internal sealed record Found(ObjectDefinition Object, Guid Id, FieldDefinition Field, Guid Target);

    /// <param name="statement">A new one.</param>
    /// <param name="among">Only what points at these; null for all of the run.</param>
    public static (Statement Statement, Func<System.Data.Common.DbDataReader, Found> Read)? Ask(Workspace workspace, Catalog catalog, Statement statement, Guid run, IReadOnlyCollection<Guid>? among, int limit)
    {
        var (dialect, of) = (statement.Dialect, statement.Value(Stored.Id, run));
        var pointing = catalog.All.SelectMany(o => catalog.PointingAt[o.Name]).Where(p => !Authors.Contains(p.Field.Path)).ToList();
        if (pointing.Count == 0)
        {
            return null;
        }

        var given = among is null ? null : statement.List(Stored.Id, among.Cast<object>());
        if (given is null)
        {
            statement.Append($"WITH made AS MATERIALIZED (SELECT c.record_id AS id FROM history c WHERE c.run_id = {of} AND c.kind = '{WrittenRecord.Created}') ");
        }

        statement.Append("SELECT o, id, target FROM (" + string.Join(" UNION ALL ", pointing.Select((p, i) =>
        {
            // Whoever may see them: what is hidden stands in the way too.
            var source = new QuerySource(new(workspace, People.System(workspace.Company), p.Object), statement);
            var target = source.Raw(source.Root, p.Field);
            // All of the run is a condition and no join: PostgreSQL knows little of what has just been written, and would compare each record with each.
            var (which, beyond) = given is null
                ? ($"({target} IN (SELECT id FROM made)) IS TRUE", "t0.id NOT IN (SELECT id FROM made)")
                : (dialect.In(target, given, Stored.Id), $"NOT EXISTS (SELECT 1 FROM history h WHERE h.record_id = t0.id AND h.run_id = {of} AND h.kind = '{WrittenRecord.Created}')");
            return $"SELECT {i} AS o, t0.id AS id, {target} AS target FROM {source.From} WHERE t0.deleted_at IS NULL AND {which} AND {beyond}";
        })) + $") found ORDER BY o, id LIMIT {limit}");
        return (statement, r => Read(r, dialect, pointing));
    }

    private static Found Read(System.Data.Common.DbDataReader r, Dialect dialect, List<(ObjectDefinition Object, FieldDefinition Field)> pointing)
    {
        var (definition, field) = pointing[(int)(long)dialect.Read(r, 0, Stored.Integer)!];
        return new(definition, (Guid)dialect.Read(r, 1, Stored.Id)!, field, (Guid)dialect.Read(r, 2, Stored.Id)!);
    }
}
