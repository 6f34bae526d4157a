using System.Text;
using Rapport.Platform.Imports.Files;
using Shouldly;
using Xunit;

namespace Rapport.Platform.Tests.Imports.Files.Cards;

public sealed class CardTests
{
    [Fact]
    public void A_card_of_version_4_is_a_row()
    {
        var table = new CardTable("""
            BEGIN:VCARD
            VERSION:4.0
            FN:Anna Schmidt
            ORG:Nordwind\, Pumps GmbH;Purchasing;Direct
            TITLE:Head of Purchasing
            TEL;VALUE=uri;TYPE="voice,work":tel:+49-40-555-1234;ext=12
            TEL;TYPE=cell;PREF=1:+49 170 555 0135
            TEL;TYPE=home:+49 40 555 9999
            EMAIL;TYPE=home:anna@home.example
            EMAIL;TYPE=work;PREF=1:anna@nordwind.example
            BDAY:19840517
            item1.ADR;TYPE=work:;Floor 2;Hafenstrasse 12;Hamburg;;20457;Germany
            NOTE:Likes tea\nand boats
            UID:urn:uuid:1
            END:VCARD
            """);

        table.Kind.ShouldBe(TableKind.Vcf);
        table.Rows.ShouldHaveSingleItem().Cells.ShouldBe(
        [
            "Anna Schmidt", "Nordwind, Pumps GmbH", "Purchasing / Direct", "Head of Purchasing", "+49 170 555 0135", "+49-40-555-1234 ext. 12", "anna@nordwind.example", null, "1984-05-17",
            "Hafenstrasse 12, Floor 2, Hamburg, 20457, Germany", null, "Likes tea\nand boats\nTEL HOME: +49 40 555 9999\nEMAIL HOME: anna@home.example", "urn:uuid:1",
        ]);
    }

    [Fact]
    public void A_card_of_version_2_1_says_its_charset_in_every_line()
    {
        TextEncodings.Register();
        var gbk = Encoding.GetEncoding("GB18030");
        byte[] file =
        [
            .. "BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=E5=BC=A0;=E4=BC=9F\r\nORG;CHARSET=GB2312:"u8, .. gbk.GetBytes("海岳泵业有限公司"),
            .. "\r\nTEL;CELL;VOICE:13812340001\r\nTEL;WORK;FAX:021-61002299\r\nNOTE;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:first=0D=0Asec=\r\nond =E5=\r\n=A5=BD\r\nEND:VCARD\r\n"u8,
        ];
        var table = new CardTable(file);

        (table["FN"], table["ORG"], table["TEL CELL"], table["TEL"], table["NOTE"]).ShouldBe(("张伟", "海岳泵业有限公司", "13812340001", null, "first\nsecond 好\nTEL WORK FAX: 021-61002299"));
    }

    [Theory]
    [InlineData("GB18030")]
    [InlineData("utf-16")]
    [InlineData("utf-8")]
    public void A_file_without_a_word_about_its_encoding_is_read(string encoding)
    {
        TextEncodings.Register();
        var text = Encoding.GetEncoding(encoding);

        var table = new CardTable([.. text.GetPreamble(), .. text.GetBytes("BEGIN:VCARD\nVERSION:3.0\nFN:王敏\nORG:江南化工\nEND:VCARD\n")]);

        (table["FN"], table["ORG"]).ShouldBe(("王敏", "江南化工"));
    }

    [Fact]
    public void Lines_are_unfolded_within_a_character_too()
    {
        var bytes = Encoding.UTF8.GetBytes("BEGIN:VCARD\r\nFN:Zoë Müller-Lüden\r\nEND:VCARD\r\n");
        var at = Array.IndexOf(bytes, (byte)0xC3) + 1;

        new CardTable([.. bytes[..at], .. "\r\n "u8, .. bytes[at..]])["FN"].ShouldBe("Zoë Müller-Lüden");
    }

    [Fact]
    public void Pictures_keys_and_cards_within_cards_are_passed_over()
    {
        var table = new CardTable($"BEGIN:VCARD\nPHOTO;ENCODING=BASE64:{new string('A', 3_000_000)}\nKEY;BASE64:\n AAAA\n BBBB\n\nLOGO;ENCODING=b:QUJD\nREVG\nAGENT:\nBEGIN:VCARD\nFN:Somebody Else\nEND:VCARD\nFN:Ann\nEND:VCARD\n");

        table.Rows.ShouldHaveSingleItem();
        (table["FN"], table.Problem()).ShouldBe(("Ann", null));
    }

    [Fact]
    public void What_is_broken_is_named_and_the_cards_around_it_go_in()
    {
        var table = new CardTable("""
            BEGIN:VCARD
            FN:One
            END:VCARD
            BEGIN:VCARD
            FN:Two
            this line has no colon
            END:VCARD
            BEGIN:VCARD
            FN:Three
            BEGIN:VCARD
            N:Li;Si;;;
            END:VCARD
            BEGIN:VCARD
            TEL:1
            END:VCARD
            BEGIN:VCARD
            KIND:group
            FN:Friends
            END:VCARD
            BEGIN:VCARD
            FN:Cut
            """);

        table.Rows.Select(r => $"{r.Line} {r.Cells[0]} {r.Problem?.Code}").ShouldBe(
            ["1 One ", "4 Two import.card_line", "8 Three import.card_unfinished", "10 Si Li ", "13  import.card_nameless", "16  import.card_group", "20 Cut import.card_unfinished"]);
    }

    [Theory]
    [InlineData("N:张;三;;;", "张三")]
    [InlineData("N:Lee;Ann;B.;;", "Ann B. Lee")]
    [InlineData("ORG:Acme;Sales", "Acme")]
    [InlineData("EMAIL:a@b.example", "a@b.example")]
    [InlineData("FN:A\\;B\\, C", "A;B, C")]
    public void A_name_is_found(string line, string name) =>
        new CardTable($"BEGIN:VCARD\n{line}\nEND:VCARD\n")["FN"].ShouldBe(name);

    [Theory]
    [InlineData("1984-05-17", "1984-05-17", null)]
    [InlineData("19840517T000000Z", "1984-05-17", null)]
    [InlineData("--0517", null, "BDAY: --0517")]
    public void A_birthday_without_a_year_stands_in_the_note(string said, string? birthday, string? note)
    {
        var table = new CardTable($"BEGIN:VCARD\nFN:Ann\nBDAY:{said}\nEND:VCARD\n");

        (table["BDAY"], table["NOTE"]).ShouldBe((birthday, note));
    }

    [Theory]
    [InlineData("people.vcf", "no card at all\n")]
    [InlineData("plan.ics", "BEGIN:VCALENDAR\nVERSION:2.0\nEND:VCALENDAR\n")]
    [InlineData("plan.ics", "BEGIN:VCALENDAR\nBEGIN:VJOURNAL\nSUMMARY:x\nEND:VJOURNAL\nEND:VCALENDAR\n")]
    public void A_file_without_an_entry_is_refused(string name, string text)
    {
        using var file = new TemporaryFile(text);

        TableFile.Detect(file.Path, new(FileName: name)).Problem!.Code.ShouldBe("import.file_no_entries");
    }
}
