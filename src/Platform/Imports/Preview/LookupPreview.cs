using System.Text.Json;
using Rapport.Platform.Access;
using Rapport.Platform.Imports.Files;
using Rapport.Platform.Imports.Mapping;
using Rapport.Platform.Queries;
using Rapport.Platform.Storage;

namespace Rapport.Platform.Imports.Preview;

/// <summary>What the look-ups of one column would find: each row that has a value counts once.</summary>
/// <param name="Found">Rows that mean one record.</param>
/// <param name="Several">Rows that mean several, and so none for certain.</param>
/// <param name="InFiles">Rows whose record is not there yet, but would come with this file or those imported with it.</param>
/// <param name="Missing">Rows whose record is nowhere.</param>
/// <param name="Values">The missing values, the most frequent first.</param>
/// <param name="Complete">Whether every row was counted; a preview reads a bounded part of a large file.</param>
internal sealed record LookupCounts(PlannedColumn Column, long Found, long Several, long InFiles, long Missing, IReadOnlyList<ValueCount> Values, bool Complete)
{
    public void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("column", Column.Name);
        writer.WriteString("field", Column.Field.Path);
        writer.WriteString("object", Column.Lookup!.Target.Name);
        writer.WriteNumber("found", Found);
        writer.WriteNumber("several", Several);
        writer.WriteNumber("inFiles", InFiles);
        writer.WriteNumber("missing", Missing);
        writer.WriteStartArray("values");
        foreach (var value in Values)
        {
            writer.WriteStartObject();
            writer.WriteString("value", KeptText.Of(value.Value));
            writer.WriteNumber("count", value.Count);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteBoolean("complete", Complete);
        writer.WriteEndObject();
    }
}

/// <summary>Asks before an import what its look-ups would find, through the rights of whoever asks: one statement per column.</summary>
internal sealed class LookupPreview(Workspace workspace, ImportFiles files, PlanService plans)
{
    private const int ShownValues = 20;

    /// <param name="with">The imports that would go in before this one.</param>
    public async Task<List<LookupCounts>> CountAsync(Import import, ImportPlan plan, IReadOnlyCollection<Import> with, Viewer viewer, CancellationToken cancel)
    {
        var columns = plan.Columns.Where(c => c.Lookup is not null).ToList();
        var values = ColumnValues.Of(import, files.PathOf(import.Id), columns.Select(c => c.Index));
        List<(Import Import, ImportPlan Plan)> sources = columns.Count == 0 ? [] : [(import, plan), .. await PlansAsync(with, viewer, cancel)];
        var counts = new List<LookupCounts>();
        foreach (var column in columns)
        {
            counts.Add(await CountAsync(column, values[column.Index], sources, viewer, cancel));
        }

        return counts;
    }

    private async Task<List<(Import, ImportPlan)>> PlansAsync(IEnumerable<Import> imports, Viewer viewer, CancellationToken cancel)
    {
        var read = new List<(Import, ImportPlan)>();
        foreach (var import in imports)
        {
            if ((await plans.ReadAsync(import, viewer, cancel)).Plan is { } plan)
            {
                read.Add((import, plan));
            }
        }

        return read;
    }

    private async Task<LookupCounts> CountAsync(PlannedColumn column, CountedValues values, IEnumerable<(Import Import, ImportPlan Plan)> sources, Viewer viewer, CancellationToken cancel)
    {
        var lookup = column.Lookup!;
        // As rows are read: first what a text stands for, then whether it is an id, then its folded key.
        var wanted = values.Values
            .Select(v => (Text: column.Values is null ? v.Key : column.Values.Of(v.Key), v.Value))
            .Where(v => v.Text is not null)
            .GroupBy(v => lookup.OrId && Guid.TryParseExact(v.Text, "D", out var id) ? id.ToString("D") : lookup.Field.Type.Key(v.Text!), StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => new ValueCount(g.MaxBy(v => v.Value).Text!, g.Sum(v => v.Value)), StringComparer.Ordinal);
        var hits = await FindAsync(lookup, [.. wanted.Keys], viewer, cancel);
        var missing = wanted.Where(w => !hits.ContainsKey(w.Key)).ToDictionary(StringComparer.Ordinal);
        var (brought, all) = Brought(lookup, missing.Keys.ToHashSet(StringComparer.Ordinal), sources);
        long Rows(Func<string, bool> which) => wanted.Where(w => which(w.Key)).Sum(w => w.Value.Count);
        return new(
            column,
            Rows(k => hits.GetValueOrDefault(k) == 1),
            Rows(k => hits.GetValueOrDefault(k) > 1),
            Rows(brought.Contains),
            Rows(k => missing.ContainsKey(k) && !brought.Contains(k)),
            [.. missing.Where(m => !brought.Contains(m.Key)).Select(m => m.Value).OrderByDescending(v => v.Count).ThenBy(v => v.Value, StringComparer.Ordinal).Take(ShownValues)],
            values.Complete && all);
    }

    /// <summary>For each key, or id, how many records it means.</summary>
    private async Task<Dictionary<string, int>> FindAsync(Lookup lookup, List<string> keys, Viewer viewer, CancellationToken cancel)
    {
        if (keys.Count == 0)
        {
            return [];
        }

        var statement = new Statement(workspace.Database.Dialect);
        var dialect = statement.Dialect;
        var target = workspace.Catalog[lookup.Target.Name];
        var source = new QuerySource(new(workspace, viewer, target), statement);
        var key = source.Key(source.Resolve(lookup.Field.Path, "lookup"));
        var ids = lookup.OrId ? keys.Where(k => Guid.TryParseExact(k, "D", out _)).Select(Guid.Parse).ToList() : [];
        statement.Append($"SELECT t0.id, {key} FROM {source.From} WHERE {source.Where} AND {dialect.In(key, statement.List(Stored.Text, keys), Stored.Text)}");
        if (ids.Count > 0)
        {
            statement.Append($" UNION ALL SELECT t0.id, NULL FROM {source.From} WHERE {source.Where} AND {statement.Among("t0.id", ids)}");
        }

        var rows = await workspace.Database.QueryAsync(statement, r => (string?)dialect.Read(r, 1, Stored.Text) ?? ((Guid)dialect.Read(r, 0, Stored.Id)!).ToString("D"), cancel);
        return rows.GroupBy(k => k, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
    }

    /// <summary>Which of the wanted keys the files bring, and whether all of the files were read as far as that matters.</summary>
    private (HashSet<string> Keys, bool All) Brought(Lookup lookup, HashSet<string> wanted, IEnumerable<(Import Import, ImportPlan Plan)> sources)
    {
        var brought = new HashSet<string>(StringComparer.Ordinal);
        var all = true;
        foreach (var (import, plan) in sources.Where(s => s.Plan.Definition.Name == lookup.Target.Name))
        {
            if (wanted.Count == brought.Count || plan.Columns.FirstOrDefault(c => c.Field.Path == lookup.Field.Path) is not { } column)
            {
                continue;
            }

            var path = files.PathOf(import.Id);
            var texts = import.Profile.Columns[column.Index].Distinct is { } distinct ? distinct.Select(v => v.Value) : ColumnValues.Rows(import, path).Select(r => r.Cells[column.Index]).OfType<string>();
            brought.UnionWith(texts.Select(t => column.Values is null ? t : column.Values.Of(t)).OfType<string>().Select(lookup.Field.Type.Key).Where(wanted.Contains));
            all &= wanted.Count == brought.Count || import.Profile.Columns[column.Index].Distinct is not null || ColumnValues.AreAll(import, path);
        }

        return (brought, all);
    }
}
