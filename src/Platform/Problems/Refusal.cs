namespace Rapport.Platform.Problems;

/// <summary>
/// A request that cannot be done, said to a person: an HTTP status, a stable dotted code and the text in both languages.
/// Each feature lists its own in an <c>Errors.cs</c>; one place turns them into <c>application/problem+json</c>.
/// </summary>
/// <param name="Status">The HTTP status, 400–503.</param>
/// <param name="Code">Stable and dotted: <c>record.version_conflict</c>.</param>
/// <param name="Text">What happened, and what to do.</param>
/// <param name="Field">The field of the body it is about, where there is one.</param>
public record Refusal(int Status, string Code, Labels Text, string? Field = null)
{
    /// <summary>Further facts for programs, such as the position in a filter.</summary>
    public IReadOnlyDictionary<string, object?>? Facts { get; init; }

    /// <summary>In how many seconds to try again, 1 or more, where waiting helps.</summary>
    public int? RetryAfter { get; init; }

    public RefusedException Exception() => new(this);
}

/// <summary>Carries a <see cref="Refusal"/> of the whole request to the one place that answers it.</summary>
public sealed class RefusedException(Refusal refusal, IReadOnlyList<Refusal>? errors = null) : Exception(refusal.Code)
{
    public Refusal Refusal { get; } = refusal;

    /// <summary>The refusals of single fields, for a body that does not validate.</summary>
    public IReadOnlyList<Refusal> Errors { get; } = errors ?? [];
}
