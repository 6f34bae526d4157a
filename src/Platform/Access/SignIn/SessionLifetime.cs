namespace Rapport.Platform.Access.SignIn;

/// <summary>How long somebody stays signed in: until some time after the last request, and never beyond some time after signing in.</summary>
internal static class SessionLifetime
{
    /// <summary>How exactly the last request is known: it is written down once in this time at most.</summary>
    public static readonly TimeSpan Grain = TimeSpan.FromMinutes(1);

    /// <summary>How long a session lasts that nobody uses.</summary>
    public static TimeSpan Idle(bool remembered) => remembered ? TimeSpan.FromDays(30) : TimeSpan.FromHours(12);

    /// <summary>When a session ends however much it is used.</summary>
    public static DateTime EndsAt(DateTime createdAt, bool remembered) => createdAt + TimeSpan.FromDays(remembered ? 90 : 7);
}
