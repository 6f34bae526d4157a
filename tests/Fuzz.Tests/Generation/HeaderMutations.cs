using System.Text;
using Rapport.Fuzz.Tests.Requests;

namespace Rapport.Fuzz.Tests.Generation;

/// <summary>Changes headers, and what a body claims to be.</summary>
internal sealed class HeaderMutations(Situation situation)
{
    private readonly Dice dice = situation.Dice;

    public void Change(FuzzRequest request)
    {
        switch (dice.Number(0, 9))
        {
            case 0 or 1 when request.ContentType is not null:
                request.ContentType = dice.PickOf("", "text/plain", "application/json; charset=utf-16", "application/json;charset=x", "application/problem+json", "application/x-www-form-urlencoded", "multipart/form-data", "multipart/form-data; boundary=",
                    "multipart/form-data; boundary=\"\"", $"multipart/form-data; boundary={new string('b', 300)}", "multipart/mixed; boundary=x", "text/csv", "application", "*/*", "application/json, text/plain", "APPLICATION/JSON");
                break;
            case 2:
                Set(request, "If-Match", dice.PickOf("", "1", "\"x\"", "W/\"1\"", "\"-1\"", "\"99999999999\"", "\"1\", \"2\"", "*", "\"", "\"1", "\"0\"", "\"1\" "));
                break;
            case 3:
                Set(request, "Idempotency-Key", dice.PickOf(situation.World.ForeignKey, "", new string('k', 201), new string('k', 5_000), Sendable(Nasty.Text(dice))));
                break;
            case 4:
                Set(request, "Accept-Language", dice.PickOf("", "*", "de", "zh-TW", "en;q=0, zh;q=1", "en;q=2", "zh-CN;q=", ",,,", "x-klingon", new string('z', 3_000), Sendable(Nasty.Text(dice))));
                request.Disguised = true;
                break;
            case 5:
                Set(request, "Authorization", dice.PickOf("", "Bearer", "Bearer ", "Bearer  x", "Basic YTpi", "bearer rap_x", "Bearer " + new string('x', 8_000), "Bearer a b", Sendable(Nasty.Text(dice))));
                request.Disguised = true;
                break;
            case 6:
                Set(request, "Cookie", dice.PickOf("rapport_session=x", "rapport_session=", "rapport_device=x; rapport_passkey=y", ";;;", "rapport_session=\"a\"; rapport_session=b", new string('c', 4_000), Sendable(Nasty.Text(dice))));
                request.Disguised = true;
                break;
            case 7:
                Set(request, dice.PickOf("Origin", "Sec-Fetch-Site", "Referer"), dice.PickOf("null", "http://evil.example", "cross-site", "same-origin", "x", Sendable(Nasty.Text(dice))));
                request.Disguised = true;
                break;
            default:
                Set(request, dice.PickOf("Accept", "Accept-Encoding", "Accept-Charset", "Range", "If-None-Match", "If-Modified-Since", "X-HTTP-Method-Override", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "Forwarded", "User-Agent", "traceparent", "Content-Encoding", "Content-Language", "Prefer", "X-Original-URL"),
                    dice.PickOf("text/html", "gzip", "bytes=0-1", "*", "127.0.0.1", "evil.example", "DELETE", "00-00000000000000000000000000000000-0000000000000000-01", "x", Sendable(Nasty.Text(dice))));
                break;
        }
    }

    private static void Set(FuzzRequest request, string name, string value)
    {
        request.Headers.RemoveAll(h => h.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
        request.Headers.Add((name, value));
        request.Unheard = true;
    }

    /// <summary>No client lets a header end its line; what is not ASCII goes out as the bytes of UTF-8.</summary>
    private static string Sendable(string text) => new(Encoding.UTF8.GetBytes(text.Length > 4_000 ? text[..4_000] : text).Where(b => b is not ((byte)'\r' or (byte)'\n' or 0)).Select(b => (char)b).ToArray());
}
