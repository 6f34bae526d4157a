using System.Text;
using Rapport.Platform.Imports.Files;

namespace Rapport.Platform.Tests.Imports.Files.Cards;

/// <summary>A card or calendar file read as an import reads it.</summary>
internal sealed class CardTable
{
    private readonly TableFormat format;

    public CardTable(byte[] file, string? component = null)
    {
        using var temporary = new TemporaryFile(file);
        format = TableFile.Detect(temporary.Path, new(Component: component)) is { Format: { } found } ? found : throw new InvalidOperationException("It is no card file.");
        Rows = [.. TableFile.Read(temporary.Path, format)];
    }

    public CardTable(string text, string? component = null)
        : this(Encoding.UTF8.GetBytes(text), component)
    {
    }

    public TableKind Kind => format.Kind;

    public IReadOnlyList<TableRow> Rows { get; }

    public string? Problem(int row = 0) => Rows[row].Problem?.Code;

    public string? this[string column, int row = 0] => Rows[row].Cells[format.Columns.ToList().IndexOf(column)];
}
