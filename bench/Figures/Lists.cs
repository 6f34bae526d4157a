using Rapport.Bench.Load;
using Rapport.Bench.Worlds;

namespace Rapport.Bench.Figures;

/// <summary>
/// T1: 50 deals of one owner in one stage, newest first, as an administrator, a manager and a salesperson, each held against the bare SQL for the same rows under the same row
/// rule; the same with the largest first, for which there is no index; and everything of that stage that the latter two see, where the row rule does all the work.
/// </summary>
internal static class Lists
{
    private const string Stage = "won";
    private const string Newest = "-createdAt";
    private const string Largest = "-amount";

    public static async Task<IReadOnlyList<Figure>> FiguresAsync(Stage stage, CancellationToken cancel)
    {
        var (manager, administrator) = (World.Team(World.Colleague), World.Administrator);
        return
        [
            await FigureAsync("administrator", administrator, Enumerable.Range(World.Colleague, 10), Newest),
            await FigureAsync("manager", World.Email(manager), Enumerable.Range(0, 9).Select(i => World.Colleague + (i * World.Teams)), Newest),
            await FigureAsync("salesperson", World.Email(World.Salesperson), [World.Salesperson], Newest),
            await FigureAsync("administrator-largest", administrator, Enumerable.Range(World.Colleague, 10), Largest),
            await AllAsync("manager-all", manager),
            await AllAsync("salesperson-all", World.Salesperson),
        ];

        async Task<Figure> FigureAsync(string who, string email, IEnumerable<int> owners, string sort)
        {
            var token = await stage.TokenAsync(email, cancel);
            var asked = owners.Select(o => stage.People[o]).ToList();
            IReadOnlyList<byte[][]> units = [.. asked.Select(owner => (byte[][])[Request($"stage eq '{Stage}' and ownerId eq {owner}", sort, token)])];
            return new($"T1 {who}", _ => units, new($"T1.{who}", [.. asked.Select(owner => new Dictionary<string, object> { ["stage"] = Stage, ["owner"] = owner })]), Targets.List);
        }

        async Task<Figure> AllAsync(string who, int person)
        {
            IReadOnlyList<byte[][]> units = [[Request($"stage eq '{Stage}'", Newest, await stage.TokenAsync(World.Email(person), cancel))]];
            var values = new Dictionary<string, object> { ["stage"] = Stage, ["me"] = stage.People[person], ["team"] = stage.TeamOf(person), ["principals"] = stage.PrincipalsOf(person) };
            return new($"T1 {who}", _ => units, new($"T1.{who}", [values]), Targets.List);
        }
    }

    private static byte[] Request(string filter, string sort, string token) => HttpChannel.Request(
        "GET", $"/api/v1/opportunities?select=name,stage,amount,expectedCloseDate,createdAt,ownerId,owner.name&sort={sort}&limit=50&filter={Uri.EscapeDataString(filter)}", token);
}
