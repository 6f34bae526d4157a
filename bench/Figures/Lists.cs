using Rapport.Bench.Load;
using Rapport.Bench.Worlds;

namespace Rapport.Bench.Figures;

/// <summary>
/// T1: 50 deals of one owner in one stage, newest first, as an administrator, a manager and a salesperson, each held against the bare SQL for the same rows under the same row
/// rule; and everything of that stage that the latter two see, where the row rule does all the work.
/// </summary>
internal static class Lists
{
    private const string Stage = "won";
    private const string Address = "/api/v1/opportunities?select=name,stage,amount,expectedCloseDate,createdAt,ownerId,owner.name&sort=-createdAt&limit=50&filter=";

    public static async Task<IReadOnlyList<Figure>> FiguresAsync(Stage stage, CancellationToken cancel)
    {
        var (manager, administrator) = (World.Team(World.Colleague), World.Administrator);
        return
        [
            await FigureAsync("administrator", administrator, Enumerable.Range(World.Colleague, 10), null),
            await FigureAsync("manager", World.Email(manager), Enumerable.Range(0, 9).Select(i => World.Colleague + (i * World.Teams)), manager),
            await FigureAsync("salesperson", World.Email(World.Salesperson), [World.Salesperson], World.Salesperson),
            await AllAsync("manager-all", manager),
            await AllAsync("salesperson-all", World.Salesperson),
        ];

        async Task<Figure> FigureAsync(string who, string email, IEnumerable<int> owners, int? person)
        {
            var token = await stage.TokenAsync(email, cancel);
            var asked = owners.Select(o => stage.People[o]).ToList();
            IReadOnlyList<byte[][]> units = [.. asked.Select(owner => (byte[][])[Request($"stage eq '{Stage}' and ownerId eq {owner}", token)])];
            return new($"T1 {who}", _ => units, new($"T1.{who}", [.. asked.Select(owner => Values(person, owner))]), Targets.List);
        }

        async Task<Figure> AllAsync(string who, int person)
        {
            IReadOnlyList<byte[][]> units = [[Request($"stage eq '{Stage}'", await stage.TokenAsync(World.Email(person), cancel))]];
            return new($"T1 {who}", _ => units, new($"T1.{who}", [Values(person, null)]), Targets.List);
        }

        Dictionary<string, object> Values(int? person, Guid? owner)
        {
            var values = new Dictionary<string, object> { ["stage"] = Stage };
            if (owner is { } id)
            {
                values["owner"] = id;
            }

            if (person is { } number)
            {
                (values["me"], values["team"], values["principals"]) = (stage.People[number], stage.TeamOf(number), stage.PrincipalsOf(number));
            }

            return values;
        }
    }

    private static byte[] Request(string filter, string token) => HttpChannel.Request("GET", Address + Uri.EscapeDataString(filter), token);
}
