namespace Rapport.Platform;

/// <summary>The address people's browsers know this server by.</summary>
/// <param name="Url">As <c>Rapport__PublicUrl</c> says it: scheme, host and port; null for the one each request was sent to.</param>
public sealed record PublicUrl(Uri? Url);
