using Rapport.Platform.Problems;

namespace Rapport.Platform.Access.Factors;

/// <summary>Why a second factor is not set up or not changed.</summary>
internal static class Errors
{
    public static Refusal Code() => new(422, "totp.code",
        ("验证码不对，或者已经用过。请输入应用里当前显示的 6 位数字；仍然不对时，请检查手机时间。", "This code is wrong or was used before. Type the six digits that the app shows now; if they are still wrong, check your phone's clock."), "code");

    public static Refusal Exists() => new(409, "totp.exists",
        ("已经设置过验证器应用。要更换，请先移除。", "There is an authenticator app already. To change it, remove it first."));

    public static Refusal NotBegun() => new(409, "totp.not_begun",
        ("没有待确认的验证器应用，请重新开始设置。", "There is no authenticator app to confirm; please begin again."));

    public static Refusal Missing() => new(409, "totp.missing",
        ("还没有设置验证器应用。", "There is no authenticator app."));

    public static Refusal Own() => new(409, "factors.own",
        ("自己的登录验证请在“账号安全”里修改，需要输入密码。", "Change your own factors under “Account security”, with your password."));
}
