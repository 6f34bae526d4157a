using System.Data.Common;
using System.Text.Json;
using System.Text.Json.Serialization;
using Rapport.Platform.Imports.Examples;
using Rapport.Platform.Imports.Files;
using Rapport.Platform.Jobs;
using Rapport.Platform.Storage;

namespace Rapport.Platform.Imports;

/// <summary>Keeps imports.</summary>
internal sealed class ImportStore(Workspace workspace)
{
    private static readonly JsonSerializerOptions Json = new() { Converters = { new JsonStringEnumConverter() } };
    private static readonly Table Table = ImportTables.Imports;
    private static readonly string Columns = string.Join(", ", Table.Columns.Select(c => "t0." + c.Name));

    public static Task InsertAsync(WriteTransaction transaction, Import import, CancellationToken cancel) =>
        transaction.InsertAsync(Table, [Row(import)], cancel);

    /// <summary>Writes an import as it is now over what was stored.</summary>
    public static async Task SaveAsync(WriteTransaction transaction, Import import, CancellationToken cancel)
    {
        var statement = transaction.Statement();
        var row = Row(import);
        var set = string.Join(", ", Table.Columns.Select((c, i) => (c, i)).Skip(1).Select(p => $"{p.c.Name} = {statement.Value(p.c.Stored, row[p.i])}"));
        statement.Append($"UPDATE {Table.Name} SET {set} WHERE id = {statement.Value(Stored.Id, import.Id)}");
        await transaction.ExecuteAsync(statement, cancel);
    }

    /// <summary>Writes how far an import is.</summary>
    public static async Task AdvanceAsync(WriteTransaction transaction, Guid id, ImportCounts counts, long position, RowExamples examples, CancellationToken cancel)
    {
        var statement = transaction.Statement();
        string Number(long value) => statement.Value(Stored.Integer, value);
        statement.Append($"""
            UPDATE {Table.Name} SET created = {Number(counts.Created)}, updated = {Number(counts.Updated)}, unchanged = {Number(counts.Unchanged)},
            skipped = {Number(counts.Skipped)}, failed = {Number(counts.Failed)}, along = {Number(counts.Along)}, position = {Number(position)},
            examples = {statement.Value(Stored.Json, examples.Write())} WHERE id = {statement.Value(Stored.Id, id)}
            """);
        await transaction.ExecuteAsync(statement, cancel);
    }

    /// <summary>The import, locked until the transaction ends; null when there is none.</summary>
    public static async Task<Import?> LockAsync(WriteTransaction transaction, Guid id, CancellationToken cancel)
    {
        var statement = transaction.Statement();
        statement.Append($"SELECT {Columns} FROM {Table.Name} t0 WHERE t0.id = {statement.Value(Stored.Id, id)}{transaction.Dialect.ForUpdate}");
        return (await transaction.QueryAsync(statement, r => Read(r, transaction.Dialect), cancel)).FirstOrDefault();
    }

    public async Task<Import?> FindAsync(Guid id, CancellationToken cancel)
    {
        var statement = new Statement(workspace.Database.Dialect);
        statement.Append($"SELECT {Columns} FROM {Table.Name} t0 WHERE t0.id = {statement.Value(Stored.Id, id)}");
        return (await ReadAsync(statement, cancel)).FirstOrDefault();
    }

    /// <summary>The imports of these ids, as far as they are there.</summary>
    public async Task<IReadOnlyDictionary<Guid, Import>> OfAsync(IEnumerable<Guid> ids, CancellationToken cancel)
    {
        var statement = new Statement(workspace.Database.Dialect);
        statement.Append($"SELECT {Columns} FROM {Table.Name} t0 WHERE {statement.Among("t0.id", ids)}");
        return (await ReadAsync(statement, cancel)).ToDictionary(i => i.Id);
    }

    /// <summary>The newest imports, of one user or of all.</summary>
    public Task<List<Import>> NewestAsync(Guid? createdBy, int limit, CancellationToken cancel)
    {
        var statement = new Statement(workspace.Database.Dialect);
        var where = createdBy is { } user ? $"WHERE t0.created_by = {statement.Value(Stored.Id, user)} " : "";
        statement.Append($"SELECT {Columns} FROM {Table.Name} t0 {where}ORDER BY t0.created_at DESC, t0.id DESC LIMIT {limit}");
        return ReadAsync(statement, cancel);
    }

    private Task<List<Import>> ReadAsync(Statement statement, CancellationToken cancel) =>
        workspace.Database.QueryAsync(statement, reader => Read(reader, statement.Dialect), cancel);

    private static object?[] Row(Import i) =>
    [
        i.Id, i.JobId, i.Object, i.FileName, i.FileHash, JsonSerializer.Serialize(i.Format, Json), JsonSerializer.Serialize(i.Profile, Json), i.Mapping,
        i.Mode.ToString(), string.Join(',', i.Match), i.DryRun, i.Status,
        i.Counts.Created, i.Counts.Updated, i.Counts.Unchanged, i.Counts.Skipped, i.Counts.Failed, i.Position,
        i.CreatedAt, i.CreatedBy, i.StartedAt, i.EndedAt, i.Problem is null ? null : ProblemText.Write(i.Problem),
        i.RunId, i.Counts.Along, i.Examples.Write(),
    ];

    private static Import Read(DbDataReader reader, Dialect dialect)
    {
        var column = 0;
        T? Next<T>()
        {
            var value = dialect.Read(reader, column, Table.Columns[column].Stored);
            column++;
            return (T?)value;
        }

        var (id, job) = (Next<Guid>(), Next<Guid?>());
        var (of, name, hash) = (Next<string>()!, Next<string>()!, Next<string>()!);
        var format = JsonSerializer.Deserialize<TableFormat>(Next<string>()!, Json)!;
        var profile = JsonSerializer.Deserialize<FileProfile>(Next<string>()!, Json)!;
        var (mapping, mode) = (Next<string>()!, Enum.Parse<ImportMode>(Next<string>()!));
        var match = Next<string>()!.Split(',', StringSplitOptions.RemoveEmptyEntries);
        var (dryRun, status) = (Next<bool>(), Next<string>()!);
        var counts = new ImportCounts(Next<long>(), Next<long>(), Next<long>(), Next<long>(), Next<long>());
        var position = Next<long>();
        var (createdAt, createdBy) = (Next<DateTime>(), Next<Guid>());
        return new(id, of, name, hash, format, profile, mapping, mode, match, dryRun, createdAt, createdBy)
        {
            JobId = job,
            Status = status,
            Position = position,
            StartedAt = Next<DateTime?>(),
            EndedAt = Next<DateTime?>(),
            Problem = ProblemText.Read(Next<string>()),
            RunId = Next<Guid?>(),
            Counts = counts with { Along = Next<long>() },
            Examples = RowExamples.Read(Next<string>()),
        };
    }
}
