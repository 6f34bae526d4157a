using System.Security.Cryptography;
using System.Text;
using Rapport.Platform.Exports;
using Shouldly;
using Xunit;

namespace Rapport.Platform.Tests.Exports;

public sealed class CsvFileTests
{
    [Fact]
    public async Task Cells_are_quoted_where_they_must_be_and_the_hash_is_of_the_whole_file()
    {
        using var stream = new MemoryStream();
        using var file = new CsvFile(stream);

        await file.WriteAsync([("名称", false), ("a,b", false)], CancellationToken.None);
        await file.WriteAsync([("say \"hi\"", false), ("two\nlines", false), ("-5", true), ("-5", false), ("", false)], CancellationToken.None);
        file.HasSent.ShouldBeFalse();
        await file.FlushAsync(CancellationToken.None);

        Encoding.UTF8.GetString(stream.ToArray()).ShouldBe("\uFEFF名称,\"a,b\"\r\n\"say \"\"hi\"\"\",\"two\nlines\",-5,'-5,\r\n");
        file.Hash().ShouldBe(Convert.ToHexStringLower(SHA256.HashData(stream.ToArray())));
    }

    [Fact]
    public async Task What_is_long_goes_out_in_parts()
    {
        using var stream = new MemoryStream();
        using var file = new CsvFile(stream);
        for (var i = 0; i < 1_000; i++)
        {
            await file.WriteAsync([(new string('长', 100), false)], CancellationToken.None);
        }

        file.HasSent.ShouldBeTrue();
        stream.Length.ShouldBeInRange(200_000, 302_003);
        await file.FlushAsync(CancellationToken.None);
        stream.Length.ShouldBe(3 + (1_000 * 302));
        file.Hash().ShouldBe(Convert.ToHexStringLower(SHA256.HashData(stream.ToArray())));
    }
}
