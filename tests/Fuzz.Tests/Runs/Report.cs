using System.Globalization;

namespace Rapport.Fuzz.Tests.Runs;

/// <summary>One thing that is wrong, with all that is needed to see it again.</summary>
/// <param name="Case">The number of the case.</param>
/// <param name="Operation">What was asked.</param>
/// <param name="What">What is wrong.</param>
/// <param name="Details">The caller, the request and the answer.</param>
internal sealed record Finding(int Case, string Operation, string What, string Details);

/// <summary>What came of a run.</summary>
internal sealed class Report
{
    private readonly SortedDictionary<int, int> statuses = [];

    /// <summary>Of each kind of finding at an operation, the first.</summary>
    public List<Finding> Findings { get; } = [];

    public Coverage Coverage { get; } = new();

    public int Cases { get; set; }

    public void Count(int status) => statuses[status] = statuses.GetValueOrDefault(status) + 1;

    public void Add(Finding finding)
    {
        if (!Findings.Any(f => f.Operation == finding.Operation && Kind(f) == Kind(finding)))
        {
            Findings.Add(finding);
        }
    }

    /// <summary>Cases, requests, and how many of them were answered how.</summary>
    public string Figures() => string.Create(CultureInfo.InvariantCulture,
        $"{Cases} cases, {statuses.Values.Sum()} requests: {string.Join(", ", statuses.Select(s => $"{s.Value} × {s.Key}"))}");

    private static string Kind(Finding finding) => finding.What.Length > 24 ? finding.What[..24] : finding.What;
}
