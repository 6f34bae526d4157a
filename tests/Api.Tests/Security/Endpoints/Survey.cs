using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Rapport.Platform;
using Rapport.Platform.Web;
using Rapport.Testing;

namespace Rapport.Api.Tests.Security.Endpoints;

/// <summary>Calls operations as everybody, at every place, and compares the answers with what is wanted.</summary>
/// <param name="company">Who calls, and what there is.</param>
/// <param name="described">The status of success of each operation.</param>
/// <param name="calls">How each operation is called.</param>
internal sealed partial class Survey(Company company, IReadOnlyDictionary<string, int> described, Func<Operation, Call?> calls)
{
    private static readonly Place[] OfRecords =
        [Place.Missing, Place.Own, Place.Team, Place.Elsewhere, Place.SharedRead, Place.SharedWrite, Place.Deleted, Place.DeletedElsewhere, Place.Malformed];

    private readonly ConcurrentDictionary<(string, Place), string> kept = new();

    public int Asked { get; private set; }

    /// <summary>What is not as it should be, one line each.</summary>
    public async Task<IReadOnlyList<string>> RunAsync(IEnumerable<Operation> operations)
    {
        var wrong = new ConcurrentBag<string>();
        // Objects at once, what is about the same records one by one.
        await Task.WhenAll(operations.GroupBy(o => o.Object?.Path).Select(async group =>
        {
            foreach (var operation in group)
            {
                await AskAsync(operation, wrong);
            }
        }));
        return [.. wrong.Order(StringComparer.Ordinal)];
    }

    private async Task AskAsync(Operation operation, ConcurrentBag<string> wrong)
    {
        if (calls(operation) is not { } call)
        {
            wrong.Add($"{operation}: Calls does not say how it is called.");
            return;
        }

        var asked = call.Use == Use.Import ? operation with { Object = company.Server.Services.GetRequiredService<Workspace>().Catalog["account"] } : operation;
        var success = call.Succeeds ?? [described[operation.ToString()]];
        foreach (var caller in company.Callers)
        {
            string? nothing = null;
            foreach (var place in Places(asked, call))
            {
                var wanted = Expectation.Of(asked, call.Use, success, caller.Standing, place);
                var id = await NameAsync(asked, call, place, fresh: !asked.Reads && (caller.Standing.Role is not null || asked.Needed == Permission.Public));
                var (status, code, told) = Heard(call, id, await caller.SendAsync(asked.Method, Address(asked.Path, id), Calls.Content(call.Body(company, asked, id))));
                Asked++;
                if (!wanted.Statuses.Contains(status) || (wanted.Code is { } expected && expected != code))
                {
                    wrong.Add($"{operation} as {caller.Name}, {place}: {string.Join(" or ", wanted.Statuses)} {wanted.Code} was wanted, {status} came: {told}");
                }
                else if (wanted.NotThere && told != (nothing ??= told))
                {
                    wrong.Add($"{operation} as {caller.Name}, {place}: what is hidden answers {told}, what never was {nothing}");
                }
            }
        }
    }

    private static IEnumerable<Place> Places(Operation operation, Call call) => call.Use switch
    {
        Use.Nothing or Use.Create or Use.Import => [Place.Nowhere],
        Use.Known => [Place.Missing, Place.There, Place.Malformed],
        Use.Own or Use.OwnOrAdministrators => [Place.Missing, Place.Own, Place.Team, Place.Elsewhere, Place.Malformed],
        _ => (operation.Object!.Owned ? OfRecords : operation.Object.Deletable ? [Place.Missing, Place.There, Place.Deleted, Place.Malformed] : [Place.Missing, Place.There, Place.Malformed])
            .Where(p => p != Place.Malformed || !call.InBody),
    };

    /// <summary>What stands at the place; one that nobody has touched where it may be changed.</summary>
    private async Task<string> NameAsync(Operation operation, Call call, Place place, bool fresh)
    {
        if (place is Place.Nowhere or Place.Missing or Place.Malformed)
        {
            return place switch { Place.Nowhere => "", Place.Missing => Guid.CreateVersion7().ToString("D"), _ => "not-an-id" };
        }

        var kind = call.Kind ?? operation.Object!.Path;
        if (!fresh && kept.TryGetValue((kind, place), out var one))
        {
            return one;
        }

        var made = call.Kind is null ? await company.Records.TakeAsync(operation.Object!, place) : await company.Things.MakeAsync(call.Kind, place);
        if (!fresh)
        {
            return kept[(kind, place)] = made;
        }

        if (call.First is { } below && place is not (Place.Deleted or Place.DeletedElsewhere))
        {
            (await company.Administrator.Post($"{operation.Object!.Path}/{made}/{below}", new { level = "read", userId = company.Taker })).Is(201);
        }

        return made;
    }

    private string Address(string path, string id) => path
        .Replace("{name}/fields/{field}", $"account/fields/{id}", StringComparison.Ordinal)
        .Replace("{id}", id, StringComparison.Ordinal)
        .Replace("{name}", id, StringComparison.Ordinal)
        .Replace("{principalId}", company.Taker, StringComparison.Ordinal);

    /// <summary>The status and the code that count, and the answer without what tells requests and records apart.</summary>
    private static (int Status, string? Code, string Told) Heard(Call call, string id, ApiAnswer answer)
    {
        var told = Trace().Replace(answer.Text, "");
        told = $"{answer.MediaType} {(id.Length == 0 ? told : told.Replace(id, "…", StringComparison.Ordinal))}";
        told = told.Length > 600 ? told[..600] : told;
        return call.Batch && answer.Status == 200
            ? (answer.Items[0].GetProperty("status").GetInt32(), answer.Items[0].TryGetProperty("code", out var code) ? code.GetString() : null, told)
            : (answer.Status, answer.MediaType == "application/problem+json" ? answer.Code : null, told);
    }

    [GeneratedRegex("\"traceId\":\"[^\"]*\"")]
    private static partial Regex Trace();
}
