using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;
using Rapport.Platform.Access;
using Rapport.Platform.Access.Rights;
using Rapport.Platform.Access.SignIn;
using Rapport.Platform.Problems;
using Rapport.Platform.Storage;
using Rapport.Platform.Web.Limits;

namespace Rapport.Platform.Web;

/// <summary>
/// Stands before every endpoint: finds out who calls, lets in whom the endpoint's permission allows, and turns whatever goes wrong
/// into a problem. Runs after routing, so that an address nobody serves is told apart from one that is not allowed.
/// </summary>
internal sealed partial class Guard(RequestDelegate next, Viewers viewers, Sessions sessions, RequestLimits limits, Database database, Outage outage, ILogger<Guard> log)
{
    public async Task InvokeAsync(HttpContext http)
    {
        try
        {
            await AdmitAsync(http);
            await next(http);
            if (!http.Response.HasStarted && http.Response is { StatusCode: 404 or 405, ContentType: null })
            {
                await Problem.WriteAsync(http, http.Response.StatusCode == 405 ? Errors.MethodNotAllowed() : Errors.NotFound(), []);
            }
        }
        catch (Exception error) when ((error is OperationCanceledException or IOException) && http.RequestAborted.IsCancellationRequested)
        {
            // The caller has gone; there is nobody to answer.
        }
        catch (Exception error)
        {
            var (refusal, errors) = Refusal(http, error);
            await Problem.WriteAsync(http, refusal, errors);
        }
    }

    private async Task AdmitAsync(HttpContext http)
    {
        // Routing answers a method that the address does not have by an endpoint of its own; all of ours are routes.
        if (http.GetEndpoint() is not RouteEndpoint endpoint)
        {
            await IdentifyAsync(http);
            return;
        }

        var needed = endpoint.Metadata.GetMetadata<Needed>()?.Permission;
        // In this order, so that another site cannot use up what the visitor's own address is allowed.
        SameSite.Check(http, needed);
        limits.Address(http, endpoint);
        await IdentifyAsync(http);
        if (!http.Grant().Has(TokenScopes.Write) && !Reads(http.Request.Method, endpoint))
        {
            throw Errors.TokenScope("write").Exception();
        }

        if (needed == Permission.Public)
        {
            return;
        }

        if (http.ViewerOrNull() is not { } viewer)
        {
            throw Errors.SignInNeeded().Exception();
        }

        // An endpoint that states no permission is closed to everybody.
        if (needed is null || (needed == Permission.Administrator && !viewer.IsAdministrator))
        {
            throw (viewer.Role.Id == ShippedRoles.Administrator.Id && !http.Grant().Has(TokenScopes.Administer) ? Errors.TokenScope("administer") : Errors.NotAllowed()).Exception();
        }
    }

    private static bool Reads(string method, Endpoint endpoint) =>
        HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || endpoint.Metadata.GetMetadata<Reading>() is not null;

    private async Task IdentifyAsync(HttpContext http)
    {
        var (token, cookie) = (http.Bearer(), SignInCookies.Session.Read(http));
        if ((token ?? cookie) is not { } credential)
        {
            return;
        }

        var hash = Tokens.Hash(credential);
        var who = await (token is not null ? viewers.ByTokenAsync(hash, http.RequestAborted) : viewers.BySessionAsync(hash, http.RequestAborted));
        if (who is null)
        {
            return;
        }

        http.Viewer(who.Viewer);
        http.Grant(who.Token);
        limits.Token(hash);
        if (token is null)
        {
            await sessions.TouchAsync(cookie!, http.RequestAborted);
        }
    }

    private (Refusal Refusal, IReadOnlyList<Refusal> Errors) Refusal(HttpContext http, Exception error)
    {
        switch (error)
        {
            case RefusedException refused:
                return (refused.Refusal, refused.Errors);
            case BadHttpRequestException { StatusCode: 413 }:
                return (Errors.TooLarge(http.Features.Get<Microsoft.AspNetCore.Http.Features.IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize ?? 0), []);
            case BadHttpRequestException:
                return (Errors.BadRequest(), []);
            case OutcomeUnknownException:
                outage.Met(error);
                return (Errors.OutcomeUnknown(), []);
            case var _ when database.IsUnwritable(error):
                outage.Met(error);
                return (Errors.Unwritable(), []);
            case var _ when database.IsAway(error):
                outage.Met(error);
                return (Errors.Unavailable(), []);
            default:
                Fault(log, http.Request.Method, http.Request.Path, error);
                return (Errors.Fault(), []);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Method} {Path} failed")]
    private static partial void Fault(ILogger logger, string method, string path, Exception error);
}
