using Microsoft.AspNetCore.Http;

namespace Rapport.Platform.Access.Passkeys;

/// <summary>For whom passkeys are made and to whom browsers show them (Web Authentication, section 5.1.2): the address in people's browsers.</summary>
/// <param name="Host">The host alone; a passkey works there and nowhere else.</param>
/// <param name="Origin">Scheme, host and port as browsers write them: <c>https://crm.example.com</c>.</param>
internal sealed record RelyingParty(string Host, string Origin)
{
    /// <summary>Whether browsers make passkeys for it: it has a name, and is reached by https or is the browser's own machine.</summary>
    public bool Usable => Uri.CheckHostName(Host) == UriHostNameType.Dns && (Origin.StartsWith("https:", StringComparison.Ordinal) || Host == "localhost");

    /// <param name="request">The request.</param>
    /// <param name="publicUrl">The address of the setting; null for the one that the request was sent to.</param>
    public static RelyingParty Of(HttpRequest request, string? publicUrl)
    {
        // A request of HTTP/1.0 need not say a host.
        return !Uri.TryCreate(publicUrl ?? $"{request.Scheme}://{request.Host}", UriKind.Absolute, out var url) ? new("", "") : new(url.IdnHost, $"{url.Scheme}://{url.IdnHost}{(url.IsDefaultPort ? "" : $":{url.Port}")}");
    }
}
