using Rapport.Platform.Storage;

namespace Rapport.Api.Tests.Schema;

/// <summary>Compares what the code says of its tables with what a migrated database has; each difference as the DDL that would mend it.</summary>
internal static class SchemaDifferences
{
    public static IEnumerable<string> Of(IReadOnlyList<(Table Table, string[] Key)> expected, ILookup<string, CatalogueColumn> actual, Dialect dialect)
    {
        foreach (var (table, key) in expected)
        {
            var columns = table.Columns.Select(c => new CatalogueColumn(c.Name, dialect.TypeName(c.Stored), c.Nullable, Array.IndexOf(key, c.Name) + 1)).ToList();
            var difference = actual.Contains(table.Name)
                ? columns.SelectMany(c => Column(table.Name, c, actual[table.Name].FirstOrDefault(a => a.Name == c.Name)))
                    .Concat(actual[table.Name].Where(a => columns.All(c => c.Name != a.Name)).Select(a => $"ALTER TABLE {table.Name} DROP COLUMN {a.Name};"))
                : [$"CREATE TABLE {table.Name} ({string.Join(", ", columns.Select(Ddl))}, PRIMARY KEY ({string.Join(", ", key)}));"];
            foreach (var line in difference)
            {
                yield return line;
            }
        }

        foreach (var unknown in actual.Where(a => expected.All(e => e.Table.Name != a.Key)))
        {
            yield return $"DROP TABLE {unknown.Key};";
        }
    }

    private static IEnumerable<string> Column(string table, CatalogueColumn expected, CatalogueColumn? actual)
    {
        if (actual is null)
        {
            yield return $"ALTER TABLE {table} ADD COLUMN {Ddl(expected)};";
        }
        else if (actual != expected)
        {
            yield return $"ALTER TABLE {table} ALTER COLUMN {Ddl(expected)}; -- is {Ddl(actual)}, place in the primary key {actual.Key}, not {expected.Key}";
        }
    }

    private static string Ddl(CatalogueColumn column) => $"{column.Name} {column.Type}{(column.Nullable ? "" : " NOT NULL")}";
}
