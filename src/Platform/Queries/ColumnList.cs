using Rapport.Platform.Storage;

namespace Rapport.Platform.Queries;

/// <summary>The columns a query fetches, each once, in order.</summary>
internal sealed class ColumnList
{
    private readonly List<(string Expression, Stored Stored)> columns = [];

    public int Add(string expression, Stored stored)
    {
        var index = columns.FindIndex(c => c.Expression == expression);
        if (index >= 0)
        {
            return index;
        }

        columns.Add((expression, stored));
        return columns.Count - 1;
    }

    public string Expression(int index) => columns[index].Expression;

    public Stored this[int index] => columns[index].Stored;

    public int Count => columns.Count;

    public string Sql(string prefix) => string.Join(", ", columns.Select((c, i) => $"{c.Expression} AS {prefix}{i}"));
}
