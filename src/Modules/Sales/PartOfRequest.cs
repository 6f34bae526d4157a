using System.Text.Json;
using Rapport.Platform.Problems;
using Rapport.Platform.Records;

namespace Rapport.Sales;

/// <summary>Records that one request makes together: what speaks against one of them is said at its place in that request.</summary>
internal static class PartOfRequest
{
    /// <summary>Writes a change whose body is a member of the request, or throws with its fields below that member: <c>next.subject</c>.</summary>
    /// <exception cref="RefusedException">What speaks against it.</exception>
    public static async Task<Record> ApplyPartAsync(this WriteSession session, string part, string objectName, Change change, CancellationToken cancel)
    {
        await session.ApplyAsync(session.Catalog[objectName], [change], cancel);
        if (!change.IsRefused)
        {
            return change.After;
        }

        var refused = change.Refused();
        throw new RefusedException(refused.Refusal, [.. refused.Errors.Select(e => e with { Field = $"{part}.{e.Field}" })]);
    }

    /// <summary>The refusal of a request because of one of its members, which is named among its errors.</summary>
    public static RefusedException OfMember(this Refusal refusal) => new(refusal, [refusal]);

    /// <summary>Values as a body, so that they are checked as one from outside.</summary>
    public static JsonElement Body(params (string Name, object? Value)[] members) =>
        JsonSerializer.SerializeToElement(members.ToDictionary(m => m.Name, m => m.Value), JsonSerializerOptions.Web);

    /// <summary>Writes several changes of one object, or throws what speaks against the first that is refused.</summary>
    public static async Task ApplyAllAsync(this WriteSession session, string objectName, IEnumerable<Change> changes, CancellationToken cancel)
    {
        foreach (var batch in changes.Chunk(1000))
        {
            await session.ApplyAsync(session.Catalog[objectName], batch, cancel);
            if (batch.FirstOrDefault(c => c.IsRefused) is { } refused)
            {
                throw refused.Refused();
            }
        }
    }
}
