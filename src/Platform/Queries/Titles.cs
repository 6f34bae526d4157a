using Rapport.Platform.Access;
using Rapport.Platform.Access.Rights;
using Rapport.Platform.Definitions;
using Rapport.Platform.Storage;

namespace Rapport.Platform.Queries;

/// <summary>What records of several objects are called, in one statement.</summary>
internal static class Titles
{
    /// <summary>The titles of those that the viewer sees, in the recycle bin too; a record without one is there with null.</summary>
    public static async Task<Dictionary<Guid, string?>> OfAsync(Workspace workspace, Viewer viewer, IEnumerable<(string Object, Guid Id)> records, CancellationToken cancel)
    {
        var statement = new Statement(workspace.Database.Dialect);
        var parts = records.Distinct().GroupBy(r => workspace.Catalog.Find(r.Object), r => r.Id).Where(g => g.Key is not null).SelectMany(g => new[] { Select(g.Key!, g, recycled: false), Select(g.Key!, g, recycled: true) }).ToList();
        if (parts.Count == 0)
        {
            return [];
        }

        statement.Append(string.Join(" UNION ALL ", parts));
        var rows = await workspace.Database.QueryAsync(statement, r => (Id: (Guid)statement.Dialect.Read(r, 0, Stored.Id)!, Title: (string?)statement.Dialect.Read(r, 1, Stored.Text)), cancel);
        return rows.ToDictionary(r => r.Id, r => r.Title);

        string Select(ObjectDefinition definition, IEnumerable<Guid> ids, bool recycled)
        {
            var source = new QuerySource(new(workspace, viewer, definition), statement, recycled);
            var title = viewer.Access(definition, definition.Title) is FieldAccess.Full or FieldAccess.ReadOnly ? source.Raw(source.Root, definition.Title) : "NULL";
            return $"SELECT t0.id, {title} FROM {source.From} WHERE {source.Where} AND {statement.Among("t0.id", ids)}";
        }
    }
}
