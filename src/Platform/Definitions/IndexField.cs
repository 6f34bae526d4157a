using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Rapport.Platform.Jobs;
using Rapport.Platform.Storage;

namespace Rapport.Platform.Definitions;

/// <summary>
/// Brings the expression index of an administrator's field to what its definition asks for: built, or gone. A job, because a large table
/// takes minutes; run twice it does no harm.
/// </summary>
internal sealed class IndexField(Workspace workspace, DefinitionStore definitions) : JobKind
{
    public const string KindName = "fields.index";

    public override string Name => KindName;

    public override Labels Label => ("更新字段索引", "Index of a field");

    private sealed record State(string Object, string Field);

    public static string For(ObjectDefinition definition, string field) => JsonSerializer.Serialize(new State(definition.Name, field));

    public override Task<IReadOnlyDictionary<Guid, JobNote>> NotesAsync(IReadOnlyList<Job> jobs, CancellationToken cancel) => JobNote.OfEach(jobs, job =>
    {
        var state = JsonSerializer.Deserialize<State>(job.State!)!;
        var definition = workspace.Catalog.Find(state.Object);
        var (label, field) = (definition?.Label ?? (state.Object, state.Object), definition?.Find("custom." + state.Field)?.Label ?? (state.Field, state.Field));
        return new(($"{label.Zh} / {field.Zh}", $"{label.En} / {field.En}"));
    });

    public override async Task RunAsync(JobRun run, CancellationToken cancel)
    {
        var state = JsonSerializer.Deserialize<State>(run.Job.State!)!;
        await definitions.LoadAsync(cancel);
        var definition = workspace.Catalog[state.Object];
        if (Of(definition, definition.Find("custom." + state.Field)) is { } wanted)
        {
            await workspace.Database.IndexAsync(wanted, drop: false, cancel);
        }
        else
        {
            await workspace.Database.IndexAsync(new(IndexName(definition, state.Field), definition.Table.Name, state.Field, Stored.Text, false), drop: true, cancel);
        }
    }

    /// <summary>The index a field asks for, or null.</summary>
    public static CustomIndex? Of(ObjectDefinition definition, FieldDefinition? field)
    {
        if (field is null or { Filterable: false })
        {
            return null;
        }

        var (key, stored) = field.Type.HasKey ? (field.KeyColumn, Stored.Text with { InJson = true }) : (field.Column, field.Stored);
        return new(IndexName(definition, field.Name), definition.Table.Name, key, stored, field.Unique);
    }

    /// <summary>PostgreSQL cuts names off after 63 bytes, so a longer one ends in its hash.</summary>
    private static string IndexName(ObjectDefinition definition, string field)
    {
        var name = $"custom_{definition.Name}_{FieldDefinition.Snake(field)}";
        return name.Length <= 63 ? name : $"{name[..54]}_{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)))[..8]}";
    }
}
