using Rapport.Platform.Definitions;

namespace Rapport.Platform.Queries;

/// <summary>The sensitive values that an answer shows whole, for the audit log: of which records, and which fields.</summary>
internal sealed class Looks
{
    private readonly Dictionary<(ObjectDefinition Definition, Guid Id), List<string>> shown = [];

    public void Add(ObjectDefinition definition, Guid id, string field)
    {
        if (!shown.TryGetValue((definition, id), out var fields))
        {
            shown[(definition, id)] = fields = [];
        }

        fields.Add(field);
    }

    public void Clear() => shown.Clear();

    /// <summary>Notes them as shown to the viewer.</summary>
    public void Note(QueryContext context)
    {
        foreach (var look in shown.GroupBy(s => (s.Key.Definition, Fields: string.Join(',', s.Value))))
        {
            context.Workspace.SensitiveReads.Note(context.Viewer, look.Key.Definition, look.First().Value, [.. look.Select(s => s.Key.Id)]);
        }
    }
}
