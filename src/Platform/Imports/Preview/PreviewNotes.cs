using System.Globalization;
using System.Text.Json;
using Rapport.Platform.Imports.Files;
using Rapport.Platform.Imports.Files.Cards;
using Rapport.Platform.Imports.Mapping;
using Rapport.Platform.Imports.Presets;

namespace Rapport.Platform.Imports.Preview;

/// <summary>Something that is not wrong, and that nobody should find out afterwards.</summary>
/// <param name="Count">How many rows it is about.</param>
internal sealed record PreviewNote(string Code, long Count, Labels Text)
{
    public void Write(Utf8JsonWriter writer, Language language)
    {
        writer.WriteStartObject();
        writer.WriteString("code", Code);
        writer.WriteNumber("count", Count);
        writer.WriteString("message", Text.In(language));
        writer.WriteEndObject();
    }
}

/// <summary>What a preview has to say beyond what is found and what is wrong.</summary>
internal sealed class PreviewNotes(Workspace workspace, ImportFiles files, ForeignFiles foreign)
{
    /// <param name="plan">The mapping as it stands; null while it is wrong.</param>
    public List<PreviewNote> Of(Import import, ImportPlan? plan) => [.. Calendar(import), .. Past(import, plan)];

    private IEnumerable<PreviewNote> Calendar(Import import)
    {
        if (import.Format.Kind != TableKind.Ics)
        {
            yield break;
        }

        if (import.Profile.Columns.Where(c => c.Name == CalendarCells.Recurrence).Sum(c => c.Filled) is > 0 and var recurring)
        {
            yield return new("import.recurring_once", recurring, (
                $"{recurring} 条重复的日程或任务只导入第一次，重复规则不导入。", $"{recurring} recurring entries go in once, at their first date; how they repeat is not kept."));
        }

        // What cannot be read is few; only there a file of both kinds is worth another look.
        var other = import.Format.Sheet == Component.Event ? Component.Task : Component.Event;
        if (import.Profile.ProblemRows > 0 && File.Exists(files.PathOf(import.Id))
            && ComponentReader.Read(files.PathOf(import.Id), import.Format.Encoding).Count(c => c.Name == other) is > 0 and var left
            && workspace.Catalog.All.FirstOrDefault(o => foreign.ComponentOf(o.Name) == other) is { } into)
        {
            yield return new("import.component_left", left, (
                $"文件里还有 {left} 条要导入到“{into.Label.Zh}”，这一次不导入。请把同一个文件再上传一次，“导入到”选“{into.Label.Zh}”。",
                $"The file also holds {left} entries for {into.Plural.En}, which do not go in this time. Upload it once more and choose to import it as {into.Plural.En}."));
        }
    }

    private static IEnumerable<PreviewNote> Past(Import import, ImportPlan? plan)
    {
        if (plan?.Definition.StandIn is not { } stand || !plan.OfThePast || plan.Columns.Any(c => c.Field.Path == stand.Field)
            || plan.Columns.FirstOrDefault(c => c.Field.Path == stand.By) is not { } column || import.Profile.Columns[column.Index].Filled is not (> 0 and var rows))
        {
            yield break;
        }

        string In(string text) => string.Format(CultureInfo.InvariantCulture, text, rows);
        yield return new("import.stands_in", rows, (In(stand.Note.Zh), In(stand.Note.En)));
    }
}
