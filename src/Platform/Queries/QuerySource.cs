using System.Text;
using Rapport.Platform.Access;
using Rapport.Platform.Access.Rights;
using Rapport.Platform.Definitions;
using Rapport.Platform.Problems;
using Rapport.Platform.Storage;

namespace Rapport.Platform.Queries;

/// <summary>Whose question it is, of which object, when.</summary>
internal sealed record QueryContext(Workspace Workspace, Viewer Viewer, ObjectDefinition Root)
{
    public DateTime Now { get; } = Workspace.Now;

    public Catalog Catalog { get; } = Workspace.Catalog;

    /// <summary>What is to be done with the object's own records: those are meant that the role may do it with. What they point at is read.</summary>
    public RecordAction Action { get; init; } = RecordAction.Read;

    /// <summary>A sharing rule that is taken not to be there, to tell what it alone opens.</summary>
    public Guid? IgnoredRule { get; init; }
}

/// <summary>
/// What a query reads from: the object's table and, joined through the viewer's rights, what its references point at. A joined row
/// that the viewer may not see, or that is in the recycle bin, is not there.
/// </summary>
internal sealed class QuerySource
{
    private const int MaxSteps = 2;

    private readonly QueryContext context;
    private readonly Statement statement;
    private readonly bool recycled;
    private readonly Dictionary<(string Alias, string Field), Joined> joins = [];
    private readonly StringBuilder joinText = new();
    private string? where;
    private IReadOnlyList<string>? arms;

    public QuerySource(QueryContext context, Statement statement, bool recycled = false)
    {
        this.context = context;
        this.statement = statement;
        this.recycled = recycled;
        Root = new("t0", context.Root);
    }

    public Joined Root { get; }

    /// <summary>The condition that keeps to the rows the viewer may see: for rows that are found by id or by another condition.</summary>
    public string Where => where ??= Visible(Root, recycled);

    /// <summary>
    /// The same as conditions that share no row, for queries that would walk a whole table: the rows of owners have one index, shared
    /// ones another, and with an OR between them the databases use neither.
    /// </summary>
    public IReadOnlyList<string> Arms => arms ??= MakeArms();

    public string From => $"{context.Root.Table.Name} t0{joinText}";

    /// <summary>All visible rows at once, to count and sum, together with <see cref="WhereAll"/>.</summary>
    public string FromAll => Arms.Count == 1 ? From : $"({string.Join(" UNION ALL ", Arms.Select(a => $"SELECT * FROM {context.Root.Table.Name} t0 WHERE {a}"))}) t0{joinText}";

    public string WhereAll => Arms is [var only] ? only : "true";

    /// <summary>The same for rows found already, which stand under the alias of the object's table.</summary>
    public string FromFound(string rows) => $"{rows}{joinText}";

    /// <summary>What the filter asks for.</summary>
    public Asked Asked { get; init; }

    /// <summary>Whether the rows are few, as on a page: then what their references point at is looked up for each, whatever the planner thinks.</summary>
    public bool Few { get; init; }

    /// <summary>The field at a dotted path, joined where it goes through references.</summary>
    /// <exception cref="RefusedException">400: no such field, or too many steps.</exception>
    public QueryField Resolve(string path, string where)
    {
        var steps = path.Split('.');
        var source = Root;
        FieldDefinition[] through = [];
        var at = 0;
        for (var depth = 0; ; depth++)
        {
            var custom = steps[at] == "custom" && at + 1 < steps.Length;
            var name = custom ? "custom." + steps[at + 1] : steps[at];
            var next = at + (custom ? 2 : 1);
            if (next == steps.Length)
            {
                var field = context.Viewer.Find(source.Definition, name) ?? (recycled && name == "deletedAt" ? DeletedAt : null)
                    ?? throw Unknown(where, path, source);
                var masked = context.Viewer.Access(source.Definition, field) == FieldAccess.Masked;
                return masked && where != Selection.Name ? throw Errors.Masked(path).Exception() : new(source, field, Expression(source, field), masked) { Through = through };
            }

            var reference = source.Definition.Fields.FirstOrDefault(f => f.Reference is not null && (f.Custom ? "custom." : "") + f.Step == name);
            if (reference is null || context.Viewer.Access(source.Definition, reference) == FieldAccess.Hidden)
            {
                throw Unknown(where, path, source);
            }

            if (depth == MaxSteps)
            {
                throw Errors.TooManySteps(where, path).Exception();
            }

            source = Join(source, reference);
            through = [.. through, reference];
            at = next;
        }
    }

    /// <summary>A path that ends in a reference (<c>account</c>) goes on to what names its record (<c>account.name</c>).</summary>
    public string WithTitle(string path)
    {
        var definition = context.Root;
        var steps = path.Split('.');
        for (var at = 0; at < steps.Length; at++)
        {
            var name = steps[at] == "custom" && at + 1 < steps.Length ? "custom." + steps[++at] : steps[at];
            if (definition.Find(name) is not null || definition.Fields.FirstOrDefault(f => f.Reference is not null && (f.Custom ? "custom." : "") + f.Step == name) is not { } reference
                || context.Viewer.Access(definition, reference) == FieldAccess.Hidden)
            {
                return path;
            }

            definition = context.Catalog[reference.Reference!];
        }

        return $"{path}.{definition.Title.Path}";
    }

    /// <summary>The table a reference points at, joined once however often it is asked for.</summary>
    public Joined Join(Joined from, FieldDefinition reference)
    {
        if (joins.TryGetValue((from.Alias, reference.Path), out var joined))
        {
            return joined;
        }

        joined = new($"t{joins.Count + 1}", context.Catalog[reference.Reference!]);
        joins[(from.Alias, reference.Path)] = joined;
        // The same owner in every row is looked up once.
        var id = Asked.Owner is { } owner && from == Root && reference.Name == Asked.OwnerField ? statement.Value(Stored.Id, owner) : Raw(from, reference);
        var condition = $"{joined.Alias}.id = {id} AND {Visible(joined, false)}";
        joinText.Append(Few ? statement.Dialect.LookUp(joined.Definition.Table.Name, joined.Alias, condition) : $" LEFT JOIN {joined.Definition.Table.Name} {joined.Alias} ON {condition}");
        return joined;
    }

    /// <summary>The reference as stored, whether or not the viewer may see where it points.</summary>
    public string Raw(Joined from, FieldDefinition reference) =>
        reference.Custom ? statement.Dialect.InCustom(from.Alias, reference.Column, reference.Stored) : $"{from.Alias}.{reference.Column}";

    /// <summary>Whether every viewer sees every record of the object, so that its ids need no look behind them.</summary>
    public static bool AlwaysVisible(ObjectDefinition definition) => definition is { Owned: false, Deletable: false, AdministratorsOnly: true };

    public string Key(QueryField field) => Companion(field, field.Field.KeyColumn);

    public string SortKey(QueryField field) => Companion(field, field.Field.SortColumn);

    private static readonly FieldDefinition DeletedAt = new()
    {
        Name = "deletedAt",
        Type = Fields.FieldTypes.DateTime,
        Label = ("删除时间", "Deleted"),
        ReadOnly = true,
    };

    private string Companion(QueryField field, string column) =>
        field.Field.Custom ? statement.Dialect.InCustom(field.Source.Alias, column, Stored.Text) : $"{field.Source.Alias}.{column}";

    private string Expression(Joined source, FieldDefinition field) =>
        field.Reference is { } target && !AlwaysVisible(context.Catalog[target]) ? $"{Join(source, field).Alias}.id" : Raw(source, field);

    private string Visible(Joined source, bool inBin)
    {
        var living = Living(source, inBin);
        return Scope(source) switch
        {
            { Owners: null } => living,
            { Principals: [] } scope => $"{living} AND {Owned(source, scope)}",
            var scope => $"{living} AND ({Owned(source, scope)} OR EXISTS (SELECT 1 FROM access a WHERE a.record_id = {source.Alias}.id AND {SharedWith(source, scope)}))",
        };
    }

    private RowScope Scope(Joined source) => context.Viewer.Scope(source.Definition, source == Root ? context.Action : RecordAction.Read);

    private List<string> MakeArms()
    {
        var living = Living(Root, recycled);
        var scope = Scope(Root);
        if (scope.Owners is null || scope.Principals.Count == 0 || Asked.OfOneRecord)
        {
            return [Where];
        }

        // Rows of an owner whom the viewer sees need no further rule, and others can only be shared ones.
        if (Asked.Owner is { } owner)
        {
            return scope.Owners.Contains(owner) ? [living] : [$"{living} AND {Shared(scope)}"];
        }

        var owned = Owned(Root, scope);
        return [$"{living} AND {owned}", $"{living} AND {Shared(scope)} AND NOT coalesce({owned}, false)"];
    }

    private string Shared(RowScope scope) => $"t0.id IN (SELECT a.record_id FROM access a WHERE {SharedWith(Root, scope)})";

    private static string Living(Joined source, bool inBin) => $"{source.Alias}.deleted_at IS {(inBin ? "NOT NULL" : "NULL")}";

    /// <summary>An object without owners has a scope too: everything or, where the role does not read it, nothing.</summary>
    private string Owned(Joined source, RowScope scope) => scope.Owners! switch
    {
        [] => "false",
        // One owner is the usual case, and only an equation lets an index give the order too.
        var owners => statement.Among($"{source.Alias}.owner_id", owners),
    };

    private string SharedWith(Joined source, RowScope scope)
    {
        var shared = $"a.object = '{source.Definition.Name}' AND {statement.Dialect.InIds("a.principal_id", statement.List(Stored.Id, scope.Principals.Cast<object>()))}";
        return context.IgnoredRule is { } rule ? $"{shared} AND a.source_id <> {statement.Value(Stored.Id, rule)}" : shared;
    }

    private static RefusedException Unknown(string where, string path, Joined source) =>
        Errors.UnknownField(where, path, source.Definition.Name).Exception();
}

/// <summary>A table in a query.</summary>
internal sealed record Joined(string Alias, ObjectDefinition Definition);

/// <summary>A field in a query, with the expression of its visible value, and whether the viewer sees it only in part.</summary>
internal sealed record QueryField(Joined Source, FieldDefinition Field, string Expression, bool Masked)
{
    /// <summary>The references that lead to it, in order.</summary>
    public IReadOnlyList<FieldDefinition> Through { get; init; } = [];
}
