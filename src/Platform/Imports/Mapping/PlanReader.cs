using System.Text.Json;
using Rapport.Platform.Access;
using Rapport.Platform.Definitions;
using Rapport.Platform.Imports.Files;
using Rapport.Platform.Problems;
using Rapport.Platform.Records;

namespace Rapport.Platform.Imports.Mapping;

/// <summary>Reads and checks a mapping against a file, an object and what the importer may set there. Everything wrong with it is told at once.</summary>
internal sealed class PlanReader(Catalog catalog, ObjectDefinition definition, Viewer viewer, FileProfile profile, TimeZoneInfo zone)
{
    private static readonly string[] Members = ["file", "columns", "defaults"];

    private readonly List<Refusal> errors = [];
    private readonly List<PlannedColumn> columns = [];

    public IReadOnlyList<Refusal> Errors => errors;

    /// <returns>The plan; null when <see cref="Errors"/> has any.</returns>
    public ImportPlan? Read(JsonElement mapping, ImportMode mode, IReadOnlyList<string> match)
    {
        if (mapping.ValueKind != JsonValueKind.Object)
        {
            errors.Add(Mapping.Errors.NotAnObject("mapping"));
            return null;
        }

        foreach (var unknown in mapping.EnumerateObject().Where(m => !Members.Contains(m.Name)))
        {
            errors.Add(Mapping.Errors.UnknownMember("mapping", unknown.Name));
        }

        FileHints.Read(mapping, errors);
        ReadColumns(mapping, mode);
        var defaults = ReadDefaults(mapping);
        var matched = ReadMatch(mode, match);
        return errors.Count > 0 ? null : new(definition, Ordered(), defaults) { Mode = mode, Match = matched };
    }

    private void ReadColumns(JsonElement mapping, ImportMode mode)
    {
        var said = mapping.TryGetProperty("columns", out var element) && element.ValueKind != JsonValueKind.Null;
        if (said && element.ValueKind != JsonValueKind.Object)
        {
            errors.Add(Mapping.Errors.NotAnObject("mapping.columns"));
            return;
        }

        var names = new ColumnNames(profile);
        var reader = new ColumnReader(catalog, definition, viewer, mode, zone, names, errors);
        foreach (var member in said ? element.EnumerateObject().ToArray() : [])
        {
            var at = "mapping.columns." + member.Name;
            if (names.Find(member.Name) is not { } column)
            {
                errors.Add(Mapping.Errors.UnknownColumn(at, member.Name));
            }
            else if (columns.Any(c => c.Index == column.Index))
            {
                errors.Add(Mapping.Errors.ColumnTwice(at, member.Name));
            }
            else if (reader.Read(at, column, member.Value) is { } planned)
            {
                if (columns.Any(c => c.Field.Path == planned.Field.Path))
                {
                    errors.Add(Mapping.Errors.FieldTwice(at, planned.Field));
                }

                columns.Add(planned);
            }
        }

        // As they stand in the file: a database may give a mapping back with its members in another order.
        columns.Sort((a, b) => a.Index.CompareTo(b.Index));
        if (columns.Count == 0 && errors.Count == 0)
        {
            errors.Add(Mapping.Errors.Empty());
        }
    }

    /// <summary>One answer settles all columns of a question: an order said for one of them is that of the others too.</summary>
    private List<PlannedColumn> Ordered() => [.. columns.Select(column =>
    {
        var question = column.IsAmbiguous ? profile.Questions.FirstOrDefault(q => q.Columns.Contains(column.Index)) : null;
        var told = question is null ? null : columns.FirstOrDefault(c => !c.IsAmbiguous && question.Columns.Contains(c.Index) && ColumnReader.IsDated(c.Field));
        return told is null ? column : column with { IsAmbiguous = false, Hints = column.Hints with { DateOrder = told.Hints.DateOrder } };
    })];

    private List<(FieldDefinition, object)> ReadDefaults(JsonElement mapping)
    {
        var defaults = new List<(FieldDefinition, object)>();
        if (!mapping.TryGetProperty("defaults", out var element) || element.ValueKind == JsonValueKind.Null)
        {
            return defaults;
        }

        if (element.ValueKind != JsonValueKind.Object)
        {
            errors.Add(Mapping.Errors.NotAnObject("mapping.defaults"));
            return defaults;
        }

        foreach (var (path, value) in Flattened(element))
        {
            var at = "mapping.defaults." + path;
            if (viewer.Find(definition, path) is not { } field)
            {
                errors.Add(Mapping.Errors.UnknownField(at, path));
            }
            else if (field.ReadOnly)
            {
                errors.Add(Mapping.Errors.ReadOnly(at, field));
            }
            else if (!Permits.MaySet(viewer, definition, field, creating: true))
            {
                errors.Add(Records.Errors.FieldNotAllowed(field) with { Field = at });
            }
            else if (value.ValueKind != JsonValueKind.Null && columns.All(c => c.Field.Path != path))
            {
                var parsed = field.Type.FromJson(value, field);
                if (parsed.Refusal is { } refusal)
                {
                    errors.Add(refusal with { Field = at });
                }
                else if (parsed.Value is { } known)
                {
                    defaults.Add((field, known));
                }
            }
        }

        return defaults;
    }

    /// <summary>Administrators' fields stand as <c>custom.score</c> or inside <c>custom</c>, as in a record.</summary>
    private static IEnumerable<(string Path, JsonElement Value)> Flattened(JsonElement defaults) =>
        defaults.EnumerateObject().SelectMany(m => m.Name == "custom" && m.Value.ValueKind == JsonValueKind.Object
            ? m.Value.EnumerateObject().Select(c => ("custom." + c.Name, c.Value))
            : [(m.Name, m.Value)]);

    private List<int> ReadMatch(ImportMode mode, IReadOnlyList<string> match)
    {
        var matched = new List<int>();
        if (mode == ImportMode.Create)
        {
            return matched;
        }

        if (match.Count == 0)
        {
            errors.Add(Mapping.Errors.MatchMissing());
        }

        foreach (var name in match.Distinct())
        {
            var at = columns.FindIndex(c => c.Field.Path == name);
            if (viewer.Find(definition, name) is not { } field || field.ReadOnly || !(field.Type.HasKey || field.Type.Groupable))
            {
                errors.Add(Mapping.Errors.MatchField(name));
            }
            else if (at < 0)
            {
                errors.Add(Mapping.Errors.MatchUnmapped(name));
            }
            else
            {
                matched.Add(at);
            }
        }

        return matched;
    }
}
