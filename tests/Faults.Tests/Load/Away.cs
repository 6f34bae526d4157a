using Rapport.Testing;
using Shouldly;

namespace Rapport.Faults.Tests.Load;

/// <summary>The server answered that it cannot at the moment.</summary>
internal sealed class AwayException(ApiAnswer answer) : Exception(answer.Text)
{
    public ApiAnswer Answer { get; } = answer;
}

/// <summary>What a server answers while something it needs is away.</summary>
internal static class AwayExtensions
{
    private static readonly string[] Codes = ["service.unavailable", "service.outcome_unknown", "service.storage"];

    /// <summary>Fails unless the answer has that status.</summary>
    /// <exception cref="AwayException">It is 503.</exception>
    public static ApiAnswer Done(this ApiAnswer answer, int status) => answer.Status == 503 ? throw new AwayException(answer) : answer.Is(status);

    /// <summary>Fails unless it is a proper 503: a problem that says when to come back.</summary>
    public static ApiAnswer IsAway(this ApiAnswer answer, string? code = null)
    {
        answer.Is(503).MediaType.ShouldBe("application/problem+json");
        answer.RetryAfter.ShouldNotBeNull().ShouldBeGreaterThan(0);
        answer.Code.ShouldBeOneOf(code is null ? Codes : [code]);
        return answer;
    }
}
