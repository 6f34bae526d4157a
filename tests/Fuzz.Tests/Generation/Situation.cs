using Rapport.Fuzz.Tests.Description;
using Rapport.Fuzz.Tests.Worlds;

namespace Rapport.Fuzz.Tests.Generation;

/// <summary>In which a request is made up: who asks what of which company.</summary>
/// <param name="Bold">Whether to name what a plain request leaves out.</param>
internal sealed record Situation(World World, Dice Dice, Caller Caller, Operation Operation, bool Bold)
{
    /// <summary>The object whose records it is about; null where it is about none.</summary>
    public ObjectInfo? Object { get; } = World.ByPath(Operation.Words.FirstOrDefault() ?? "");

    /// <summary>What had to be found out before: the code of an invitation, the secret of an app.</summary>
    public Dictionary<string, string> Known { get; } = [];
}
