using Rapport.Platform.Storage;

namespace Rapport.Platform.Definitions;

/// <summary>The options of choices whose options are records (the stages of pipelines): by convention <c>value</c>, <c>name</c>, <c>nameEn</c>, <c>colour</c>.</summary>
public sealed class RecordOptions(Workspace workspace)
{
    /// <summary>The options by the name of the object they are records of, in its own order.</summary>
    public async Task<ILookup<string, Option>> LoadAsync(Catalog catalog, CancellationToken cancel)
    {
        var options = new List<(string Object, Option Option)>();
        var names = catalog.All.SelectMany(o => o.Fields).Select(f => f.OptionsFrom).OfType<string>().Distinct();
        foreach (var definition in names.Select(n => catalog[n]))
        {
            var statement = new Statement(workspace.Database.Dialect);
            statement.Append($"SELECT value, name, name_en, colour FROM {definition.Table.Name} WHERE deleted_at IS NULL ORDER BY {definition[definition.DefaultSort].Column}, id");
            options.AddRange(await workspace.Database.QueryAsync(statement, reader =>
            {
                string? Text(int column) => (string?)statement.Dialect.Read(reader, column, Stored.Text);
                return (definition.Name, new Option(Text(0)!, (Text(1)!, Text(2) ?? Text(1)!)) { Colour = Text(3) });
            }, cancel));
        }

        return options.DistinctBy(o => (o.Object, o.Option.Value)).ToLookup(o => o.Object, o => o.Option);
    }
}
