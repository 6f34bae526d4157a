using Microsoft.AspNetCore.Http;
using Rapport.Platform.Access.Audit;
using Rapport.Platform.Problems;
using Rapport.Platform.Records;
using Rapport.Platform.Web;

namespace Rapport.Platform.Access.SignIn;

/// <summary>Lets in who comes with an invitation or a reset, and chooses a password.</summary>
internal sealed class InvitationDesk(Workspace workspace, Invitations invitations, RecordWriter writer, SignInFailures failures, SignInDesk desk, Sessions sessions, SignInSettings settings, AuditLog log)
{
    /// <returns>The user, who is signed in.</returns>
    /// <exception cref="RefusedException">404: no such invitation; 422: the password or what the user says of himself will not do; 401, 429: the second factor.</exception>
    public async Task<Guid> AcceptAsync(HttpContext http, AcceptRequest request, CancellationToken cancel)
    {
        var invitation = await invitations.FindAsync(request.Code, cancel);
        Check(invitation, request);
        await ProveAsync(http, invitation, request.SecondFactor, cancel);
        var hash = Passwords.Hash(request.Password);
        var by = new Actor(invitation.UserId, http.Actor().Address);
        var action = invitation.Kind == InvitationKind.Reset.Name ? AuditActions.PasswordReset : AuditActions.InvitationUsed;
        await writer.RunAsync(new(People.System(workspace.Company), invitation.Kind, workspace.Now) { Address = by.Address }, async session =>
        {
            await Invitations.UseAsync(session.Transaction, request.Code, session.Context.Now, cancel);
            await session.ApplyAsync(UserObject.Name, new Change(ChangeKind.Update, invitation.UserId) { Body = request.OfUser() }, cancel);
            await Passwords.SetAsync(session.Transaction, invitation.UserId, hash, cancel);
            await Sessions.EndAllAsync(session.Transaction, invitation.UserId, null, session.Context.Now, cancel);
            await Devices.ForgetAllAsync(session.Transaction, invitation.UserId, cancel);
            await log.AddAsync(session.Transaction, by.Did(action, invitation.UserId, UserObject.Name), cancel);
        }, cancel);
        sessions.Ended();
        await sessions.OpenAsync(http, invitation.UserId, remember: false, invitation.Kind, cancel);
        return invitation.UserId;
    }

    private void Check(Invitation invitation, AcceptRequest request)
    {
        var known = new[] { invitation.Name, request.Name, invitation.Email, request.Email, workspace.Company.Name };
        Refusal?[] refusals =
        [
            PasswordRules.Check(request.Password, settings.ShortestPassword, known, "password"),
            invitation.Email is not null && request.Email is not null ? Errors.EmailFixed() : null,
            invitation.Email is null && string.IsNullOrWhiteSpace(request.Email) ? Fields.Errors.Required(("电子邮箱", "E-mail")) with { Field = "email" } : null,
        ];
        if (refusals.OfType<Refusal>().ToList() is { Count: > 0 } wrong)
        {
            throw new RefusedException(Records.Errors.Invalid(), wrong);
        }
    }

    /// <summary>A lost password does not make up for the second factor; guesses of it are counted as in signing in.</summary>
    private async Task ProveAsync(HttpContext http, Invitation invitation, string? code, CancellationToken cancel)
    {
        if (!await desk.NeedsFactorAsync(http, invitation.UserId, cancel))
        {
            return;
        }

        var counted = await failures.CountAsync(http, People.Account(invitation.Email ?? ""), cancel);
        if (counted.Wait > TimeSpan.Zero)
        {
            throw Errors.Locked(counted.Wait).Exception();
        }

        await desk.ProveAsync(http, invitation.UserId, code, counted, cancel);
        await failures.SucceededAsync(counted, cancel);
    }
}
