using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Rapport.Platform.Access.SignIn;

/// <summary>Takes down who came in, who did not, and how. Neither e-mails nor anything secret stands in it.</summary>
internal sealed partial class SignInLog(ILogger<SignInLog> log)
{
    /// <param name="http">The request it happened in; null on the command line.</param>
    /// <param name="action">What happened.</param>
    /// <param name="userId">Whom it is about; null where there is no such user.</param>
    /// <param name="how">Further words for it.</param>
    public void Add(HttpContext? http, string action, Guid? userId, string? how = null) =>
        Happened(log, action, userId, how, http?.Connection.RemoteIpAddress);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Action} {User} {How} {Address}")]
    private static partial void Happened(ILogger logger, string action, Guid? user, string? how, IPAddress? address);
}
