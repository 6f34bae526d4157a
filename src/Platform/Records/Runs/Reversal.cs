using System.Text.Json;
using Rapport.Platform.Definitions;

namespace Rapport.Platform.Records.Runs;

/// <summary>
/// Finds the way back: field by field, from the run's last change to its first. A field that no longer holds what the run wrote stays as it is.
/// What Rapport derives (base amounts, outcomes) follows by itself.
/// </summary>
internal static class Reversal
{
    /// <param name="Values">What the record's fields have to be set to.</param>
    /// <param name="Stuck">For the version of each of the run's changes that cannot go back as a whole, the fields that hold something else.</param>
    public sealed record Answer(IReadOnlyDictionary<FieldDefinition, object?> Values, ILookup<long, FieldDefinition> Stuck);

    public static Answer Of(Record record, IEnumerable<PastChange> ofRun)
    {
        var values = new Dictionary<FieldDefinition, object?>();
        var stuck = new List<(long Version, FieldDefinition Field)>();
        foreach (var change in ofRun.OrderByDescending(c => c.Version))
        {
            using var json = JsonDocument.Parse(change.Changes ?? "[]");
            foreach (var (field, from, to) in Fields(record.Definition, json))
            {
                var now = values.TryGetValue(field, out var earlier) ? earlier : record[field];
                if (!Reads(field, from, out var before) || !Reads(field, to, out var after))
                {
                    stuck.Add((change.Version, field));
                }
                else if (field.Type.Same(now, after))
                {
                    values[field] = before;
                }
                else if (!field.Type.Same(now, before))
                {
                    stuck.Add((change.Version, field));
                }
            }
        }

        return new(values, stuck.ToLookup(s => s.Version, s => s.Field));
    }

    /// <summary>The fields that others have changed since the run, and that are not again what they were.</summary>
    public static List<FieldDefinition> ChangedSince(ObjectDefinition definition, WrittenRecord record)
    {
        var first = new Dictionary<FieldDefinition, string>();
        var last = new Dictionary<FieldDefinition, string>();
        foreach (var change in record.Changes.Where(c => !c.OfRun && c.Changes is not null))
        {
            using var json = JsonDocument.Parse(change.Changes!);
            foreach (var (field, from, to) in Fields(definition, json))
            {
                first.TryAdd(field, from.GetRawText());
                last[field] = to.GetRawText();
            }
        }

        return [.. first.Where(f => last[f.Key] != f.Value).Select(f => f.Key)];
    }

    private static IEnumerable<(FieldDefinition Field, JsonElement From, JsonElement To)> Fields(ObjectDefinition definition, JsonDocument changes) =>
        from change in changes.RootElement.EnumerateArray()
        let field = definition.Find(change.GetProperty("field").GetString()!)
        where field is { ReadOnly: false }
        select (field, change.GetProperty("from"), change.GetProperty("to"));

    private static bool Reads(FieldDefinition field, JsonElement json, out object? value)
    {
        var parsed = json.ValueKind == JsonValueKind.Null ? default : field.Type.FromJson(json, field);
        value = parsed.Value;
        return parsed.Refusal is null;
    }
}
