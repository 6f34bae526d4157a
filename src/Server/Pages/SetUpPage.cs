using System.Globalization;
using Rapport.Platform;
using Rapport.Platform.Access.SignIn;
using Rapport.Platform.Web;
using Rapport.Platform.Web.OpenApi;

namespace Rapport.Server.Pages;

/// <summary><c>/setup</c>: the first run.</summary>
internal static class SetUpPage
{
    public const string Path = "/setup";

    public static void Map(IEndpointRouteBuilder app) => app.MapGet(Path, ShowAsync).Needs(Permission.Public).Describe(("首次设置页", "The page of the first run")).AlsoAnswers(302, 400);

    private static async Task<IResult> ShowAsync(HttpContext http, FirstRun first, Workspace workspace, SignInSettings settings)
    {
        if (!await first.IsDueAsync(http.RequestAborted))
        {
            return Page.To(http, HomePage.Path);
        }

        var language = Page.Language(http);
        var form = new Form(language);
        var company = workspace.Company;
        return Page.Of(http, PageText.SetUp, "setup", $"""
            <h1>{form.Say(PageText.SetUp)}</h1>
            <p class="lead">{form.Say(PageText.SetUpLead)}</p>
            <form id="setup" method="post" novalidate>
              {(first.NeedsCode ? form.Input("code", PageText.SetUpCode, "text", "off", PageText.SetUpCodeHelp, "autocapitalize=\"characters\" spellcheck=\"false\" required") : "")}
              <fieldset>
                <legend>{form.Say(PageText.Company)}</legend>
                {form.Input("company.name", PageText.CompanyName, "text", "organization")}
                <div class="pair">
                  {form.Select("company.language", PageText.CompanyLanguage, [("zh-CN", "中文"), ("en", "English")], language.Tag())}
                  {form.Select("company.timeZone", PageText.TimeZone, [(company.TimeZone.Id, company.TimeZone.Id)], company.TimeZone.Id)}
                </div>
                <div class="pair">
                  {form.Select("company.currency", PageText.Currency, [(company.Currency, company.Currency)], company.Currency)}
                  {form.Select("company.fiscalYearStart", PageText.FiscalYear, Enumerable.Range(1, 12).Select(m => (Number(m), PageText.Month(m).In(language))), Number(company.FiscalYearStart))}
                </div>
              </fieldset>
              <fieldset>
                <legend>{form.Say(PageText.Administrator)}</legend>
                {form.Input("administrator.name", PageText.YourName, "text", "name")}
                {form.Input("administrator.email", PageText.Email, "email", "username", more: "autocapitalize=\"none\" spellcheck=\"false\" required")}
                {form.Password("administrator.password", PageText.NewPassword, "new-password", PasswordHelp(settings))}
              </fieldset>
              {form.Problem()}
              {form.Submit(PageText.Begin)}
            </form>
            """, "wide");
    }

    /// <summary>What a password needs, below where it is chosen.</summary>
    public static Labels PasswordHelp(SignInSettings settings) => (
        string.Format(CultureInfo.InvariantCulture, PageText.PasswordHelp.Zh, settings.ShortestPassword),
        string.Format(CultureInfo.InvariantCulture, PageText.PasswordHelp.En, settings.ShortestPassword));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
