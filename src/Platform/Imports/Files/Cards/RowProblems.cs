namespace Rapport.Platform.Imports.Files.Cards;

/// <summary>Why a card, an event or a task does not go in.</summary>
internal static class RowProblems
{
    public static RowProblem Unfinished(string name) => new("import.card_unfinished", (
        $"这一条没有正确结束（缺少 END:{name}），可能文件不完整。",
        $"This entry is never ended (END:{name} is missing); the file may be cut off."));

    public static RowProblem NoProperty(long line) => new("import.card_line", (
        $"第 {line} 行不是有效的属性（缺少冒号），请更正或删除这一行。",
        $"Line {line} is no property, as it has no colon. Correct or remove it."));

    public static RowProblem TooLong(long line) => new("import.cell_too_large", (
        $"第 {line} 行的内容超过 {TableLimits.Cell:N0} 个字符，请缩短后再导入。",
        $"What begins on line {line} is longer than {TableLimits.Cell:N0} characters. Shorten it."));

    public static readonly RowProblem Nameless = new("import.card_nameless", (
        "名片上没有姓名、公司或邮箱，不知道是谁。",
        "The card has no name, company or e-mail address, so nobody knows whose it is."));

    public static readonly RowProblem Group = new("import.card_group", (
        "这是联系人群组，不是联系人；群组里的人请单独导入。",
        "This is a group and no contact. Import its members on their own."));

    public static RowProblem Other(string name, string wanted) => new("import.component_other", (
        name is Component.Event or Component.Task or Component.Card ? $"这一条是{Named(name).Zh}，本次导入的是{Named(wanted).Zh}；请用同一个文件再导入一次，并选择{Named(name).Zh}对应的对象。" : $"这一条是 {name}，不能导入；日历文件中只导入日程和任务。",
        name is Component.Event or Component.Task or Component.Card ? $"This is {Named(name).En}, not {Named(wanted).En}. Import the file once more for that object." : $"This is a {name}; of calendars only events and tasks go in."));

    public static readonly RowProblem Cancelled = new("import.calendar_cancelled", (
        "这个日程已经取消，不导入。",
        "This event was cancelled, so it does not go in."));

    public static readonly RowProblem NoStart = new("import.calendar_no_start", (
        "这个日程没有开始时间（DTSTART）。",
        "This event has no start (DTSTART)."));

    public static RowProblem Time(ContentLine line) => new("import.calendar_time", (
        $"第 {line.Line} 行的 {line.Name} 不是有效的时间：“{Short(line.Value)}”。",
        $"{line.Name} on line {line.Line} is no time: “{Short(line.Value)}”."));

    public static RowProblem Zone(ContentLine line, string zone) => new("import.calendar_zone", (
        $"第 {line.Line} 行的时区“{Short(zone)}”无法识别，文件里也没有它的定义。",
        $"The time zone “{Short(zone)}” on line {line.Line} is not known, and the file does not say what it is."));

    private static Labels Named(string name) => name switch
    {
        Component.Event => ("日程", "an event"),
        Component.Task => ("任务", "a task"),
        _ => ("名片", "a card"),
    };

    private static string Short(string text) => KeptText.Of(text.Length <= 60 ? text : text[..60] + "…");
}
