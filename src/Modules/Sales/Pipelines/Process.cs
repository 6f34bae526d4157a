using Rapport.Platform;
using Rapport.Platform.Text;

namespace Rapport.Sales.Pipelines;

/// <summary>A pipeline, as decisions see it; its stages in their order.</summary>
internal sealed record Pipeline(Guid Id, Labels Label, bool Active, IReadOnlyList<Stage> Stages)
{
    /// <summary>Where a new opportunity starts.</summary>
    public Stage? First => Stages.FirstOrDefault(s => s.Active);

    /// <summary>The stage someone means: by its value, else by its name in either language, width and case aside.</summary>
    public Stage? Find(string text)
    {
        if (Stages.FirstOrDefault(s => s.Value == text) is { } exact)
        {
            return exact;
        }

        var folded = TextKeys.Fold(text);
        return Stages.FirstOrDefault(s =>
            TextKeys.Fold(s.Value) == folded || TextKeys.Fold(s.Label.Zh) == folded || TextKeys.Fold(s.Label.En) == folded);
    }
}

/// <summary>A stage of a pipeline.</summary>
/// <param name="Value">Its code, unique in the pipeline.</param>
/// <param name="Label">Its name.</param>
/// <param name="Outcome">One of <see cref="Objects.Outcomes"/>.</param>
/// <param name="Probability">Percent, where it says one.</param>
/// <param name="Requires">The opportunity's fields that must have a value to get here.</param>
/// <param name="Active">Whether opportunities can move here.</param>
internal sealed record Stage(string Value, Labels Label, string Outcome, decimal? Probability, IReadOnlyList<string> Requires, bool Active);

/// <summary>All pipelines of the workspace, in their order.</summary>
internal sealed record Process(IReadOnlyList<Pipeline> Pipelines)
{
    public Pipeline? Default => Pipelines.FirstOrDefault(p => p.Active) ?? (Pipelines.Count > 0 ? Pipelines[0] : null);

    public Pipeline? Find(Guid id) => Pipelines.FirstOrDefault(p => p.Id == id);
}
