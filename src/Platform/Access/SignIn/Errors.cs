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

    public static Refusal CurrentPassword() => new(422, "password.current",
        ("当前密码不正确。", "The current password is not right."), "current");

    public static Refusal PasswordTooShort(int characters) => new(422, "password.too_short",
        ($"密码至少要有 {characters} 个字符；一句话也可以。", $"A password has at least {characters} characters; a sentence will do."));

    public static Refusal PasswordTooLong() => new(422, "password.too_long",
        ($"密码最多 {PasswordText.Longest} 个字符。", $"A password has at most {PasswordText.Longest} characters."));

    public static Refusal PasswordCommon() => new(422, "password.common",
        ("这个密码太常见，很容易被猜到，请换一个。", "Many people use this password, so it is guessed first; choose another."));

    public static Refusal PasswordPersonal() => new(422, "password.personal",
        ("密码主要由姓名、邮箱、公司或产品名组成，容易被猜到，请换一个。", "This is little more than your name, e-mail, company or Rapport, which is easy to guess; choose another."));

    public static Refusal Inactive() => new(409, "user.inactive",
        ("该用户已停用。请先启用，再邀请或重置密码。", "This user is not active; activate the account first."));

    public static Refusal HasPassword() => new(409, "invitation.has_password",
        ("该用户已经设置过密码，不需要邀请。如果忘记了密码，请重置。", "This user has a password already and needs no invitation; reset it where it was forgotten."));

    public static Refusal InvitationNotFound() => new(404, "invitation.not_found",
        ("这个链接无效、已使用或已过期。请向管理员要一个新的。", "This link is not valid, was used, or is too old. Ask your administrator for a new one."));

    public static Refusal EmailFixed() => new(422, "invitation.email_fixed",
        ("邮箱已由管理员填写；如需更改，请联系管理员。", "Your administrator has entered an e-mail already; ask to have it changed."), "email");

    public static Refusal SetUpDone() => new(409, "setup.done",
        ("Rapport 已经设置完成，请直接登录。", "Rapport is set up already; sign in."));

    public static Refusal SetUpCode() => new(403, "setup.code",
        ("设置码不正确。它显示在服务器的控制台上。", "The set-up code is not right. It stands on the server's console."));
}
