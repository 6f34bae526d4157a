using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace Rapport.Platform.Storage;

/// <summary>
/// Brings a database to this version by numbered SQL files (<c>0001_first.sql</c>), each once, under the database's write lock, with a
/// checksum, so that a database touched by another version or another hand is noticed.
/// </summary>
public static class Migrator
{
    private static readonly Table Applied = new("migrations",
    [
        new("number", Stored.Integer, false),
        new("name", Stored.Text, false),
        new("checksum", Stored.Text, false),
    ]);

    public static async Task RunAsync(Database database, Assembly migrations, CancellationToken cancel)
    {
        await using var transaction = await database.BeginWriteAsync(cancel);
        var integer = database.Dialect.TypeName(Stored.Integer);
        var text = database.Dialect.TypeName(Stored.Text);
        await transaction.ExecuteAsync(transaction.Statement().Append($"CREATE TABLE IF NOT EXISTS {Applied.Name} (number {integer} PRIMARY KEY, name {text} NOT NULL, checksum {text} NOT NULL)"), cancel);
        var files = Files(migrations);
        var applied = Check(files, await transaction.QueryAsync(List(transaction.Statement()), r => Read(r, database.Dialect), cancel));
        foreach (var file in files.Skip(applied))
        {
            await transaction.ExecuteAsync(transaction.Statement().Append(file.Sql), cancel);
            await transaction.InsertAsync(Applied, [[file.Number, file.Name, file.Checksum]], cancel);
        }

        await transaction.CommitAsync(cancel);
    }

    /// <summary>Looks whether the database is at this version.</summary>
    /// <exception cref="UnusableException">It is older, newer, or not Rapport's.</exception>
    public static async Task CheckAsync(Database database, Assembly migrations, CancellationToken cancel)
    {
        var files = Files(migrations);
        var rows = new List<(long, string)>();
        try
        {
            await using var connection = await database.OpenAsync(cancel);
            await using var command = List(new(database.Dialect)).On(connection);
            await using var reader = await command.ExecuteReaderAsync(cancel);
            while (await reader.ReadAsync(cancel))
            {
                rows.Add(Read(reader, database.Dialect));
            }
        }
        catch (System.Data.Common.DbException)
        {
            throw new UnusableException(("数据库还没有表，请先运行 migrate。", "The database has no tables yet; run migrate first."));
        }

        if (Check(files, rows) < files.Count)
        {
            throw new UnusableException(("数据库的版本比程序旧，请先运行 migrate。", "The database is older than the program; run migrate first."));
        }
    }

    private static Statement List(Statement statement) => statement.Append($"SELECT number, checksum FROM {Applied.Name} ORDER BY number");

    private static (long Number, string Checksum) Read(System.Data.Common.DbDataReader reader, Dialect dialect) =>
        ((long)dialect.Read(reader, 0, Stored.Integer)!, (string)dialect.Read(reader, 1, Stored.Text)!);

    /// <returns>How many of the files are applied already.</returns>
    private static int Check(List<File> files, List<(long Number, string Checksum)> applied)
    {
        if (applied.Count > files.Count)
        {
            throw new UnusableException(("数据库来自更新版本的 Rapport，请升级程序。", "The database is of a newer version of Rapport; upgrade the program."));
        }

        for (var i = 0; i < applied.Count; i++)
        {
            if (applied[i] != (files[i].Number, files[i].Checksum))
            {
                throw new UnusableException(($"数据库的第 {applied[i].Number} 号迁移与本程序不符，请使用建库时的版本。", $"Migration {applied[i].Number} of the database differs from this program's; use the version that made it."));
            }
        }

        return applied.Count;
    }

    private static List<File> Files(Assembly assembly) => [.. assembly.GetManifestResourceNames().Where(n => n.EndsWith(".sql", StringComparison.Ordinal)).Select(resource =>
    {
        using var stream = new StreamReader(assembly.GetManifestResourceStream(resource)!, Encoding.UTF8);
        var sql = stream.ReadToEnd().ReplaceLineEndings("\n");
        var name = resource.Split('.')[^2];
        return new File(long.Parse(name.Split('_')[0], System.Globalization.CultureInfo.InvariantCulture), name, sql, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(sql))));
    }).OrderBy(f => f.Number)];

    private sealed record File(long Number, string Name, string Sql, string Checksum);
}
