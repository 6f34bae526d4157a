using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.OpenApi;
using Rapport.Platform.Access.Audit;
using Rapport.Platform.Access.SignIn;
using Rapport.Platform.Web;
using Rapport.Platform.Web.Limits;
using Rapport.Platform.Web.OpenApi;

namespace Rapport.Platform.Access.Passkeys;

/// <summary>Signing in with a passkey, which counts as both factors. Whose it is, only the passkey says.</summary>
internal static class PasskeySignIn
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var session = api.MapGroup("/session/passkey").Needs(Permission.Public).Limited().WithoutParameters();
        session.MapPost("/options", Ask).Describe(("开始用通行密钥登录：navigator.credentials.get 的参数", "Begin to sign in with a passkey: what navigator.credentials.get takes"), s => s.Of<PasskeyQuestion>(), _ => Schemas.Value(JsonSchemaType.Object));
        session.MapPost("/", SignIn).Describe(("用通行密钥登录", "Sign in with a passkey"), s => s.Of<PasskeyAnswer>(), _ => MetaEndpoints.MeSchema).AlsoAnswers(401);
    }

    private static async Task Ask(HttpContext http, PasskeyCeremony ceremony)
    {
        await http.JsonAsync<PasskeyQuestion>();
        await http.AnswerAsync(200, Encoding.UTF8.GetBytes(await ceremony.AskAsync(http)));
    }

    private static async Task SignIn(HttpContext http, Workspace workspace, PasskeyTable passkeys, PasskeyCeremony ceremony, Sessions sessions, Viewers viewers, AuditLog log)
    {
        var request = await http.JsonAsync<PasskeyAnswer>();
        var cancel = http.RequestAborted;
        var known = await passkeys.FindAsync(CredentialId.Of(request.Credential) ?? "", cancel);
        var held = await ceremony.VerifyAsync(http, known, request.Credential.GetRawText());
        if (held is not var (passkey, asked) || await viewers.FindAsync(passkey.UserId, cancel) is null || !await UseAsync(workspace, passkey, asked, cancel))
        {
            await log.AddAsync(http.Actor().Did(AuditActions.SignInFailed, known?.UserId, UserObject.Name, new { why = "passkey" }), cancel);
            throw Errors.NotHeld().Exception();
        }

        await sessions.OpenAsync(http, passkey.UserId, request.Remember, "passkey", cancel);
        await SessionEndpoints.AnswerMeAsync(http, passkey.UserId, workspace, viewers);
    }

    private static async Task<bool> UseAsync(Workspace workspace, Passkey passkey, DateTime asked, CancellationToken cancel)
    {
        await using var transaction = await workspace.Database.BeginWriteAsync(cancel);
        var used = await PasskeyTable.UseAsync(transaction, passkey, asked, workspace.Now, cancel);
        await transaction.CommitAsync(cancel);
        return used;
    }

    private sealed record PasskeyQuestion;

    private sealed record PasskeyAnswer(JsonElement Credential, bool Remember = false);
}
