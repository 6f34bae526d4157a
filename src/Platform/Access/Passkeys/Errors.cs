using Rapport.Platform.Problems;

namespace Rapport.Platform.Access.Passkeys;

/// <summary>Why a passkey is not made, or does not sign in.</summary>
internal static class Errors
{
    public static Refusal Address() => new(409, "passkey.address",
        ("通行密钥只能在 https 的域名下使用；在本机试用时请打开 http://localhost（IP 地址不行）。管理员可用 Rapport__PublicUrl 设置域名。",
         "Passkeys work at an https address with a host name only; on this machine open http://localhost (an IP address will not do). Administrators set the address by Rapport__PublicUrl."));

    public static Refusal Expired() => new(409, "passkey.expired",
        ("这次操作已超时，请重新开始。", "This took too long; please start again."));

    public static Refusal NotTaken() => new(422, "passkey.not_taken",
        ("这个通行密钥没有通过验证，没有保存。请重试，或换一台设备。", "This passkey did not hold and was not saved. Try again, or use another device."));

    public static Refusal NotHeld() => new(401, "passkey.not_held",
        ("通行密钥没有通过验证。请重试，或用密码登录。", "The passkey did not hold. Try again, or sign in with your password."));

    public static Refusal Name(int max) => new(422, "passkey.name",
        ($"请给通行密钥起个名字（最多 {max} 个字符），例如“我的手机”。", $"Give the passkey a name of at most {max} characters, such as “My phone”."), "name");

    public static Refusal TooMany(int max) => new(409, "passkey.too_many",
        ($"最多可有 {max} 个通行密钥，请先删除不用的。", $"There can be {max} passkeys at most; remove those you no longer use."));
}
