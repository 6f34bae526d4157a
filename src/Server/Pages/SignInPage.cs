using Rapport.Platform.Access.SignIn;
using Rapport.Platform.Web;
using Rapport.Platform.Web.OpenApi;

namespace Rapport.Server.Pages;

/// <summary><c>/sign-in</c>.</summary>
internal static class SignInPage
{
    public const string Path = "/sign-in";

    public static void Map(IEndpointRouteBuilder app) => app.MapGet(Path, ShowAsync).Needs(Permission.Public).Describe(("登录页", "The page to sign in")).AlsoAnswers(302, 400);

    private static async Task<IResult> ShowAsync(HttpContext http, FirstRun first)
    {
        if (await first.IsDueAsync(http.RequestAborted))
        {
            return Page.To(http, SetUpPage.Path);
        }

        if (http.ViewerOrNull() is not null)
        {
            return Page.To(http, HomePage.Path);
        }

        var form = new Form(Page.Language(http));
        return Page.Of(http, PageText.SignIn, "sign-in", $"""
            <h1>{form.Say(PageText.SignInTo)}</h1>
            <form id="sign-in" method="post" novalidate>
              {form.Problem()}
              {form.Input("email", PageText.Email, "email", "username", more: "autocapitalize=\"none\" spellcheck=\"false\" autofocus required")}
              {form.Password("password", PageText.Password, "current-password")}
              <div id="second-factor" hidden>{form.Input("code", PageText.Code, "text", "one-time-code", PageText.CodeHelp, "autocapitalize=\"none\" spellcheck=\"false\"")}</div>
              <label class="check"><input type="checkbox" name="remember"> {form.Say(PageText.Remember)}</label>
              {form.Submit(PageText.SignIn)}
            </form>
            <form id="passkey" class="or" method="post" novalidate hidden>
              {form.Problem()}
              <button type="submit" class="quiet">{form.Say(PageText.UsePasskey)}</button>
            </form>
            <p class="note">{form.Say(PageText.Forgot)}</p>
            """);
    }
}
