namespace Rapport.Platform.Access.SignIn;

/// <summary>A browser's name for its user, from what the browser says of itself: <c>Chrome · Windows</c>.</summary>
internal static class DeviceName
{
    // Most browsers also name those they descend from, so that the order matters.
    private static readonly (string Mark, string Name)[] Browsers =
    [
        ("MicroMessenger", "WeChat"), ("DingTalk", "DingTalk"), ("Feishu", "Feishu"), ("Lark/", "Lark"), ("QQBrowser", "QQ Browser"), ("HuaweiBrowser", "Huawei Browser"), ("MiuiBrowser", "Mi Browser"),
        ("Edg", "Edge"), ("OPR/", "Opera"), ("SamsungBrowser", "Samsung Internet"), ("Firefox/", "Firefox"), ("FxiOS", "Firefox"), ("CriOS", "Chrome"), ("Chrome/", "Chrome"), ("Safari/", "Safari"),
    ];

    private static readonly (string Mark, string Name)[] Systems =
    [
        ("OpenHarmony", "HarmonyOS"), ("HarmonyOS", "HarmonyOS"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("Windows", "Windows"), ("Mac OS", "macOS"), ("CrOS", "ChromeOS"), ("Linux", "Linux"),
    ];

    /// <summary>The browser and the system; the beginning of the text where it names neither; empty where it is.</summary>
    public static string Of(string userAgent)
    {
        string[] known = [.. new[] { Find(Browsers, userAgent), Find(Systems, userAgent) }.OfType<string>()];
        return known.Length > 0 ? string.Join(" · ", known) : userAgent.Length <= 60 ? userAgent : userAgent[..60];
    }

    private static string? Find((string Mark, string Name)[] marks, string text) =>
        marks.FirstOrDefault(m => text.Contains(m.Mark, StringComparison.Ordinal)).Name;
}
