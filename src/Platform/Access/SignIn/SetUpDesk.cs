using Microsoft.AspNetCore.Http;
using Rapport.Platform.Access.Audit;
using Rapport.Platform.Problems;
using Rapport.Platform.Records;
using Rapport.Platform.Web;

namespace Rapport.Platform.Access.SignIn;

/// <summary>Sets up a workspace that has no user yet: the company, and its first administrator.</summary>
internal sealed class SetUpDesk(Workspace workspace, FirstRun first, WorkspaceOpener opener, RecordWriter writer, SignInFailures failures, Sessions sessions, SignInSettings settings, AuditLog log)
{
    /// <summary>Sets the workspace up and signs its administrator in.</summary>
    /// <returns>The administrator.</returns>
    /// <exception cref="RefusedException">409: done already; 403: not the code; 422: something needs correcting; 429: too many wrong codes.</exception>
    public async Task<Guid> SetUpAsync(HttpContext http, SetUpRequest request, CancellationToken cancel)
    {
        if (!await first.IsDueAsync(cancel))
        {
            throw Errors.SetUpDone().Exception();
        }

        await CheckCodeAsync(http, request.Code, cancel);
        var company = request.Company.Over(workspace.Company);
        Check(company, request.Administrator);
        var hash = Passwords.Hash(request.Administrator.Password);
        var user = await writer.RunAsync(new(People.System(workspace.Company), "setup", workspace.Now) { Address = http.Actor().Address }, async session =>
        {
            // The company's one row is locked first, so that of two at once the second sees the first's user.
            await WorkspaceOpener.SaveAsync(session.Transaction, company, cancel);
            if ((await session.Transaction.QueryAsync(FirstRun.AnyUser(session.Transaction.Statement()), _ => true, cancel)).Count > 0)
            {
                throw Errors.SetUpDone().Exception();
            }

            var id = await People.AddAsync(session, request.Administrator.Email, request.Administrator.Name, Roles.Administrator, null, cancel);
            await Passwords.SetAsync(session.Transaction, id, hash, cancel);
            await FirstRun.EndCodesAsync(session.Transaction, cancel);
            await log.AddAsync(session.Transaction, http.Actor().Did(AuditActions.CompanySetUp, id, UserObject.Name), cancel);
            return id;
        }, cancel);
        await opener.RefreshAsync(CancellationToken.None);
        await sessions.OpenAsync(http, user, remember: false, "setup", cancel);
        return user;
    }

    private async Task CheckCodeAsync(HttpContext http, string? code, CancellationToken cancel)
    {
        if (!first.NeedsCode)
        {
            return;
        }

        var counted = await failures.CountAsync(http, null, cancel);
        if (counted.Wait > TimeSpan.Zero)
        {
            throw Errors.Locked(counted.Wait).Exception();
        }

        if (!await first.HoldsAsync(code ?? "", cancel))
        {
            await log.AddAsync(http.Actor().Did(AuditActions.SignInFailed, detail: new { why = "setup_code" }), cancel);
            throw Errors.SetUpCode().Exception();
        }

        await failures.SucceededAsync(counted, cancel);
    }

    private void Check(CompanyDefaults company, AdministratorRequest administrator)
    {
        var refusals = CompanyRules.Check(company).Select(wrong => new Refusal(422, "company.invalid", ($"{wrong.Why.Zh}。", $"This {wrong.Why.En}."), $"company.{wrong.Member}")).ToList();
        if (PasswordRules.Check(administrator.Password, settings.ShortestPassword, [administrator.Name, administrator.Email, company.Name], "administrator.password") is { } weak)
        {
            refusals.Add(weak);
        }

        if (string.IsNullOrWhiteSpace(administrator.Email))
        {
            refusals.Add(Fields.Errors.Required(("电子邮箱", "E-mail")) with { Field = "administrator.email" });
        }

        if (refusals.Count > 0)
        {
            throw new RefusedException(Records.Errors.Invalid(), refusals);
        }
    }
}
