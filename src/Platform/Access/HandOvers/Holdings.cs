using Rapport.Platform.Definitions;
using Rapport.Platform.Queries;
using Rapport.Platform.Records;
using Rapport.Platform.Storage;

namespace Rapport.Platform.Access.HandOvers;

/// <summary>How many records of an object somebody owns.</summary>
/// <param name="Definition">The object.</param>
/// <param name="Ongoing">What tells which of them go on; null where nothing does.</param>
/// <param name="Count">All of them.</param>
/// <param name="Open">Those that go on.</param>
internal sealed record Holding(ObjectDefinition Definition, Ongoing? Ongoing, long Count, long Open);

/// <summary>Finds what somebody owns, object by object as the definitions have them.</summary>
internal sealed class Holdings(IEnumerable<Ongoing> registered)
{
    private readonly Dictionary<string, Ongoing> ongoing = registered.ToDictionary(o => o.Object, StringComparer.Ordinal);

    public Ongoing? Of(ObjectDefinition definition) => ongoing.GetValueOrDefault(definition.Name);

    /// <summary>What a user owns, in one statement.</summary>
    public Task<List<Holding>> CountAsync(Workspace workspace, Viewer viewer, Guid userId, CancellationToken cancel)
    {
        var statement = new Statement(workspace.Database.Dialect);
        var owned = Counting(statement, userId, workspace.Catalog, d => new(workspace, viewer, d));
        return workspace.Database.QueryAsync(statement, r => Read(r, statement.Dialect, owned), cancel);
    }

    /// <summary>The same inside a session.</summary>
    public Task<List<Holding>> CountAsync(WriteSession session, Guid userId, CancellationToken cancel)
    {
        var statement = session.Transaction.Statement();
        var owned = Counting(statement, userId, session.Catalog, session.Query);
        return session.Transaction.QueryAsync(statement, r => Read(r, statement.Dialect, owned), cancel);
    }

    /// <summary>Some of the records that are still to be given; none when the kind is through.</summary>
    public Task<List<Guid>> NextAsync(WriteSession session, HandOver handOver, GivenKind kind, int most, CancellationToken cancel)
    {
        var statement = session.Transaction.Statement();
        var given = Given(statement, session, handOver, kind);
        statement.Append($"{given} AND NOT EXISTS (SELECT 1 FROM hand_over_failures f WHERE f.hand_over_id = {statement.Value(Stored.Id, handOver.Id)} AND f.record_id = t0.id) LIMIT {most}");
        return session.Transaction.QueryAsync(statement, r => (Guid)statement.Dialect.Read(r, 0, Stored.Id)!, cancel);
    }

    /// <summary>Those of some records that are to be given even now, locked: what somebody closed or took over in between stays as it is.</summary>
    public Task<List<Guid>> LockAsync(WriteSession session, HandOver handOver, GivenKind kind, IEnumerable<Guid> records, CancellationToken cancel)
    {
        var statement = session.Transaction.Statement();
        var given = Given(statement, session, handOver, kind);
        statement.Append($"{given} AND {statement.Among("t0.id", records)} ORDER BY t0.id{statement.Dialect.ForUpdate}");
        return session.Transaction.QueryAsync(statement, r => (Guid)statement.Dialect.Read(r, 0, Stored.Id)!, cancel);
    }

    private string Given(Statement statement, WriteSession session, HandOver handOver, GivenKind kind)
    {
        var context = session.Query(session.Catalog[kind.Object]);
        var source = new QuerySource(context, statement);
        var owner = $"t0.owner_id = {statement.Value(Stored.Id, handOver.UserId)}";
        var condition = kind.OnlyOpen ? $"{owner} AND {IsOpen(context, source, statement)}" : owner;
        return $"SELECT t0.id FROM {source.From} WHERE {source.Where} AND {condition}";
    }

    private List<ObjectDefinition> Counting(Statement statement, Guid userId, Catalog catalog, Func<ObjectDefinition, QueryContext> asking)
    {
        var owned = catalog.All.Where(o => o.Owned).ToList();
        var user = statement.Value(Stored.Id, userId);
        statement.Append(string.Join(" UNION ALL ", owned.Select((definition, i) =>
        {
            var context = asking(definition);
            var source = new QuerySource(context, statement);
            var open = Of(definition) is null ? "0" : $"count(CASE WHEN {IsOpen(context, source, statement)} THEN 1 END)";
            return $"SELECT {i} AS o, count(*) AS n, {open} AS g FROM {source.From} WHERE {source.Where} AND t0.owner_id = {user}";
        })));
        statement.Append(" ORDER BY 1");
        return owned;
    }

    private string IsOpen(QueryContext context, QuerySource source, Statement statement) =>
        new FilterSql(context, source, statement).Of(FilterParser.Parse(Of(context.Root)!.Filter));

    private Holding Read(System.Data.Common.DbDataReader reader, Dialect dialect, List<ObjectDefinition> owned)
    {
        long Number(int column) => (long)dialect.Read(reader, column, Stored.Integer)!;
        var definition = owned[(int)Number(0)];
        return new(definition, Of(definition), Number(1), Number(2));
    }
}
