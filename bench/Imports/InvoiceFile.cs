using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Text;
using Rapport.Bench.Worlds;

namespace Rapport.Bench.Imports;

/// <summary>Half a million invoice lines in the shape of UCI Online Retail, made up as they are sent so that they take no memory here; or that file itself.</summary>
internal sealed class InvoiceFile(FileInfo? given) : HttpContent
{
    private const int Lines = 500_000;

    private static readonly string[] Wares = ["LANTERN", "MUG", "CAKE STAND", "TEA TOWEL", "LUNCH BAG", "CANDLE HOLDER", "PICTURE FRAME", "HAND WARMER"];
    private static readonly string[] Looks = ["WHITE HANGING", "RED RETROSPOT", "SET OF 6", "VINTAGE", "WOODEN", "BLUE POLKADOT", "GLASS STAR", "CREAM CUPID"];
    private static readonly string[] Countries = ["United Kingdom", "United Kingdom", "United Kingdom", "Germany", "France", "Netherlands"];

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        if (given is not null)
        {
            await using var file = given.OpenRead();
            await using Stream text = given.Extension == ".gz" ? new GZipStream(file, CompressionMode.Decompress) : file;
            await text.CopyToAsync(stream);
            return;
        }

        await using var writer = new StreamWriter(stream, new UTF8Encoding(false), 65_536, leaveOpen: true);
        await writer.WriteLineAsync("InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country");
        var start = new DateTime(2025, 1, 1, 8, 0, 0, DateTimeKind.Utc);
        for (var i = 0; i < Lines; i++)
        {
            var dice = new Dice((ulong)i);
            await writer.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
                $"{536_000 + (i / 20)},{10_000 + dice.Below(4_000)},{dice.Pick(Looks)} {dice.Pick(Wares)},{1 + dice.Below(48)},{start.AddSeconds(i * 60):yyyy-MM-dd HH:mm},{dice.Below(2_000) / 100m},{12_000 + dice.Below(4_000)},{dice.Pick(Countries)}"));
        }
    }

    protected override bool TryComputeLength(out long length)
    {
        length = 0;
        return false;
    }
}
