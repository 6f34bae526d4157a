using Rapport.Platform;

namespace Rapport.Server.Pages;

/// <summary>What the page “Account security” says. <c>{since}</c> and the like are filled in by its script.</summary>
internal static class SecurityText
{
    public static readonly Labels Title = ("账号安全", "Account security");
    public static readonly Labels App = ("验证器应用", "Authenticator app");
    public static readonly Labels AppLead = ("登录时，除密码外再输入手机应用里的 6 位验证码。各种验证器应用都可以。", "Besides your password, signing in takes a six-digit code from an app on your phone. Any authenticator app will do.");
    public static readonly Labels AppBegin = ("设置验证器应用", "Set up an app");
    public static readonly Labels AppRenew = ("换新的恢复码", "New recovery codes");
    public static readonly Labels AppRemove = ("移除验证器应用", "Remove the app");
    public static readonly Labels AppOff = ("未启用。", "It is off.");
    public static readonly Labels AppOn = ("已于 {since} 启用，还剩 {left} 个恢复码。", "On since {since}. Recovery codes left: {left}.");
    public static readonly Labels Scan = ("用验证器应用扫描二维码。在手机上也可以{0}。", "Scan this with your authenticator app. On the phone itself, {0}.");
    public static readonly Labels OpenApp = ("直接打开应用", "open the app");
    public static readonly Labels QrCode = ("二维码", "QR code");
    public static readonly Labels TypeKey = ("无法扫描时，手工输入密钥：", "If you cannot scan it, type this key:");
    public static readonly Labels FirstCode = ("应用里显示的验证码", "The code that the app shows");
    public static readonly Labels TurnOn = ("启用", "Turn on");
    public static readonly Labels Codes = ("恢复码", "Recovery codes");
    public static readonly Labels CodesLead = ("手机不在身边时，用恢复码代替验证码，每个只能用一次。请现在保存到安全的地方，之后无法再查看。", "Without your phone, a recovery code stands in for the app's code, each of them once. Keep them somewhere safe now; they are not shown again.");
    public static readonly Labels Copy = ("复制", "Copy");
    public static readonly Labels Copied = ("已复制", "Copied");
    public static readonly Labels Download = ("下载", "Download");
    public static readonly Labels Passkeys = ("通行密钥", "Passkeys");
    public static readonly Labels PasskeysLead = ("用指纹、人脸或设备密码登录，不用输入密码和验证码，也不会被钓鱼网站骗走。", "Sign in by fingerprint, face or your device's PIN, without password and code. A false site cannot get at it.");
    public static readonly Labels PasskeysNone = ("还没有通行密钥。", "There is none yet.");
    public static readonly Labels PasskeyName = ("名称", "Name");
    public static readonly Labels PasskeyNameHelp = ("便于日后辨认，例如“我的手机”。", "To know it by later, such as “My phone”.");
    public static readonly Labels PasskeyAdd = ("添加通行密钥", "Add a passkey");
    public static readonly Labels PasskeysUnusable = ("当前浏览器或地址不支持通行密钥：需要 https 的域名，在本机可用 http://localhost。", "This browser or address cannot do passkeys: they need an https address with a host name, or http://localhost on this machine.");
    public static readonly Labels PasskeyUsed = ("{created} 添加，最近使用 {used}", "Added {created}, last used {used}");
    public static readonly Labels PasskeyUnused = ("{created} 添加，尚未使用", "Added {created}, not used yet");
    public static readonly Labels Sessions = ("已登录的设备", "Where you are signed in");
    public static readonly Labels SessionHere = ("当前设备 · {address}", "This device · {address}");
    public static readonly Labels SessionSeen = ("最近使用 {seen} · {address}", "Last used {seen} · {address}");
    public static readonly Labels SessionUnknown = ("未知设备", "Unknown device");
    public static readonly Labels SignOutOne = ("退出", "Sign out");
    public static readonly Labels SignOutOthers = ("退出其他所有设备", "Sign out everywhere else");
    public static readonly Labels Ask = ("请输入密码", "Your password, please");
    public static readonly Labels AskLead = ("修改登录方式前，需要确认是您本人。", "Before anything about signing in changes, show that it is you.");
    public static readonly Labels Continue = ("继续", "Continue");
    public static readonly Labels Cancel = ("取消", "Cancel");
    public static readonly Labels Remove = ("删除", "Remove");
}
