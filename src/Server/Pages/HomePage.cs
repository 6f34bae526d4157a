using System.Globalization;
using Rapport.Platform;
using Rapport.Platform.Access.SignIn;
using Rapport.Platform.Storage;
using Rapport.Platform.Web;
using Rapport.Platform.Web.OpenApi;

namespace Rapport.Server.Pages;

/// <summary>What stands at the root while there is no browser application: who is signed in, what runs, and where the API is.</summary>
internal static class HomePage
{
    public const string Path = "/";

    public static void Map(IEndpointRouteBuilder app) => app.MapGet(Path, ShowAsync).Needs(Permission.Public).Describe(("首页", "The page at the root")).AlsoAnswers(302, 400);

    private static async Task<IResult> ShowAsync(HttpContext http, FirstRun first, Database database)
    {
        if (await first.IsDueAsync(http.RequestAborted))
        {
            return Page.To(http, SetUpPage.Path);
        }

        if (http.ViewerOrNull() is not { } viewer)
        {
            return Page.To(http, SignInPage.Path);
        }

        var form = new Form(Page.Language(http));
        var version = typeof(HomePage).Assembly.GetName().Version!.ToString(3);
        string Filled(Labels text, params string[] codes) => string.Format(CultureInfo.InvariantCulture, form.Say(text), [.. codes]);
        return Page.Of(http, PageText.Home, "home", $"""
            <h1>Rapport 默契</h1>
            <p class="lead">{form.Say(PageText.SignedInAs)}<strong>{Page.Text(viewer.Name)}</strong></p>
            <section>
              <p>{Filled(PageText.Running, "<code>/api/v1</code>", "<a href=\"/openapi/v1.json\"><code>/openapi/v1.json</code></a>")}</p>
              <p>{Filled(PageText.MakeToken, "<code>Authorization: Bearer …</code>")}</p>
              <pre><code>{form.Say(PageText.TokenCommand)}</code></pre>
              <p class="note">Rapport {version} · {Page.Text(database.Description)}</p>
            </section>
            <p class="note"><a href="{SecurityPage.Path}">{form.Say(SecurityText.Title)}</a></p>
            <form id="sign-out" class="or" method="post">
              {form.Problem()}
              <button type="submit" class="quiet">{form.Say(PageText.SignOut)}</button>
            </form>
            """, "wide");
    }
}
