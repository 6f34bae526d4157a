using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Rapport.Fuzz.Tests.Requests;

namespace Rapport.Fuzz.Tests.Generation;

/// <summary>Changes a body: one value, its members, or the whole of it.</summary>
internal sealed class BodyMutations(Situation situation)
{
    private readonly Dice dice = situation.Dice;

    public void Change(FuzzRequest request)
    {
        if (request.Bytes is not null && situation.Operation.BodyType == "multipart/form-data")
        {
            ChangeForm(request);
        }
        else if (dice.Once(7) || request.Body is not (JsonObject or JsonArray))
        {
            ChangeWhole(request);
        }
        else
        {
            ChangePart(request);
        }
    }

    private void ChangePart(FuzzRequest request)
    {
        var holders = Holders(request.Body!).ToList();
        switch (dice.Pick(holders))
        {
            case JsonObject members:
                ChangeMember(request, members);
                break;
            case JsonArray { Count: > 0 } items:
                items[dice.Number(0, items.Count)] = Strange(request);
                break;
            case JsonArray items:
                items.Add(Strange(request));
                break;
        }
    }

    private void ChangeMember(FuzzRequest request, JsonObject members)
    {
        var names = members.Select(m => m.Key).ToList();
        switch (dice.Number(0, 8))
        {
            case 0 when names.Count > 0:
                members.Remove(dice.Pick(names));
                break;
            case 1:
                members[dice.PickOf("id", "version", "createdAt", "ownerId", "custom", "owner", "deletedAt", "__proto__", "", Nasty.Text(dice))] = Strange(request);
                break;
            case 2 when situation.Object is { } of:
                members[dice.Pick(of.Fields).Name] = Strange(request);
                break;
            case 3:
                members["custom"] = new JsonObject { [dice.PickOf("note", "x", Nasty.Text(dice))] = Strange(request) };
                break;
            default:
                members[names.Count > 0 ? dice.Pick(names) : "x"] = Strange(request);
                break;
        }
    }

    /// <summary>What nobody expects in its place.</summary>
    private JsonNode? Strange(FuzzRequest request) => dice.Number(0, 20) switch
    {
        0 => null,
        1 => request.Piece(Nasty.BrokenJson(dice)),
        2 or 3 => request.Piece(Nasty.Number(dice)),
        4 => JsonValue.Create(dice.Once(2)),
        5 => new JsonArray(),
        6 => new JsonObject(),
        7 => request.Piece(string.Concat(Enumerable.Repeat('[', dice.PickOf(10, 31, 33, 500))) + "1" + string.Concat(Enumerable.Repeat(']', dice.PickOf(10, 31, 33, 500)))),
        8 => request.Piece($"[{string.Join(',', Enumerable.Repeat(dice.PickOf("1", "null", "\"x\"", "{}"), dice.PickOf(1_001, 5_000)))}]"),
        9 => JsonValue.Create(Guid.Empty.ToString(dice.PickOf("D", "N", "B", "P", "X"))),
        10 => request.Piece($"\"{new string('x', dice.PickOf(300, 100_001, 400_000))}\""),
        _ => request.Piece(JsonSerializer.Serialize(Nasty.Text(dice))),
    };

    private void ChangeWhole(FuzzRequest request)
    {
        var good = request.Content() ?? "{}"u8.ToArray();
        request.Bytes = dice.Number(0, 15) switch
        {
            0 => [],
            1 => "null"u8.ToArray(),
            2 => "[]"u8.ToArray(),
            3 => Encoding.UTF8.GetBytes(Nasty.BrokenJson(dice)),
            4 => good[..dice.Number(0, good.Length)],
            5 => [0xef, 0xbb, 0xbf, .. good],
            6 => Encoding.Unicode.GetBytes(Encoding.UTF8.GetString(good)),
            7 => [.. good, 0],
            8 => dice.Bytes(dice.Number(1, 200)),
            9 => Encoding.UTF8.GetBytes(new string('[', dice.PickOf(33, 5_000, 100_000))),
            10 => Zipped(good, request),
            11 => Encoding.UTF8.GetBytes($"[{string.Join(',', Enumerable.Repeat(Encoding.UTF8.GetString(good), 1_001)).PadRight(10)}]"),
            12 => Encoding.UTF8.GetBytes($"{{\"x\":\"{new string('y', dice.Once(20) ? 10_500_000 : 1_200)}\"}}"),
            13 => Flipped(good),
            _ => [.. good, .. good],
        };
    }

    private byte[] Zipped(byte[] good, FuzzRequest request)
    {
        request.Headers.Add(("Content-Encoding", "gzip"));
        using var packed = new MemoryStream();
        using (var zip = new GZipStream(packed, CompressionLevel.Fastest))
        {
            zip.Write(dice.Once(4) ? new byte[20_000_000] : good);
        }

        return packed.ToArray();
    }

    private byte[] Flipped(byte[] bytes)
    {
        var flipped = bytes.ToArray();
        if (flipped.Length > 0)
        {
            flipped[dice.Number(0, flipped.Length)] ^= (byte)(1 << dice.Number(0, 8));
        }

        return flipped;
    }

    private void ChangeForm(FuzzRequest request)
    {
        if (dice.Once(3))
        {
            request.Bytes = request.Bytes!.Length > 0 ? Uploads.Damaged(request.Bytes, dice) : [];
            return;
        }

        var parts = request.Body!.AsObject();
        var member = dice.PickOf("object", "mapping", "mode", "match", "dryRun", "file", Nasty.Text(dice));
        if (dice.Once(4))
        {
            parts.Remove(member);
        }
        else
        {
            parts[member] = member == "mapping" && !dice.Once(3) ? Mapping() : Nasty.Text(dice);
        }

        Generator.AddBody(request, situation with { Bold = true });
    }

    /// <summary>A mapping with something odd in it.</summary>
    private string Mapping()
    {
        var column = dice.PickOf("\"name\"", "\"custom.note\"", "\"nothing\"", "null", "1", "{\"field\":\"name\",\"scale\":1e400}", "{\"field\":\"annualRevenue\",\"scale\":0}", "{\"field\":\"parentId\",\"lookup\":\"name\",\"missing\":\"create\"}",
            "{\"field\":\"industry\",\"missing\":\"create\",\"values\":{\"x\":null,\"y\":1}}", "{\"field\":\"ownerId\",\"lookup\":\"phone\"}", "{\"field\":\"name\",\"order\":\"dmy\"}", "{\"field\":[]}", $"{{\"field\":{JsonSerializer.Serialize(Nasty.Text(dice))}}}");
        var file = dice.PickOf("{}", "null", "{\"encoding\":\"utf-7\"}", "{\"encoding\":\"gb18030\",\"delimiter\":\"|\",\"header\":false}", "{\"delimiter\":\"xx\"}", "{\"header\":\"yes\"}", "[]");
        return dice.PickOf($"{{\"columns\":{{\"name\":{column}}}}}", $"{{\"columns\":{{\"name\":\"name\",\"city\":{column}}},\"defaults\":{{\"city\":{dice.PickOf("1", "\"x\"", "null", "{}")}}}}}", $"{{\"file\":{file},\"columns\":{{\"name\":\"name\"}}}}", "{}", "[]", "{\"columns\":{}}", "{\"columns\":[]}");
    }

    private static IEnumerable<JsonNode> Holders(JsonNode node)
    {
        yield return node;
        foreach (var child in node is JsonObject members ? members.Select(m => m.Value) : node.AsArray())
        {
            foreach (var holder in child is JsonObject or JsonArray ? Holders(child) : [])
            {
                yield return holder;
            }
        }
    }
}
