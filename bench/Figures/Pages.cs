using Rapport.Bench.Load;
using Rapport.Bench.Worlds;

namespace Rapport.Bench.Figures;

/// <summary>T2: the page of an account as its salesperson opens it: the record, its contacts, the first page of its timeline; twenty accounts in turn.</summary>
internal static class Pages
{
    private const int Accounts = 20;

    public static async Task<Figure> FigureAsync(Stage stage, CancellationToken cancel)
    {
        var token = await stage.TokenAsync(World.Email(World.Colleague), cancel);
        var accounts = AccountsOf(stage);
        IReadOnlyList<byte[][]> units = [.. accounts.Select(id => Addresses(id).Select(a => HttpChannel.Request("GET", a, token)).ToArray())];
        return new("T2 account page", _ => units, new("T2", [.. accounts.Select(id => new Dictionary<string, object>
        {
            ["account"] = id,
            ["me"] = stage.People[World.Colleague],
            ["principals"] = stage.PrincipalsOf(World.Colleague),
        })]), Targets.Page);
    }

    /// <summary>Accounts of the colleague, spread over the two years.</summary>
    public static IReadOnlyList<Guid> AccountsOf(Stage stage)
    {
        var owned = stage.World.OwnedAt(Kind.Account, World.Colleague, World.End);
        return [.. Enumerable.Range(0, Math.Min(Accounts, owned)).Select(i => stage.World.Id(Kind.Account, stage.World.Of(World.Colleague, i * owned / Math.Min(Accounts, owned))))];
    }

    /// <summary>What the page asks.</summary>
    public static IEnumerable<string> Addresses(Guid account) =>
    [
        $"/api/v1/accounts/{account}",
        $"/api/v1/contacts?select=name,title,mobile,email,isDecisionMaker&sort=name&limit=20&filter={Uri.EscapeDataString($"accountId eq {account}")}",
        $"/api/v1/accounts/{account}/timeline?limit=20",
    ];
}
