using Rapport.Fuzz.Tests.Requests;

namespace Rapport.Fuzz.Tests.Generation;

/// <summary>Changes the address: parameters, what stands in the path, the method.</summary>
internal sealed class AddressMutations(Situation situation)
{
    private readonly Dice dice = situation.Dice;

    /// <summary>Whether the address has anything to change; a parameter more is nearly always refused as that.</summary>
    public static bool IsPossible(FuzzRequest request) => request.Names.Count > 0 || request.Operation.Parameters.Any(p => p.Place == "query");

    public void Change(FuzzRequest request)
    {
        var known = situation.Operation.Parameters.Where(p => p.Place == "query").ToList();
        switch (dice.Number(0, 12))
        {
            case < 7 when known.Count > 0:
                ChangeParameter(request, dice.Pick(known));
                break;
            case < 9 when request.Names.Count > 0:
                ChangeName(request);
                break;
            case 9:
                request.Method = dice.PickOf("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "BREW", "get");
                request.Elsewhere = true;
                break;
            case 10 when situation.World.Cursors.Count > 0:
                request.Query.Add(new("cursor", Damaged(dice.Pick(situation.World.Cursors).Cursor)));
                break;
            default:
                AddParameter(request);
                break;
        }
    }

    private void ChangeParameter(FuzzRequest request, Description.Parameter parameter)
    {
        var good = request.Query.FirstOrDefault(q => q.Name == parameter.Name)?.Value ?? new Grammar(situation).Parameter(parameter) ?? "";
        var changed = dice.Number(0, 8) switch
        {
            0 => Nasty.Text(dice),
            1 => good + Nasty.Text(dice),
            2 => good.Replace("'", "", StringComparison.Ordinal),
            3 => Nasty.Number(dice),
            4 => new string(dice.PickOf('(', 'x', '中', ','), dice.PickOf(2_000, 9_000)),
            _ => new Grammar(situation).Garbled(good),
        };
        if (!dice.Once(5))
        {
            // Otherwise the parameter stands there twice.
            request.Query.RemoveAll(q => q.Name == parameter.Name);
        }

        Add(request, new(parameter.Name, changed));
    }

    private void AddParameter(FuzzRequest request) => Add(request, dice.Number(0, 6) switch
    {
        0 => new(Nasty.Text(dice), Nasty.Text(dice)),
        1 => new("filter", "%ff%fe", Raw: true),
        2 => new("select", "%00%c0%ae%ed%a0%80", Raw: true),
        3 => new("sort", "%", Raw: true),
        4 => new("limit", "1&limit=2&limit", Raw: true),
        _ => new(dice.PickOf("select", "filter", "sort", "limit", "cursor", "count", "view", "user", "atomic", "groupBy", "measures", "Filter", "$filter", "x"), Nasty.Text(dice)),
    });

    private static void Add(FuzzRequest request, QueryValue value)
    {
        request.Query.Add(value);
        // The server in front of the application stops at 64 KB.
        request.Unheard |= request.Address().Length > 60_000;
    }

    private void ChangeName(FuzzRequest request)
    {
        var name = dice.Pick([.. request.Names.Keys]);
        var good = request.Names[name];
        request.Names[name] = dice.Number(0, 9) switch
        {
            0 => good.ToUpperInvariant(),
            1 => $"%7B{good}%7D",
            2 => good.Replace("-", "", StringComparison.Ordinal),
            3 => Guid.Empty.ToString("D"),
            4 => dice.PickOf("%00", "%ff", "..", "%2e%2e", "%2f", ".", "%20", "a%2fb", "..%2f..%2f..%2fetc%2fpasswd", "%5c", "%25", "aggregate", "batch", "transfer", "null", "0", "-1"),
            5 => FuzzRequest.Escaped(Nasty.Text(dice)) is { Length: > 0 and < 20_000 } text ? text : "x",
            6 => good + dice.PickOf(" ", "%20", "%00", ";x=1", ".json", "/", "//"),
            _ => Foreign() ?? good,
        };
        request.Elsewhere = true;
        // A path with a NUL, or with steps that lead out, never comes through to the application.
        request.Unheard = true;
    }

    /// <summary>Something of somebody elsewhere; never for those who would be allowed to open it.</summary>
    private string? Foreign()
    {
        var secrets = situation.World.Secrets;
        var of = secrets.Records.Concat(secrets.Things).Where(s => s.Path == situation.Operation.Words.FirstOrDefault()).ToList();
        return situation.Caller.SeesAll || of.Count == 0 ? null : dice.Pick(of).Id;
    }

    private string Damaged(string cursor) => dice.Number(0, 5) switch
    {
        0 => cursor,
        1 => cursor[..dice.Number(0, cursor.Length)],
        2 => cursor + "A",
        3 => string.Concat(cursor.Reverse()),
        _ => cursor.Remove(dice.Number(0, cursor.Length), 1),
    };
}
