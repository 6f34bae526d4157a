using Rapport.Platform.Problems;

namespace Rapport.Platform.Access.Absences;

/// <summary>Whether an absence can be entered.</summary>
internal static class AbsenceDecision
{
    /// <summary>How long an absence may be, and how far ahead it may begin.</summary>
    private const int Years = 2;

    /// <summary>What speaks against it; nothing when it can be entered.</summary>
    /// <param name="wanted">The absence.</param>
    /// <param name="standInActive">Whether the stand-in is active; null when there is no such user.</param>
    /// <param name="today">The company's day.</param>
    /// <param name="others">The same person's other absences that were not cancelled.</param>
    public static IEnumerable<Refusal> Refused(Absence wanted, bool? standInActive, DateOnly today, IEnumerable<Absence> others)
    {
        if (wanted.StandInId == wanted.UserId)
        {
            yield return Errors.StandsInForSelf();
        }
        else if (standInActive is null)
        {
            yield return Errors.StandInNotFound();
        }
        else if (standInActive == false)
        {
            yield return Errors.StandInInactive();
        }

        if (wanted.To < wanted.From)
        {
            yield return Errors.EndsBeforeItBegins();
        }
        else if (wanted.To < today)
        {
            yield return Errors.InThePast();
        }
        else if (wanted.From > today.AddYears(Years) || wanted.To >= wanted.From.AddYears(Years))
        {
            yield return Errors.TooLong(Years);
        }
        else if (others.FirstOrDefault(o => o.From <= wanted.To && wanted.From <= o.To) is { } other)
        {
            yield return Errors.Overlaps(other.From, other.To);
        }
    }
}
