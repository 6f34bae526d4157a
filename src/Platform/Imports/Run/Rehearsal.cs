using Rapport.Platform.Definitions;
using Rapport.Platform.Imports.Mapping;
using Rapport.Platform.Imports.Rows;
using Rapport.Platform.Records;

namespace Rapport.Platform.Imports.Run;

/// <summary>Lets a dry run count as the import would: its rows know of each other although nothing of the earlier batches was kept.</summary>
internal static class Rehearsal
{
    /// <summary>The purpose of the keys that later rows may match.</summary>
    public const string Match = "match";

    /// <summary>A value that must be unique, brought by an earlier row too.</summary>
    public static void RefuseDuplicates(RehearsedKeys? keys, ImportPlan plan, List<RowWork> rows)
    {
        if (keys is null)
        {
            return;
        }

        for (var i = 0; i < plan.Columns.Count; i++)
        {
            var (column, field) = (plan.Columns[i], plan.Columns[i].Field);
            foreach (var row in field.Unique ? rows.Where(r => r is { IsOpen: true, Change.Kind: ChangeKind.Create }) : [])
            {
                if (KeyOf(field, row.Values[i]) is { } key && keys.Count(Unique(field), key) > 0)
                {
                    row.Fail(RowReason.Of(column.Name, Records.Errors.Duplicate(field)));
                }
            }
        }
    }

    /// <summary>Keeps the keys of what would have been created.</summary>
    public static void Remember(RehearsedKeys? keys, ImportPlan plan, IEnumerable<RowWork> rows)
    {
        if (keys is null)
        {
            return;
        }

        var own = plan.Columns.Select(c => c.Lookup).OfType<Lookup>().Where(l => l.Target.Name == plan.Definition.Name).DistinctBy(l => l.Field.Path).ToList();
        foreach (var row in rows.Where(r => r.End == RowEnd.Created))
        {
            if (plan.Match.Count > 0 && Matching.KeyOf(plan, row.Values) is { } match)
            {
                keys.Add(Match, match);
            }

            foreach (var lookup in own)
            {
                if (KeyOf(lookup.Field, row.Change!.After.Get<object>(lookup.Field.Path)) is { } key)
                {
                    keys.Add(Lookups.Purpose(lookup), key);
                }
            }

            for (var i = 0; i < plan.Columns.Count; i++)
            {
                if (plan.Columns[i].Field is { Unique: true } field && KeyOf(field, row.Values[i]) is { } key)
                {
                    keys.Add(Unique(field), key);
                }
            }
        }
    }

    private static string Unique(FieldDefinition field) => "unique " + field.Path;

    private static string? KeyOf(FieldDefinition field, object? value) => value switch
    {
        null or Emptied => null,
        _ when field.Type.HasKey => field.Type.Key(value),
        _ => value.ToString(),
    };
}
