using System.Text.RegularExpressions;
using Rapport.Fuzz.Tests.Description;
using Rapport.Fuzz.Tests.Generation;
using Rapport.Fuzz.Tests.Requests;
using Rapport.Fuzz.Tests.Worlds;

namespace Rapport.Fuzz.Tests.Runs;

/// <summary>
/// Asks about a secret, and the same about nothing: both answers must be one. So nobody finds out what is there by counting, ordering
/// or the choice of words.
/// </summary>
internal sealed partial class Twins(Case one, Caller caller)
{
    public async Task RunAsync(IReadOnlyList<Operation> operations)
    {
        if (!caller.SeesAll)
        {
            await (one.Dice.Once(2) ? IdAsync(operations) : WordAsync(operations));
        }
    }

    private async Task IdAsync(IReadOnlyList<Operation> operations)
    {
        var secrets = one.World.Secrets;
        var (path, id) = one.Dice.Pick([.. secrets.Records.Concat(secrets.Things)]);
        var possible = operations.Where(o => o.Words.Length > 1 && o.Words[0] == path && o.Words[1] == "{id}").ToList();
        if (possible.Count > 0)
        {
            await BothAsync(one.Dice.Pick(possible), Guid.CreateVersion7().ToString("D"), id, (request, value) => request.Names["id"] = value);
        }
    }

    private async Task WordAsync(IReadOnlyList<Operation> operations)
    {
        var dice = one.Dice;
        var lists = operations.Where(o => o.Method == "GET" && o.Parameters.Any(p => p.Name == "filter") && one.World.ByPath(o.Words[0]) is { Owned: true }).ToList();
        if (lists.Count == 0)
        {
            return;
        }

        var operation = dice.Pick(lists);
        var fields = one.World.ByPath(operation.Words[0])!.Fields;
        var texts = fields.Where(f => f.Type is "text" or "longText" or "email" or "phone").Select(f => f.Path)
            .Concat(fields.Where(f => f.Reference is not null && f.Name.EndsWith("Id", StringComparison.Ordinal)).Select(f => $"{f.Path[..^2]}.{one.World.ByName(f.Reference!)!.Title}")).ToList();
        var shape = dice.PickOf("contains({0},'{1}')", "startswith({0},'{1}')", "{0} eq '{1}'", "{0} in ('{1}','x')", "not ({0} ne '{1}')", "{0} ge '{1}' and {0} le '{1}z'");
        var field = dice.Pick(texts);
        await BothAsync(operation, "zqw" + dice.Word(), dice.Pick(one.World.Secrets.Words), (request, value) =>
        {
            request.Query.RemoveAll(q => q.Name is "filter" or "cursor");
            request.Query.Add(new("filter", shape.Replace("{0}", field, StringComparison.Ordinal).Replace("{1}", value, StringComparison.Ordinal)));
        });
    }

    /// <summary>Puts the one and the other into the same request and compares the answers.</summary>
    public async Task BothAsync(Operation operation, string nothing, string secret, Action<FuzzRequest, string> put)
    {
        var request = await Generator.RequestAsync(new(one.World, one.Dice, caller, operation, Bold: false), prepare: false);
        put(request, nothing);
        var missing = await one.HearAsync(request, caller);
        put(request, secret);
        var hidden = await one.HearAsync(request, caller);
        var same = (Told(missing, nothing), Told(hidden, secret));
        one.Note(request, hidden, caller, same.Item1 == same.Item2 ? [] : [$"What is hidden is answered otherwise than what is not there: {same.Item2}, not {same.Item1}"]);
    }

    /// <summary>An answer without what was asked and without what tells requests apart.</summary>
    private static string Told(Heard heard, string asked)
    {
        var text = Trace().Replace(heard.Text, "").Replace(asked, "…", StringComparison.OrdinalIgnoreCase);
        return $"{heard.Status} {text}";
    }

    [GeneratedRegex("\"traceId\":\"[^\"]*\"")]
    private static partial Regex Trace();
}
