using Rapport.Fuzz.Tests.Description;
using Rapport.Fuzz.Tests.Generation;
using Rapport.Fuzz.Tests.Judging;
using Rapport.Fuzz.Tests.Requests;
using Rapport.Fuzz.Tests.Worlds;

namespace Rapport.Fuzz.Tests.Runs;

/// <summary>One case: a good request, a changed one, the same one twice at once, one about a secret beside one about nothing, or several in a row.</summary>
internal sealed class Case(World world, Dice dice, Report report, int number, TimeSpan patience)
{
    private const int MostCursors = 60;
    private const int Tries = 5;

    /// <summary>Whether to report the case whatever comes of it.</summary>
    public bool Shows { get; init; }

    public World World => world;

    public Dice Dice => dice;

    /// <summary>The first cases see to it that every operation succeeds and is refused once.</summary>
    public async Task RunAsync(IReadOnlyList<Operation> operations)
    {
        if (number < operations.Count)
        {
            await SucceedAsync(operations[number]);
            return;
        }

        if (number < 2 * operations.Count)
        {
            await new Refusals(this).RunAsync(operations[number - operations.Count]);
            return;
        }

        var (caller, operation) = (Caller(), dice.Pick(operations));
        switch (dice.Number(0, 16))
        {
            case 0 or 1:
                await AskAsync(new(world, dice, caller, operation, Bold: false), mutate: false);
                break;
            case 2:
                await new Sequence(this, caller).RunAsync();
                break;
            case 3:
                await new Twins(this, caller).RunAsync(operations);
                break;
            case 4:
                await TwiceAsync(new(world, dice, caller, operation, Bold: true));
                break;
            default:
                await AskAsync(new(world, dice, caller, operation, Bold: true), mutate: true);
                break;
        }

        await world.MendAsync(operation, caller);
    }

    /// <summary>Makes a request and asks it.</summary>
    public async Task<Heard> AskAsync(Situation situation, bool mutate, Action<FuzzRequest>? with = null)
    {
        var request = await Generator.RequestAsync(situation, prepare: !mutate);
        with?.Invoke(request);
        if (mutate)
        {
            new Mutator(situation).Change(request);
        }

        return await SendAsync(request, situation.Caller);
    }

    /// <summary>Sends a request and notes what is wrong with the answer.</summary>
    public async Task<Heard> SendAsync(FuzzRequest request, Caller caller)
    {
        var faults = world.Server.Faults.Count;
        var heard = await HearAsync(request, caller);
        Note(request, heard, caller, [.. Judge.Of(request, heard, caller, world), .. world.Server.Faults.Skip(faults).Select(f => $"The server logs an error: {f}")]);
        if (heard.Status == 401 && caller.Cookie is not null)
        {
            await world.SignInAsync(caller);
        }

        if (heard.Status == 200 && request.Method == "GET" && request.Names.Count == 0 && !request.Elsewhere && world.Cursors.Count < MostCursors && Worlds.World.Text(heard.Text, "next") is { } next)
        {
            world.Cursors.Add((request.Operation.ToString(), [.. request.Query.Where(q => q.Name != "cursor")], next));
        }

        return heard;
    }

    /// <summary>Notes what is wrong with an answer.</summary>
    public void Note(FuzzRequest request, Heard heard, Caller caller, IReadOnlyList<string> wrong)
    {
        report.Count(heard.Status);
        if (!request.Elsewhere && request.Method == request.Operation.Method)
        {
            report.Coverage.Add(request.Operation, heard.Status);
        }

        foreach (var what in Shows && wrong.Count == 0 ? ["It is as it should be."] : wrong)
        {
            var answer = heard.Whole.Length > 2_500 ? heard.Whole[..2_500] + "…" : heard.Whole;
            report.Add(new(number, request.Operation.ToString(), what, $"{caller.Name}\n{Curl.Of(request, caller.Header)}\n{heard.Status}\n{answer}"));
        }
    }

    /// <summary>Sends a request and takes the answer as it is.</summary>
    public Task<Heard> HearAsync(FuzzRequest request, Caller caller)
    {
        var message = request.Message(world.Server.Http.BaseAddress!);
        // Passkeys want a name of a host.
        message.Headers.Host ??= "localhost";
        if (caller.Header.Length > 0 && !request.Headers.Any(h => h.Name is "Authorization" or "Cookie"))
        {
            var (name, value) = (caller.Header.Split(':', 2)[0], caller.Header.Split(':', 2)[1].Trim());
            message.Headers.TryAddWithoutValidation(name, value);
            if (caller.Cookie is not null && !request.Headers.Any(h => h.Name is "Origin" or "Sec-Fetch-Site"))
            {
                message.Headers.TryAddWithoutValidation("Sec-Fetch-Site", "same-origin");
            }
        }

        return Heard.SendAsync(world.Http, message, patience);
    }

    private Caller Caller()
    {
        var at = dice.Number(0, world.Callers.Sum(c => c.Weight));
        return world.Callers.First(c => (at -= c.Weight) < 0);
    }

    private async Task SucceedAsync(Operation operation)
    {
        for (var tries = 0; tries < Tries; tries++)
        {
            if ((await AskAsync(new(world, dice, world.Administrator, operation, Bold: false), mutate: false)).Status == operation.Success)
            {
                return;
            }
        }
    }

    private async Task TwiceAsync(Situation situation)
    {
        var request = await Generator.RequestAsync(situation, prepare: false);
        if (dice.Once(2))
        {
            new Mutator(situation).Change(request);
        }

        var faults = world.Server.Faults.Count;
        var both = await Task.WhenAll(HearAsync(request, situation.Caller), HearAsync(request, situation.Caller));
        foreach (var heard in both)
        {
            Note(request, heard, situation.Caller, [.. Judge.Of(request, heard, situation.Caller, world)]);
        }

        if (world.Server.Faults.Count > faults)
        {
            Note(request, both[0], situation.Caller, [$"The server logs an error: {world.Server.Faults.Last()}"]);
        }
    }
}
