namespace Rapport.Platform.Imports.Files.Cards;

/// <summary>Card and calendar files as tables: the entries of one kind are the rows.</summary>
internal static class CardFile
{
    private const int MostZones = 1_000;

    /// <summary>Looks at the whole file; throws <see cref="FileProblemException"/> where there is nothing to import.</summary>
    /// <param name="hint">Its component says which kind of entry is wanted, where the file has any; else those that are most.</param>
    public static TableFormat Detect(string path, TableKind kind, FormatHint hint)
    {
        if (hint.Encoding is { } said && TextEncodings.Find(said) is null)
        {
            throw new FileProblemException(FileProblem.EncodingUnsupported(said));
        }

        var counts = ComponentReader.Read(path, hint.Encoding).Where(c => Component.Rows.Contains(c.Name)).CountBy(c => c.Name).OrderByDescending(c => c.Value).ToList();
        var component = counts.Select(c => c.Key).FirstOrDefault(name => name == hint.Component) ?? counts.Select(c => c.Key).FirstOrDefault() ?? throw new FileProblemException(FileProblem.NoEntries);
        var columns = component == Component.Card ? CardCells.Columns : CalendarCells.Columns(component);
        return new(kind, hint.Encoding is null ? TextEncodings.Utf8 : TextEncodings.Canonical(hint.Encoding), ',', false, component, columns);
    }

    public static IEnumerable<TableRow> Read(string path, TableFormat format)
    {
        // A zone may be described behind the events that use it.
        var zones = new CalendarZones(format.Sheet == Component.Card ? [] : ComponentReader.Read(path, format.Encoding).Where(c => c.Name == Component.TimeZone).Take(MostZones));
        long number = 0;
        foreach (var component in ComponentReader.Read(path, format.Encoding).Where(c => c.Name != Component.TimeZone))
        {
            var (cells, problem) = component.Name != format.Sheet ? (new string?[format.Columns.Count], RowProblems.Other(component.Name, format.Sheet!))
                : component.Name == Component.Card ? CardCells.Of(component)
                : CalendarCells.Of(component, zones);
            var control = cells.Any(c => c is not null && c.Any(s => char.IsControl(s) && s is not ('\t' or '\n')));
            yield return new(++number, component.Line, cells, component.Problem ?? problem ?? (control ? RowProblem.ControlCharacters : null));
        }
    }
}
