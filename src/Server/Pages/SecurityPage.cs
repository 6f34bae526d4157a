using System.Globalization;
using Rapport.Platform;
using Rapport.Platform.Web;
using Rapport.Platform.Web.OpenApi;

namespace Rapport.Server.Pages;

/// <summary><c>/security</c>: a user's own authenticator app, recovery codes, passkeys and sessions.</summary>
internal static class SecurityPage
{
    public const string Path = "/security";

    private static readonly (string Name, Labels Text)[] ScriptTexts =
    [
        ("off", SecurityText.AppOff), ("on", SecurityText.AppOn), ("copy", SecurityText.Copy), ("copied", SecurityText.Copied),
        ("used", SecurityText.PasskeyUsed), ("unused", SecurityText.PasskeyUnused), ("remove", SecurityText.Remove),
        ("here", SecurityText.SessionHere), ("seen", SecurityText.SessionSeen), ("unknown", SecurityText.SessionUnknown), ("sign-out", SecurityText.SignOutOne),
    ];

    public static void Map(IEndpointRouteBuilder app) => app.MapGet(Path, Show).Needs(Permission.Public).Describe(("“账号安全”页", "The page of one's own account's security")).AlsoAnswers(302, 400);

    private static IResult Show(HttpContext http)
    {
        if (http.ViewerOrNull() is null)
        {
            return Page.To(http, SignInPage.Path);
        }

        var form = new Form(Page.Language(http));
        return Page.Of(http, SecurityText.Title, "security", $"""
            <h1>{form.Say(SecurityText.Title)}</h1>
            {App(form)}
            {Passkeys(form)}
            <section id="sessions">
              <h2>{form.Say(SecurityText.Sessions)}</h2>
              {form.Problem()}
              <ul id="sessions-list" class="rows"></ul>
              {Button(form, "sessions-others", SecurityText.SignOutOthers, "hidden")}
            </section>
            <dialog id="ask" aria-labelledby="ask-title">
              <form method="dialog">
                <h2 id="ask-title">{form.Say(SecurityText.Ask)}</h2>
                <p class="hint">{form.Say(SecurityText.AskLead)}</p>
                {form.Password("password", PageText.Password, "current-password")}
                <div class="actions"><button type="submit" value="given">{form.Say(SecurityText.Continue)}</button>{Button(form, "ask-cancel", SecurityText.Cancel)}</div>
              </form>
            </dialog>
            <template id="row"><li><div><strong></strong><small></small></div><button type="button" class="act"></button></li></template>
            <div id="texts" hidden {string.Join(' ', ScriptTexts.Select(t => $"data-{t.Name}=\"{form.Say(t.Text)}\""))}></div>
            <p class="note"><a href="{HomePage.Path}">{form.Say(PageText.Home)}</a></p>
            """, "wide");
    }

    private static string App(Form form) => $"""
        <section id="app">
          <h2>{form.Say(SecurityText.App)}</h2>
          <p class="hint">{form.Say(SecurityText.AppLead)}</p>
          <p id="app-state"></p>
          {form.Problem()}
          {Button(form, "app-begin", SecurityText.AppBegin, "hidden")}
          <form id="app-confirm" method="post" novalidate hidden>
            <p>{string.Format(CultureInfo.InvariantCulture, form.Say(SecurityText.Scan), $"<a id=\"app-link\">{form.Say(SecurityText.OpenApp)}</a>")}</p>
            <div id="app-qr" class="qr" role="img" aria-label="{form.Say(SecurityText.QrCode)}"></div>
            <p>{form.Say(SecurityText.TypeKey)} <code id="app-secret"></code></p>
            {form.Problem()}
            {form.Input("code", SecurityText.FirstCode, "text", "one-time-code", more: "inputmode=\"numeric\" maxlength=\"40\" required")}
            <div class="actions">{form.Submit(SecurityText.TurnOn)}{Button(form, "app-cancel", SecurityText.Cancel)}</div>
          </form>
          <div id="codes" hidden>
            <h2>{form.Say(SecurityText.Codes)}</h2>
            <p class="hint">{form.Say(SecurityText.CodesLead)}</p>
            <ol id="codes-list" class="codes"></ol>
            <div class="actions">{Button(form, "codes-copy", SecurityText.Copy)}{Button(form, "codes-save", SecurityText.Download)}</div>
          </div>
          <div id="app-change" class="actions" hidden>{Button(form, "app-renew", SecurityText.AppRenew)}{Button(form, "app-remove", SecurityText.AppRemove)}</div>
        </section>
        """;

    private static string Passkeys(Form form) => $"""
        <section id="passkeys">
          <h2>{form.Say(SecurityText.Passkeys)}</h2>
          <p class="hint">{form.Say(SecurityText.PasskeysLead)}</p>
          {form.Problem()}
          <p id="passkeys-none" hidden>{form.Say(SecurityText.PasskeysNone)}</p>
          <ul id="passkeys-list" class="rows"></ul>
          <form id="passkeys-add" method="post" novalidate hidden>
            {form.Problem()}
            {form.Input("name", SecurityText.PasskeyName, "text", "off", SecurityText.PasskeyNameHelp, "maxlength=\"100\" required")}
            {form.Submit(SecurityText.PasskeyAdd)}
          </form>
          <p id="passkeys-unusable" hidden>{form.Say(SecurityText.PasskeysUnusable)}</p>
        </section>
        """;

    private static string Button(Form form, string id, Labels label, string more = "") => $"""<button type="button" class="act" id="{id}" {more}>{form.Say(label)}</button>""";
}
