using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.OpenApi;
using Rapport.Platform.Access.Passkeys;
using Rapport.Platform.Fields.DateTime;
using Rapport.Platform.Web;
using Rapport.Platform.Web.OpenApi;

namespace Rapport.Platform.Access.Factors;

/// <summary>A user's own second factor. What would open the account to whoever finds it signed in asks for the password again.</summary>
internal static class FactorEndpoints
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var me = api.MapGroup("/me").Needs(Permission.SignedIn).WithoutParameters();
        me.MapGet("/factors", Show).Describe(("我的登录验证方式", "My second factors"), answer: _ => FactorsSchema);
        me.MapPost("/totp", Begin).Describe(("开始设置验证器应用", "Begin to set up an authenticator app"), s => s.Of<PasswordProof>(), _ => EnrolmentSchema);
        me.MapPost("/totp/confirm", Confirm).Describe(("用第一个验证码启用；恢复码只显示这一次", "Turn it on with its first code; the recovery codes are shown this once"), s => s.Of<FactorCode>(), _ => CodesSchema);
        me.MapPost("/totp/remove", Remove).Describe(("移除验证器应用", "Remove the authenticator app"), s => s.Of<PasswordProof>(), status: 204);
        me.MapPost("/recovery-codes", Renew).Describe(("换新的恢复码，旧的作废", "New recovery codes in place of the old"), s => s.Of<PasswordProof>(), _ => CodesSchema);
        api.MapGroup("").Needs(Permission.Administrator).WithoutParameters()
            .MapPost("/users/{id}/remove-factors", RemoveAnothers).Describe(("移除一个用户的验证器应用和通行密钥，并退出其所有设备", "Remove a user's authenticator app and passkeys, and sign the user out everywhere"), status: 204);
    }

    private static OpenApiSchema FactorsSchema => Schemas.Object(
        ("totpSince", Schemas.Value(JsonSchemaType.String | JsonSchemaType.Null, "date-time")),
        ("recoveryCodes", Schemas.Value(JsonSchemaType.Integer)),
        ("passkeys", Schemas.Value(JsonSchemaType.Integer)));

    private static OpenApiSchema EnrolmentSchema
    {
        get
        {
            var text = Schemas.Value(JsonSchemaType.String);
            return Schemas.Object(("secret", text), ("uri", text), ("qr", text));
        }
    }

    private static OpenApiSchema CodesSchema => Schemas.Object(("codes", Schemas.List(Schemas.Value(JsonSchemaType.String))));

    private static async Task Show(HttpContext http, AuthenticatorApps apps, RecoveryCodes codes, PasskeyTable passkeys)
    {
        var (user, cancel) = (http.Viewer().UserId, http.RequestAborted);
        var since = (await apps.FindAsync(user, cancel))?.ConfirmedAt;
        var left = await codes.CountAsync(user, cancel);
        var keys = (await passkeys.ListAsync(user, cancel)).Count;
        await http.AnswerAsync(200, writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("totpSince", since is { } at ? DateTimeType.Format(at) : null);
            writer.WriteNumber("recoveryCodes", left);
            writer.WriteNumber("passkeys", keys);
            writer.WriteEndObject();
        });
    }

    private static async Task Begin(HttpContext http, OwnPassword password, FactorDesk desk)
    {
        await password.ProveAsync(http, (await http.JsonAsync<PasswordProof>()).Password);
        var enrolment = await desk.BeginAsync(http.Viewer(), http.RequestAborted);
        await http.AnswerAsync(200, writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("secret", enrolment.Secret);
            writer.WriteString("uri", enrolment.Uri);
            writer.WriteString("qr", enrolment.Qr());
            writer.WriteEndObject();
        });
    }

    private static async Task Confirm(HttpContext http, FactorDesk desk)
    {
        var code = (await http.JsonAsync<FactorCode>()).Code;
        await AnswerAsync(http, await desk.ConfirmAsync(http.Viewer(), code, http.Actor(), http.RequestAborted));
    }

    private static async Task Remove(HttpContext http, OwnPassword password, FactorDesk desk)
    {
        await password.ProveAsync(http, (await http.JsonAsync<PasswordProof>()).Password);
        await desk.RemoveAsync(http.Viewer(), http.Actor(), http.RequestAborted);
        http.Response.StatusCode = 204;
    }

    private static async Task Renew(HttpContext http, OwnPassword password, FactorDesk desk)
    {
        await password.ProveAsync(http, (await http.JsonAsync<PasswordProof>()).Password);
        await AnswerAsync(http, await desk.RenewCodesAsync(http.Viewer(), http.Actor(), http.RequestAborted));
    }

    private static async Task RemoveAnothers(HttpContext http, string id, FactorDesk desk)
    {
        await desk.RemoveAnothersAsync(RecordEndpoints.Id(id), http.Actor(), http.RequestAborted);
        http.Response.StatusCode = 204;
    }

    private static Task AnswerAsync(HttpContext http, IReadOnlyList<string> codes) => http.AnswerAsync(200, writer =>
    {
        writer.WriteStartObject();
        writer.WritePropertyName("codes");
        JsonSerializer.Serialize(writer, codes);
        writer.WriteEndObject();
    });

    private sealed record PasswordProof(string Password);

    private sealed record FactorCode(string Code);
}
