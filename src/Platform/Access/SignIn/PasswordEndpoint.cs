using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Rapport.Platform.Web;
using Rapport.Platform.Web.OpenApi;

namespace Rapport.Platform.Access.SignIn;

/// <summary><c>POST /me/password</c>.</summary>
internal static class PasswordEndpoint
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGroup("/me/password").Needs(Permission.SignedIn).WithoutParameters()
        .MapPost("/", Change).Describe(("修改我的密码", "Change my password"), s => s.Of<PasswordRequest>(), status: 204);

    private static async Task Change(HttpContext http, PasswordChange change)
    {
        await change.ChangeAsync(http, await http.JsonAsync<PasswordRequest>(), http.RequestAborted);
        http.Response.StatusCode = 204;
    }
}
