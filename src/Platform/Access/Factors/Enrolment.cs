using System.Drawing;
using QRCoder;

namespace Rapport.Platform.Access.Factors;

/// <summary>What a user shows to an authenticator app.</summary>
/// <param name="Secret">In base 32, for typing.</param>
/// <param name="Uri">The same with who it is for, as apps read it: <c>otpauth://totp/…</c>.</param>
internal sealed record Enrolment(string Secret, string Uri)
{
    /// <param name="account">Whose it is: an e-mail or a name.</param>
    public static Enrolment Of(byte[] secret, string company, string account)
    {
        var text = Base32.Encode(secret);
        // A colon parts the issuer from the account, and apps do not agree on escaped ones.
        var issuer = System.Uri.EscapeDataString($"Rapport {company}".Replace(':', ' '));
        return new(text, $"otpauth://totp/{issuer}:{System.Uri.EscapeDataString(account.Replace(':', ' '))}?secret={text}&issuer={issuer}&algorithm=SHA1&digits={OneTimeCode.Digits}&period={OneTimeCode.Period}");
    }

    /// <summary>The address as a QR code, in SVG.</summary>
    public string Qr()
    {
        // The least correction: a screen has no dirt, and fewer points are read more easily.
        using var data = QRCodeGenerator.GenerateQrCode(Uri, QRCodeGenerator.ECCLevel.L);
        using var svg = new SvgQRCode(data);
        return svg.GetGraphic(new Size(200, 200), drawQuietZones: true, SvgQRCode.SizingMode.ViewBoxAttribute);
    }
}
