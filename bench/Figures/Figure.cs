using Rapport.Bench.Load;

namespace Rapport.Bench.Figures;

/// <summary>Something that is asked of the server and, as bare SQL, of its database.</summary>
/// <param name="Name">Its number and who asks: <c>T1 administrator</c>.</param>
/// <param name="Units">What so many clients ask in turn, each unit one request or several, one after the other.</param>
/// <param name="Bare">The same in SQL.</param>
/// <param name="Target">The ratio to reach with eight clients.</param>
internal sealed record Figure(string Name, Func<int, IReadOnlyList<byte[][]>> Units, BareSql Bare, Target? Target)
{
    /// <summary>The number that targets are cited by.</summary>
    public string Number => Name.Split(' ')[0];
}
