using Rapport.Fuzz.Tests.Description;

namespace Rapport.Fuzz.Tests.Runs;

/// <summary>Asks so that the answer has to be no.</summary>
internal sealed class Refusals(Case one)
{
    public async Task RunAsync(Operation operation)
    {
        var nobody = one.World.Callers.Single(c => c.Name == "nobody");
        await one.AskAsync(new(one.World, one.Dice, nobody, operation, Bold: false), mutate: false, request =>
        {
            if (!operation.Public)
            {
                return;
            }

            if (operation.Body is not null)
            {
                request.Bytes = "{\"nonsense\":true}"u8.ToArray();
            }
            else if (request.Names.Count > 0)
            {
                request.Names[request.Names.Keys.First()] = "nothing";
            }
            else
            {
                request.Query.Add(new("nonsense", "1"));
                request.Headers.Add(("Sec-Fetch-Site", "cross-site"));
            }
        });
    }
}
