using Rapport.Platform;

namespace Rapport.Server.Pages;

/// <summary>What the plain pages say.</summary>
internal static class PageText
{
    public static readonly Labels NeedsScript = ("本页需要启用 JavaScript。", "This page needs JavaScript.");
    public static readonly Labels SignIn = ("登录", "Sign in");
    public static readonly Labels SignInTo = ("登录 Rapport 默契", "Sign in to Rapport");
    public static readonly Labels SignOut = ("退出登录", "Sign out");
    public static readonly Labels Email = ("电子邮箱", "E-mail");
    public static readonly Labels Password = ("密码", "Password");
    public static readonly Labels NewPassword = ("设置密码", "Choose a password");
    public static readonly Labels Show = ("显示", "Show");
    public static readonly Labels Hide = ("隐藏", "Hide");
    public static readonly Labels Remember = ("这是我自己的设备，保持登录", "This is my own device; keep me signed in");
    public static readonly Labels Code = ("验证码", "Code");
    public static readonly Labels CodeHelp = ("验证器应用里的 6 位数字，或一个恢复码。", "Six digits from your authenticator app, or a recovery code.");
    public static readonly Labels UsePasskey = ("使用通行密钥登录", "Sign in with a passkey");
    public static readonly Labels Forgot = ("忘记密码？请联系管理员重置。", "Forgotten your password? Ask your administrator to reset it.");
    public static readonly Labels Offline = ("无法连接服务器，请检查网络后重试。", "The server cannot be reached. Check your connection and try again.");
    public static readonly Labels SetUp = ("欢迎使用 Rapport 默契", "Welcome to Rapport");
    public static readonly Labels SetUpLead = ("只需一分钟：填写公司信息，创建第一位管理员。", "It takes a minute: tell us about your company and create its first administrator.");
    public static readonly Labels SetUpCode = ("设置码", "Set-up code");
    public static readonly Labels SetUpCodeHelp = ("启动服务器的控制台上显示的 8 位代码。", "The eight characters on the console where the server was started.");
    public static readonly Labels Company = ("公司", "Company");
    public static readonly Labels CompanyName = ("公司名称", "Company name");
    public static readonly Labels CompanyLanguage = ("默认语言", "Language");
    public static readonly Labels TimeZone = ("时区", "Time zone");
    public static readonly Labels Currency = ("本位币", "Currency");
    public static readonly Labels FiscalYear = ("财年起始月", "Fiscal year starts in");
    public static readonly Labels Administrator = ("管理员", "Administrator");
    public static readonly Labels YourName = ("姓名", "Your name");
    public static readonly Labels PasswordHelp = ("至少 {0} 个字符，任何字符都可以；一句好记的话最好。", "At least {0} characters of any kind. A sentence you can remember is best.");
    public static readonly Labels Begin = ("开始使用", "Get started");
    public static readonly Labels Invitation = ("设置密码", "Choose your password");
    public static readonly Labels Join = ("加入{0}", "Join {0}");
    public static readonly Labels ResetOf = ("重置您的密码", "Reset your password");
    public static readonly Labels ComeIn = ("保存并登录", "Save and sign in");
    public static readonly Labels NoInvitation = ("链接不完整。请从邀请里重新复制完整的链接。", "The link is not complete. Copy the whole link from your invitation again.");
    public static readonly Labels Home = ("首页", "Home");
    public static readonly Labels SignedInAs = ("您已登录：", "Signed in as\u00A0");
    public static readonly Labels Running = ("服务正在运行，接口地址是 {0}，说明见 {1}。", "The server is running. Its API is at {0}, described in {1}.");
    public static readonly Labels MakeToken = ("用下面的命令生成令牌，放在请求头 {0} 里：", "Make a token with the command below and send it as {0}");
    public static readonly Labels TokenCommand = ("./start.sh token add --email 邮箱 --name 用途", "./start.sh token add --email ADDRESS --name PURPOSE");

    private static readonly string[] EnglishMonths = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    /// <summary>A month, 1–12.</summary>
    public static Labels Month(int month) => ($"{month} 月", EnglishMonths[month - 1]);
}
