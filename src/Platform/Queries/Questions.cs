using System.Buffers;
using System.Text.Json;
using Rapport.Platform.Access;
using Rapport.Platform.Access.Rights;

namespace Rapport.Platform.Queries;

/// <summary>The read path for use-cases and figures: what the API's lists and sums answer, asked in somebody's name.</summary>
public sealed class Questions(Workspace workspace, Viewer viewer)
{
    public Viewer Viewer { get; } = viewer;

    public Company Company { get; } = workspace.Company;

    public DateTime Now { get; } = workspace.Now;

    /// <summary>Today in the company's time zone.</summary>
    public DateOnly Today => Company.Day(Now);

    /// <summary>How far the viewer's role reads an object.</summary>
    public Reach Reach(string objectName) => Viewer.Role.On(workspace.Catalog[objectName]).Read;

    /// <summary>Whether the viewer's role reads an object at all.</summary>
    public bool Reads(string objectName) => Reach(objectName) != Access.Rights.Reach.None;

    /// <summary>Whether the viewer sees a field of an object whole, so that figures can be made of it.</summary>
    public bool Sees(string objectName, string field) =>
        Viewer.Find(workspace.Catalog[objectName], field) is { } found && Viewer.Access(workspace.Catalog[objectName], found) != FieldAccess.Masked;

    /// <summary>The groups of an aggregate, as <c>GET /{objects}/aggregate</c> answers them.</summary>
    /// <exception cref="Problems.RefusedException">What is asked cannot be asked, or not by this viewer.</exception>
    public async Task<IReadOnlyList<JsonElement>> GroupsAsync(string objectName, string measures, string? filter, string? groupBy = null, string? sort = null, int? limit = null, CancellationToken cancel = default)
    {
        var answer = await ReadAsync(objectName, (writer, context) => AggregateQuery.WriteAsync(writer, new(groupBy, measures, filter, sort, limit), context, cancel));
        return [.. answer.GetProperty("groups").EnumerateArray()];
    }

    /// <summary>The first records of a list, 500 at most, as <c>GET /{objects}</c> answers them.</summary>
    /// <exception cref="Problems.RefusedException">What is asked cannot be asked, or not by this viewer.</exception>
    public async Task<IReadOnlyList<JsonElement>> ListAsync(string objectName, string select, string? filter, string? sort, int limit, CancellationToken cancel = default)
    {
        var answer = await ReadAsync(objectName, (writer, context) => ListQuery.WriteAsync(writer, new(select, filter, sort, limit, null, Counting.No, Recycled: false), context, cancel));
        return [.. answer.GetProperty("items").EnumerateArray()];
    }

    private async Task<JsonElement> ReadAsync(string objectName, Func<Utf8JsonWriter, QueryContext, Task> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        await using (var writer = new Utf8JsonWriter(buffer))
        {
            await write(writer, new(workspace, Viewer, workspace.Catalog[objectName]));
        }

        using var document = JsonDocument.Parse(buffer.WrittenMemory);
        return document.RootElement.Clone();
    }
}
