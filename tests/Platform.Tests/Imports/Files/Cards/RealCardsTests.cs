using Rapport.Platform.Imports.Files;
using Shouldly;
using Xunit;

namespace Rapport.Platform.Tests.Imports.Files.Cards;

/// <summary>The test files of ten parsers, good ones, odd ones and broken ones.</summary>
public sealed class RealCardsTests
{
    private const string Folder = "vcard_ics/";

    [Fact]
    public void Every_entry_of_every_file_is_a_row_or_has_a_reason_and_every_other_file_is_refused_with_one()
    {
        var root = Path.GetDirectoryName(SharedData.File(Folder + "SOURCE.txt"))!;
        var refused = new List<string>();
        var (files, rows, good) = (0, 0, 0);
        foreach (var path in Directory.EnumerateFiles(root, "*.*", SearchOption.AllDirectories).Where(p => Path.GetExtension(p) is ".vcf" or ".ics" or ".vcs").Order(StringComparer.Ordinal))
        {
            files++;
            var detection = TableFile.Detect(path, new(FileName: Path.GetFileName(path)));
            if (detection.Format is not { } format)
            {
                refused.Add($"{Path.GetFileName(path)} {detection.Problem!.Code}");
                continue;
            }

            format.Kind.ShouldBeOneOf(TableKind.Vcf, TableKind.Ics);
            foreach (var row in TableFile.Read(path, format))
            {
                rows++;
                good += row.Problem is null ? 1 : 0;
                row.Problem?.Message.En.ShouldNotBeNullOrWhiteSpace();
                (row.Problem is not null || row.Cells.Any(c => c is not null)).ShouldBeTrue($"{path} line {row.Line}");
            }

            FileProfiler.Profile(path, format).Rows.ShouldBeGreaterThan(0, path);
        }

        files.ShouldBe(105);
        rows.ShouldBeGreaterThan(1_900);
        // Much of it tries parsers: answers to invitations without a start, journals, zones that nobody knows.
        good.ShouldBeGreaterThan(1_150);
        refused.ShouldAllBe(r => r.EndsWith("import.file_no_entries", StringComparison.Ordinal) || r.EndsWith("import.file_empty", StringComparison.Ordinal));
    }

    [Fact]
    public void The_large_calendar_has_its_1458_events()
    {
        var path = SharedData.File(Folder + "libical/test-data/large.ics");
        var format = TableFile.Detect(path, FormatHint.None).Format!;

        format.Sheet.ShouldBe("VEVENT");
        var events = TableFile.Read(path, format).Where(r => r.Problem?.Code != "import.component_other").ToList();
        events.Count.ShouldBe(1_458);
        events.Where(r => r.Problem is not null).CountBy(r => r.Problem!.Code).OrderBy(c => c.Key, StringComparer.Ordinal).ShouldBe(
            [new("import.calendar_cancelled", 90), new("import.calendar_no_start", 300), new("import.calendar_time", 30)]);
    }

    [Theory]
    [InlineData("John_Doe_ANDROID.vcf", 6)]
    [InlineData("John_Doe_BLACK_BERRY.vcf", 1)]
    [InlineData("John_Doe_EVOLUTION.vcf", 1)]
    [InlineData("John_Doe_GMAIL.vcf", 1)]
    [InlineData("John_Doe_IPHONE.vcf", 1)]
    [InlineData("John_Doe_LOTUS_NOTES.vcf", 1)]
    [InlineData("John_Doe_MAC_ADDRESS_BOOK.vcf", 1)]
    [InlineData("John_Doe_MS_OUTLOOK.vcf", 1)]
    [InlineData("gmail-list.vcf", 3)]
    [InlineData("outlook-2007.vcf", 1)]
    public void Every_card_of_an_address_book_has_a_name_and_nothing_wrong_with_it(string name, int cards)
    {
        var path = SharedData.File($"{Folder}ez-vcard/src/test/resources/ezvcard/io/text/{name}");
        var rows = TableFile.Read(path, TableFile.Detect(path, FormatHint.None).Format!).ToList();

        rows.Count.ShouldBe(cards);
        rows.ShouldAllBe(r => r.Problem == null && r.Cells[0] != null);
    }
}
