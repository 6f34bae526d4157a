using Rapport.Access.Tests.Model;
using Rapport.Access.Tests.Worlds;

namespace Rapport.Access.Tests.Cases;

/// <summary>Asks random questions in a world until one is answered otherwise than the model says. Now and then the company is turned around.</summary>
internal static class Cases
{
    public const int PerRound = 34;

    /// <summary>What changes nothing.</summary>
    public static readonly IReadOnlyList<Func<Asking, Task>> Reads =
    [
        Reading.ListAsync, Reading.ListAsync, Reading.ListAsync, Reading.RecordAsync, Reading.RecordAsync, Reading.AggregateAsync, Reading.AggregateAsync, Reading.ExportAsync,
        Refusing.FieldAsync, Refusing.StepAsync, Refusing.TargetAsync, Telling.HistoryAsync, Telling.HistoryAsync, Telling.TimelineAsync, Telling.TimelineAsync, Telling.ExplanationAsync, Writing.GivenUpAsync,
    ];

    public static readonly IReadOnlyList<Func<Asking, Task>> All =
    [
        .. Reads, Writing.SingleAsync, Writing.SingleAsync, Writing.KeptAsync, UseCases.TransferAsync, UseCases.CompleteAsync, UseCases.MoveAsync,
        UseCases.ConvertAsync, UseCases.ShareAsync, UseCases.ImportAsync,
    ];

    /// <returns>What was different in the first case that was; what comes after it may follow from it.</returns>
    public static async Task<string?> DifferenceAsync(World world, Truth truth, int cases, IReadOnlyList<Func<Asking, Task>> kinds)
    {
        for (var i = 0; i < cases; i++)
        {
            if (i % PerRound == PerRound - 1)
            {
                await new Turmoil(world).RunAsync();
            }

            var viewer = world.Dice.Pick(world.People);
            if (world.Inactive.Contains(viewer.Id))
            {
                (await world.As(viewer).Get("accounts")).Is(401);
                continue;
            }

            var asking = new Asking(world, truth, viewer);
            await world.Dice.Pick(kinds)(asking);
            if (asking.Differences.Count > 0)
            {
                return $"case {i}: {string.Join("\n", asking.Differences)}";
            }
        }

        return null;
    }
}
