using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using Rapport.Server;

namespace Rapport.Testing;

/// <summary>
/// Workspaces for test servers: for each combination of settings one is made by the application itself, migrated, with its company and its
/// administrator, and every test server gets a copy. To make one takes longer than most tests, above all for the password's hash.
/// </summary>
internal static class Workspaces
{
    private static readonly ConcurrentDictionary<string, Lazy<Task<byte[]>>> Files = new(StringComparer.Ordinal);
    private static readonly ConcurrentDictionary<string, Lazy<Task<string>>> Databases = new(StringComparer.Ordinal);

    /// <summary>Copies the workspace of those settings, which name no database and no folder.</summary>
    /// <returns>The copy's connection string. An SQLite file is in the folder; a PostgreSQL database is the caller's to drop.</returns>
    public static async Task<string> CopyAsync(TestDatabase kind, IReadOnlyDictionary<string, string?> settings, DirectoryInfo folder)
    {
        var key = string.Join('\n', settings.OrderBy(s => s.Key, StringComparer.Ordinal).Select(s => $"{s.Key}={s.Value}"));
        if (kind == TestDatabase.Postgres)
        {
            return await PostgresServer.CopyAsync(await Databases.GetOrAdd(key, _ => new(() => MakeDatabaseAsync(settings))).Value);
        }

        var path = Path.Combine(folder.FullName, "rapport.db");
        await File.WriteAllBytesAsync(path, await Files.GetOrAdd(key, _ => new(() => MakeFileAsync(settings))).Value);
        return $"Data Source={path}";
    }

    private static async Task<byte[]> MakeFileAsync(IReadOnlyDictionary<string, string?> settings)
    {
        var folder = Directory.CreateTempSubdirectory("rapport-workspace-");
        var path = Path.Combine(folder.FullName, "rapport.db");
        await OpenAsync(settings, $"Data Source={path}", folder.FullName);
        var file = await File.ReadAllBytesAsync(path);
        folder.Delete(recursive: true);
        return file;
    }

    private static async Task<string> MakeDatabaseAsync(IReadOnlyDictionary<string, string?> settings)
    {
        var folder = Directory.CreateTempSubdirectory("rapport-workspace-");
        var database = await PostgresServer.CreateAsync();
        await OpenAsync(settings, database, folder.FullName);
        folder.Delete(recursive: true);
        PostgresServer.DropAtExit(database);
        return database;
    }

    private static async Task OpenAsync(IReadOnlyDictionary<string, string?> settings, string database, string folder)
    {
        var (app, read) = Application.Build(new Dictionary<string, string?>(settings) { ["Rapport:Database"] = database, ["Rapport:DataDirectory"] = folder });
        // Closes the connections too, so that the file is whole and the database may be a template.
        await using (app)
        {
            await Application.OpenAsync(app, read, CancellationToken.None);
        }

        SqliteConnection.ClearAllPools();
    }
}
