using Rapport.Platform.Fields;
using Rapport.Platform.Problems;
using Rapport.Platform.Queries;

namespace Rapport.Platform.Definitions;

/// <summary>What must hold of an object's layout, checked at start with the definitions.</summary>
internal static class LayoutChecks
{
    public static IEnumerable<string> Errors(ObjectDefinition definition)
    {
        var layout = definition.Layout;
        return Highlights(definition, layout)
            .Concat(Groups(definition, layout))
            .Concat(BoardOf(definition, layout))
            .Concat(Twice(layout.Views.Select(v => v.Name)).Select(name => $"two views are called {name}"))
            .Concat(layout.Views.SelectMany(v => View(definition, v)))
            .Select(error => $"{definition.Name}: {error}");
    }

    private static IEnumerable<string> Highlights(ObjectDefinition definition, Layout layout)
    {
        if (layout.Highlights.Count > Layout.MostHighlights)
        {
            yield return $"more than {Layout.MostHighlights} highlights";
        }

        foreach (var error in Unknown(definition, layout.Highlights, "the highlights").Concat(Twice(layout.Highlights).Select(path => $"{path} is a highlight twice")))
        {
            yield return error;
        }
    }

    private static IEnumerable<string> Groups(ObjectDefinition definition, Layout layout)
    {
        List<string> grouped = [.. layout.Groups.SelectMany(g => g.Fields)];
        return Unknown(definition, grouped, "the groups")
            .Concat(Twice(grouped).Select(path => $"{path} stands in two groups"))
            .Concat(Layout.Grouped(definition.Fields).Select(f => f.Path).Except(grouped).Select(path => $"{path} stands in no group"))
            .Concat(Twice(layout.Groups.Select(g => g.Name).Append(LayoutJson.CustomGroup)).Select(name => $"two groups are called {name}"));
    }

    private static IEnumerable<string> BoardOf(ObjectDefinition definition, Layout layout)
    {
        if (layout.Board is not { } board)
        {
            return layout.Views.Where(v => v.OnBoard).Select(v => $"there is no board for the view {v.Name}");
        }

        string?[] errors =
        [
            definition.Find(board.Column)?.Type == FieldTypes.Choice ? null : $"the board's column {board.Column} is not a choice",
            board.Sum is null || definition.Find(board.Sum)?.Type == FieldTypes.Money ? null : $"the board's sum {board.Sum} is not an amount",
        ];
        return errors.OfType<string>();
    }

    private static IEnumerable<string> View(ObjectDefinition definition, ShippedView view)
    {
        var at = $"the view {view.Name}";
        if (view.Columns.Count is 0 or > Layout.MostColumns)
        {
            yield return $"{at} has not 1 to {Layout.MostColumns} columns";
        }

        if (view.For == Audience.Owners && !definition.Owned)
        {
            yield return $"{at} is for owners, and records have none";
        }

        List<string> paths = [.. view.Columns, .. view.Sort?.Split(',').Select(part => part.TrimStart('-')) ?? []];
        string? wrong = null;
        try
        {
            paths.AddRange(view.Filter is null ? [] : FilterParser.Parse(view.Filter).Paths());
        }
        catch (RefusedException error)
        {
            wrong = $"{at}: {error.Refusal.Text.En}";
        }

        foreach (var error in Unknown(definition, paths, at).Append(wrong).OfType<string>())
        {
            yield return error;
        }
    }

    private static IEnumerable<string> Unknown(ObjectDefinition definition, IEnumerable<string> paths, string at) =>
        paths.Where(path => definition.Find(path) is null).Select(path => $"no field {path} for {at}");

    private static IEnumerable<string> Twice(IEnumerable<string> names) => names.GroupBy(n => n).Where(g => g.Count() > 1).Select(g => g.Key);
}
