using Rapport.Fuzz.Tests.Description;

namespace Rapport.Fuzz.Tests.Runs;

/// <summary>Which operations have succeeded and which were refused: a fuzzer that never gets past the door proves nothing.</summary>
internal sealed class Coverage
{
    /// <summary>What cannot succeed here, and why.</summary>
    private static readonly Dictionary<string, string> Impossible = new()
    {
        ["POST /api/v1/setup"] = "the company is set up already",
        ["POST /api/v1/demo"] = "the workspace is not empty",
        ["DELETE /api/v1/demo"] = "there is no demo company",
        ["POST /api/v1/session/passkey"] = "only an authenticator signs",
        ["POST /api/v1/me/passkeys"] = "only an authenticator signs",
    };

    private readonly HashSet<string> succeeded = [];
    private readonly HashSet<string> refused = [];

    public void Add(Operation operation, int status)
    {
        if (status == operation.Success)
        {
            succeeded.Add(operation.ToString());
        }
        else if (status is >= 400 and < 500)
        {
            refused.Add(operation.ToString());
        }
    }

    /// <summary>What is missing, an operation a line.</summary>
    public IEnumerable<string> Missing(IEnumerable<Operation> operations)
    {
        foreach (var operation in operations)
        {
            if (!succeeded.Contains(operation.ToString()) && !Impossible.ContainsKey(operation.ToString()))
            {
                yield return $"{operation} has never succeeded.";
            }

            if (operation.MayBeRefused && !refused.Contains(operation.ToString()))
            {
                yield return $"{operation} was never refused.";
            }
        }
    }
}
