using System.Buffers;
using System.Buffers.Text;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace Rapport.Platform.Access.Passkeys;

/// <summary>Which passkey a browser's answer names.</summary>
internal static class CredentialId
{
    /// <summary>Web Authentication, section 5.8.3: no id is longer.</summary>
    private const int MaxBytes = 1023;

    /// <summary>The id in base64url as it is stored; null where the answer names none.</summary>
    public static string? Of(JsonElement credential)
    {
        if (credential.ValueKind != JsonValueKind.Object || !credential.TryGetProperty("id", out var id) || id.ValueKind != JsonValueKind.String)
        {
            return null;
        }

        // As it was sent: an escape in it is no base64url, half a surrogate pair neither.
        var text = JsonMarshal.GetRawUtf8Value(id)[1..^1];
        var bytes = new byte[MaxBytes];
        return Base64Url.DecodeFromUtf8(text, bytes, out _, out var length) == OperationStatus.Done && length > 0 ? Base64Url.EncodeToString(bytes.AsSpan(0, length)) : null;
    }
}
