using System.Text.Encodings.Web;
using Rapport.Platform;
using Rapport.Platform.Web;
using Rapport.Platform.Web.OpenApi;

namespace Rapport.Server.Pages;

/// <summary>Where a user sees to the own account's safety: authenticator app, recovery codes, passkeys, sessions. All it does goes through the API.</summary>
internal static class SecurityPage
{
    public static void Map(IEndpointRouteBuilder app) =>
        app.MapGet("/security", Page).Needs(Permission.Public).Describe(("“账号安全”页面", "The page “Account security”"));

    private static IResult Page(HttpContext http)
    {
        var language = http.Language();
        string Text(string zh, string en) => HtmlEncoder.Default.Encode(new Labels(zh, en).In(language));
        var title = Text("账号安全", "Account security");
        return Results.Content($$"""
            <!doctype html>
            <html lang="{{(language == Language.Zh ? "zh-CN" : "en")}}">
            <head>
              <meta charset="utf-8">
              <meta name="viewport" content="width=device-width, initial-scale=1">
              <title>{{title}} · Rapport 默契</title>
              <link rel="stylesheet" href="/pages/page.css">
              <script type="module" src="/pages/security.js"></script>
            </head>
            <body>
            <main>
              <h1>{{title}}</h1>
              <section id="totp">
                <h2>{{Text("验证器应用", "Authenticator app")}}</h2>
                <p class="quiet">{{Text("登录时，除密码外再输入手机应用里的 6 位验证码。微软、谷歌等任何验证器应用都可以。", "Besides your password, signing in takes a six-digit code from an app on your phone. Any authenticator app will do.")}}</p>
                <p id="totp-state"></p>
                <button id="totp-begin" class="main" hidden>{{Text("设置验证器应用", "Set up an app")}}</button>
                <form id="totp-setup" hidden>
                  <p>{{Text("1. 用验证器应用扫描二维码；在手机上也可以", "1. Scan this with your authenticator app; on the phone itself, ")}}<a id="totp-link">{{Text("直接打开应用", "open the app")}}</a>{{Text("。", ".")}}</p>
                  <div id="totp-qr" class="qr" role="img" aria-label="{{Text("二维码", "QR code")}}"></div>
                  <p>{{Text("无法扫描时，手工输入密钥：", "If you cannot scan it, type this key: ")}}<code id="totp-secret"></code></p>
                  <label for="totp-code">{{Text("2. 输入应用里显示的验证码", "2. Type the code that the app shows")}}</label>
                  <input id="totp-code" inputmode="numeric" autocomplete="one-time-code" required maxlength="40">
                  <div class="buttons"><button class="main">{{Text("启用", "Turn on")}}</button><button id="totp-cancel" type="button">{{Text("取消", "Cancel")}}</button></div>
                </form>
                <div id="totp-on" class="buttons" hidden>
                  <button id="totp-renew">{{Text("换新的恢复码", "New recovery codes")}}</button>
                  <button id="totp-remove">{{Text("移除验证器应用", "Remove the app")}}</button>
                </div>
                <div id="codes" hidden>
                  <h2>{{Text("恢复码", "Recovery codes")}}</h2>
                  <p>{{Text("手机不在身边时，用恢复码代替验证码，每个只能用一次。请现在保存到安全的地方，之后无法再查看。", "Without your phone, a recovery code stands in for the app's code, each of them once. Keep them somewhere safe now; they are not shown again.")}}</p>
                  <ol id="codes-list" class="codes"></ol>
                  <div class="buttons"><button id="codes-copy">{{Text("复制", "Copy")}}</button><button id="codes-save">{{Text("下载", "Download")}}</button></div>
                </div>
                <p role="alert"></p>
              </section>
              <section id="passkeys">
                <h2>{{Text("通行密钥", "Passkeys")}}</h2>
                <p class="quiet">{{Text("用指纹、人脸或设备密码登录，不用输入密码和验证码，也不会被钓鱼网站骗走。", "Sign in by fingerprint, face or your device's PIN, without password and code. A false site cannot get at it.")}}</p>
                <p id="passkeys-none" hidden>{{Text("还没有通行密钥。", "There is none yet.")}}</p>
                <ul id="passkeys-list" class="rows"></ul>
                <form id="passkeys-add" hidden>
                  <label for="passkeys-name">{{Text("名称，例如“我的手机”", "A name for it, such as “My phone”")}}</label>
                  <input id="passkeys-name" required maxlength="100" autocomplete="off">
                  <div class="buttons"><button class="main">{{Text("添加通行密钥", "Add a passkey")}}</button></div>
                </form>
                <p id="passkeys-unusable" hidden>{{Text("这个浏览器或地址不支持通行密钥；需要 https 的域名（本机可用 http://localhost）。", "This browser or address cannot do passkeys; they need an https address with a host name (on this machine, http://localhost).")}}</p>
                <p role="alert"></p>
              </section>
              <section id="sessions">
                <h2>{{Text("已登录的设备", "Where you are signed in")}}</h2>
                <ul id="sessions-list" class="rows"></ul>
                <button id="sessions-others" hidden>{{Text("退出其他所有设备", "Sign out everywhere else")}}</button>
                <p role="alert"></p>
              </section>
            </main>
            <dialog id="password" aria-labelledby="password-label">
              <form method="dialog">
                <label id="password-label" for="password-text">{{Text("请输入密码，确认是您本人", "Type your password, to show that it is you")}}</label>
                <input id="password-text" type="password" autocomplete="current-password" required>
                <div class="buttons"><button class="main" value="given">{{Text("继续", "Continue")}}</button><button id="password-cancel" type="button">{{Text("取消", "Cancel")}}</button></div>
              </form>
            </dialog>
            <template id="row"><li><div><strong></strong><small></small></div><button></button></li></template>
            <div id="texts" hidden
              data-off="{{Text("未启用。", "It is off.")}}"
              data-on="{{Text("已于 {since} 启用，还有 {left} 个恢复码。", "On since {since}; {left} recovery codes left.")}}"
              data-copied="{{Text("已复制", "Copied")}}"
              data-remove="{{Text("删除", "Remove")}}"
              data-unused="{{Text("{created} 添加，还没有用过", "Added {created}, not used yet")}}"
              data-used="{{Text("{created} 添加，最近使用 {used}", "Added {created}, last used {used}")}}"
              data-unknown="{{Text("未知设备", "Unknown device")}}"
              data-here="{{Text("当前设备 · {address}", "This device · {address}")}}"
              data-seen="{{Text("最近使用 {seen} · {address}", "Last used {seen} · {address}")}}"
              data-sign-out="{{Text("退出", "Sign out")}}"></div>
            </body>
            </html>
            """, "text/html; charset=utf-8");
    }
}
