using Rapport.Platform.Problems;

namespace Rapport.Platform.Access.SignIn;

/// <summary>Why somebody cannot come in. What is said does not tell whether there is such an account.</summary>
internal static class Errors
{
    public static Refusal Failed() => new(401, "auth.failed",
        ("邮箱或密码不正确。", "The e-mail or the password is not right."));

    public static Refusal Locked(TimeSpan wait) => Locked((int)Math.Ceiling(wait.TotalSeconds));

    private static Refusal Locked(int seconds) => new(429, "auth.locked",
        ($"失败次数太多，请 {seconds} 秒后再试。", $"Too many failures; try again in {(seconds == 1 ? "a second" : $"{seconds} seconds")}.")) { RetryAfter = seconds };

    public static Refusal SecondFactorNeeded() => new(401, "auth.second_factor_needed",
        ("请输入验证器应用里的验证码，或一个恢复码。", "Enter the code from your authenticator app, or one of your recovery codes."));

    public static Refusal SecondFactorFailed() => new(401, "auth.second_factor_failed",
        ("验证码不正确或已过期，请重新输入。", "The code is not right, or too old; enter a new one."));
}
