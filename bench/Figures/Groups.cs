using Rapport.Bench.Load;
using Rapport.Bench.Worlds;

namespace Rapport.Bench.Figures;

/// <summary>T5: deals by stage, how many and how much, of a team and of everybody.</summary>
internal static class Groups
{
    private const string Address = "/api/v1/opportunities/aggregate?groupBy=stage&measures=count,sum(amountBase)";

    public static async Task<IReadOnlyList<Figure>> FiguresAsync(Stage stage, CancellationToken cancel)
    {
        var manager = World.Team(World.Colleague);
        var values = new Dictionary<string, object> { ["team"] = stage.TeamOf(manager), ["principals"] = stage.PrincipalsOf(manager) };
        return
        [
            Of("T5 team", "T5.team", await stage.TokenAsync(World.Email(manager), cancel), values),
            Of("T5 all", "T5.all", await stage.TokenAsync(World.Administrator, cancel), []),
        ];
    }

    private static Figure Of(string name, string bare, string token, Dictionary<string, object> values)
    {
        IReadOnlyList<byte[][]> units = [[HttpChannel.Request("GET", Address, token)]];
        return new(name, _ => units, new(bare, [values]), Targets.Group);
    }
}
