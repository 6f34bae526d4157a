namespace Rapport.Platform.Web.Limits;

/// <summary>How many requests are answered in a minute; 0 is as many as come.</summary>
/// <param name="SignInPerAddress">Of one network address, to what a stranger may try: sign-in, reset, invitation, set-up code.</param>
/// <param name="PerToken">Of one token or session, to anything.</param>
public sealed record RateLimits(int SignInPerAddress, int PerToken)
{
    /// <summary>30 from one address: an office behind one address gets in on a Monday morning; a guesser does not get far.</summary>
    public const int DefaultSignInPerAddress = 30;
}
