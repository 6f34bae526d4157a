using System.Globalization;

namespace Rapport.Platform.Imports.Files.Cards;

/// <summary>A card as a row. Columns are named as the standard names its properties; of several phones and mails those of no column of their own stand below the note, so that nothing is lost.</summary>
internal static class CardCells
{
    public static readonly string[] Columns = ["FN", "ORG", "ORG UNIT", "TITLE", "TEL CELL", "TEL", "EMAIL", "X-WECHAT", "BDAY", "ADR", "URL", "NOTE", "VCARD UID"];

    private static readonly string[] NoPhones = ["FAX", "PAGER", "MODEM"];
    private static readonly string[] Birthdays = ["yyyyMMdd", "yyyy-MM-dd"];

    public static (string?[] Cells, RowProblem? Problem) Of(Component card)
    {
        if (string.Equals(card.Text("KIND") ?? card.Text("X-ADDRESSBOOKSERVER-KIND"), "group", StringComparison.OrdinalIgnoreCase))
        {
            return (new string?[Columns.Length], RowProblems.Group);
        }

        var organisation = card.First("ORG")?.Parts ?? [];
        var company = organisation.Count > 0 ? Filled(organisation[0]) : null;
        var phones = card.All("TEL").Where(l => Phone(l).Length > 0).OrderBy(l => Rank(l, "WORK")).ToList();
        var mobile = phones.FirstOrDefault(l => l.Types.Any(t => t is "CELL" or "MOBILE" or "IPHONE"));
        var phone = phones.FirstOrDefault(l => l != mobile && !l.Types.Any(NoPhones.Contains));
        var mails = card.All("EMAIL").Where(l => l.Text.Length > 0).OrderBy(l => Rank(l, "")).ToList();
        var links = card.All("URL").Where(l => l.Text.Length > 0).ToList();
        var addresses = card.All("ADR").Where(l => Address(l).Length > 0).OrderBy(l => Rank(l, "WORK")).ToList();
        var born = Birthday(card);
        ContentLine?[] placed = [mobile, phone, mails.FirstOrDefault(), links.FirstOrDefault(), addresses.FirstOrDefault()];
        var more = phones.Concat(mails).Concat(links).Concat(addresses).Where(l => !placed.Contains(l)).Select(Said)
            .Concat(born is null && card.Text("BDAY") is { } day ? [$"BDAY: {day}"] : []);
        var note = string.Join('\n', card.All("NOTE").Select(l => l.Text).Concat(more).Where(t => t.Length > 0));
        var name = Name(card) ?? company ?? mails.FirstOrDefault()?.Text;
        string?[] cells =
        [
            name, company, Filled(string.Join(" / ", organisation.Skip(1).Where(p => p.Length > 0))), card.Text("TITLE") ?? card.Text("ROLE"),
            mobile is null ? null : Phone(mobile), phone is null ? null : Phone(phone), mails.FirstOrDefault()?.Text, WeChat(card), born,
            addresses.Count == 0 ? null : Address(addresses[0]), links.FirstOrDefault()?.Text, Filled(note), card.Text("UID"),
        ];
        return (cells, name is null ? RowProblems.Nameless : null);
    }

    /// <summary>The formatted name, else it is made of its parts as people of that language write them.</summary>
    private static string? Name(Component card)
    {
        if (card.Text("FN") is { } formatted)
        {
            return Rows.JoinedText.Of([formatted]);
        }

        var parts = (card.First("N")?.Parts ?? []).Concat(["", "", ""]).ToList();
        var (family, given, middle) = (parts[0], parts[1], parts[2]);
        return Rows.JoinedText.Of(family.Any(c => c is >= '\u3400' and <= '\u9FFF') ? [family, given] : [given, middle, family]);
    }

    /// <summary>Preferred ones first, then those of a type.</summary>
    private static int Rank(ContentLine line, string type) =>
        (line.Types.Contains("PREF") || line.Parameter("PREF") == "1" ? 0 : 2) + (line.Types.Contains(type) ? 0 : 1);

    private static string Phone(ContentLine line)
    {
        var text = line.Text;
        return (text.StartsWith("tel:", StringComparison.OrdinalIgnoreCase) ? text[4..].Replace(";ext=", " ext. ", StringComparison.OrdinalIgnoreCase) : text).Trim();
    }

    /// <summary>From the door to the country; a Chinese one the other way round.</summary>
    private static string Address(ContentLine line)
    {
        var parts = line.Parts.Concat(Enumerable.Repeat("", 7)).Select(p => p.ReplaceLineEndings(" ")).ToList();
        string[] order = parts[2].Any(c => c is >= '\u3400' and <= '\u9FFF') ? [parts[6], parts[4], parts[3], parts[2], parts[1], parts[5]] : [parts[2], parts[1], parts[0], parts[3], parts[4], parts[5], parts[6]];
        return string.Join(order[0] == parts[6] ? " " : ", ", order.Where(p => p.Length > 0));
    }

    private static string? Birthday(Component card) =>
        card.First("BDAY")?.Value.Trim().Split('T')[0] is { } text && DateOnly.TryParseExact(text, Birthdays, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : null;

    private static string? WeChat(Component card) => card.Text("X-WECHAT")
        ?? card.All("IMPP").Select(l => (l.Text.Split(':', 2), Service: l.Parameter("X-SERVICE-TYPE"))).Where(p => p.Item1[0].ToLowerInvariant() is "weixin" or "wechat" || p.Service?.ToLowerInvariant() is "wechat" or "weixin")
            .Select(p => Filled(p.Item1[^1])).FirstOrDefault();

    /// <summary>A property with its types, for the note.</summary>
    private static string Said(ContentLine line) =>
        $"{string.Join(' ', line.Types.Where(t => t is "HOME" or "WORK" or "CELL" or "FAX" or "PAGER" or "MAIN" or "OTHER").Prepend(line.Name))}: {(line.Name == "ADR" ? Address(line) : line.Name == "TEL" ? Phone(line) : line.Text)}";

    private static string? Filled(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
