namespace Rapport.Platform.Imports.Files.Cards;

/// <summary>A card, an event, a task, or another thing of its kind, with what stands in it.</summary>
/// <param name="Name">Upper case: <c>VCARD</c>.</param>
/// <param name="Line">Where it begins.</param>
/// <param name="Lines">Its own properties; those of parts inside it only where <see cref="Parts"/> has them.</param>
/// <param name="Problem">Why it cannot be taken as it is.</param>
internal sealed record Component(string Name, long Line, IReadOnlyList<ContentLine> Lines, RowProblem? Problem)
{
    public const string Card = "VCARD";
    public const string Event = "VEVENT";
    public const string Task = "VTODO";
    public const string TimeZone = "VTIMEZONE";

    /// <summary>What a row may be; the rest is named and left out.</summary>
    public static readonly string[] Rows = [Card, Event, Task];

    /// <summary>What is a thing of its own, though no row.</summary>
    public static readonly string[] Others = ["VJOURNAL", "VFREEBUSY"];

    /// <summary>The parts inside it, each with its name and properties; kept of time zones alone.</summary>
    public IReadOnlyList<(string Name, List<ContentLine> Lines)> Parts { get; init; } = [];

    public ContentLine? First(string name) => Lines.FirstOrDefault(l => l.Name == name);

    public IEnumerable<ContentLine> All(string name) => Lines.Where(l => l.Name == name);

    /// <summary>The text of a property, null where there is none.</summary>
    public string? Text(string name) => All(name).Select(l => l.Text).FirstOrDefault(t => t.Length > 0);
}
