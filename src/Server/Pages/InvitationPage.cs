using System.Globalization;
using Rapport.Platform;
using Rapport.Platform.Access.SignIn;
using Rapport.Platform.Web;
using Rapport.Platform.Web.OpenApi;

namespace Rapport.Server.Pages;

/// <summary><c>/invitation#…</c>: what stands behind the <c>#</c> the browser sends to nobody; the page's script reads it.</summary>
internal static class InvitationPage
{
    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/invitation", Show).Needs(Permission.Public).Describe(("接受邀请或重置密码的页面", "The page to accept an invitation or a reset")).AlsoAnswers(400);

    private static IResult Show(HttpContext http, Workspace workspace, SignInSettings settings)
    {
        var form = new Form(Page.Language(http));
        string Join(string text) => string.Format(CultureInfo.InvariantCulture, text, workspace.Company.Name);
        return Page.Of(http, PageText.Invitation, "invitation", $"""
            <h1 data-invitation="{form.Say((Join(PageText.Join.Zh), Join(PageText.Join.En)))}" data-reset="{form.Say(PageText.ResetOf)}">{form.Say(PageText.Invitation)}</h1>
            <form id="invitation" method="post" data-incomplete="{form.Say(PageText.NoInvitation)}" novalidate>
              {form.Problem()}
              <div id="asked" class="stack" hidden>
                {form.Input("name", PageText.YourName, "text", "name")}
                {form.Input("email", PageText.Email, "email", "username", more: "autocapitalize=\"none\" spellcheck=\"false\" required")}
                {form.Password("password", PageText.NewPassword, "new-password", SetUpPage.PasswordHelp(settings))}
                <div id="second-factor" hidden>{form.Input("secondFactor", PageText.Code, "text", "one-time-code", PageText.CodeHelp, "autocapitalize=\"none\" spellcheck=\"false\"")}</div>
                {form.Submit(PageText.ComeIn)}
              </div>
            </form>
            """);
    }
}
