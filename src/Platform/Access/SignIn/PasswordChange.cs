using Microsoft.AspNetCore.Http;
using Rapport.Platform.Access.Audit;
using Rapport.Platform.Access.Factors;
using Rapport.Platform.Problems;
using Rapport.Platform.Web;

namespace Rapport.Platform.Access.SignIn;

/// <summary>Changes one's own password. Whoever else is signed in with the old one no longer is.</summary>
internal sealed class PasswordChange(Workspace workspace, OwnPassword own, Sessions sessions, SignInSettings settings, AuditLog log)
{
    public async Task ChangeAsync(HttpContext http, PasswordRequest request, CancellationToken cancel)
    {
        var viewer = http.Viewer();
        await own.ProveAsync(http, request.Current, "current", "password_change");
        if (PasswordRules.Check(request.New, settings.ShortestPassword, [viewer.Name, viewer.Email, workspace.Company.Name], "new") is { } refusal)
        {
            throw new RefusedException(Records.Errors.Invalid(), [refusal]);
        }

        var hash = Passwords.Hash(request.New);
        await using (var transaction = await workspace.Database.BeginWriteAsync(cancel))
        {
            await Passwords.SetAsync(transaction, viewer.UserId, hash, cancel);
            await Sessions.EndAllAsync(transaction, viewer.UserId, SignInCookies.Session.Read(http), workspace.Now, cancel);
            await Devices.ForgetAllAsync(transaction, viewer.UserId, cancel);
            await Invitations.EndAllAsync(transaction, viewer.UserId, cancel);
            await log.AddAsync(transaction, http.Actor().Did(AuditActions.PasswordChanged, viewer.UserId, UserObject.Name), cancel);
            await transaction.CommitAsync(cancel);
        }

        sessions.Ended();
    }
}

/// <summary>A new password of one's own.</summary>
internal sealed record PasswordRequest(string Current, string New);
