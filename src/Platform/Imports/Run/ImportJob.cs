using System.Text.Json;
using Rapport.Platform.Access;
using Rapport.Platform.Imports.Examples;
using Rapport.Platform.Imports.Files;
using Rapport.Platform.Imports.Mapping;
using Rapport.Platform.Imports.Rows;
using Rapport.Platform.Jobs;
using Rapport.Platform.Records;
using Rapport.Platform.Storage;

namespace Rapport.Platform.Imports.Run;

/// <summary>Imports a file: its rows in order, then those that waited for other rows of the file, again and again while that helps.</summary>
internal sealed class ImportJob(Workspace workspace, RecordWriter records, Viewers viewers, ImportFiles files, PlanService plans, ImportStore store) : JobKind
{
    public const string KindName = "import";

    /// <param name="Import">The import.</param>
    /// <param name="Administers">Whether who started it was an administrator then; a token may be less than its user.</param>
    private sealed record State(Guid Import, bool Administers);

    public override string Name => KindName;

    public override Labels Label => ("导入", "Import");

    public static string StateOf(Guid import, Viewer starter) => JsonSerializer.Serialize(new State(import, starter.IsAdministrator));

    public override async Task RunAsync(JobRun run, CancellationToken cancel)
    {
        var viewer = await viewers.FindAsync(run.Job.CreatedBy, cancel) ?? throw Errors.PersonGone().Exception();
        viewer = Of(run.Job).Administers ? viewer : viewer.WithoutAdministration();
        var import = await BeginAsync(run, cancel);
        var plan = (await plans.ReadAsync(import, viewer, cancel)).Plan ?? throw Errors.FieldsChanged().Exception();
        var pacer = new BatchPacer(workspace.Database.JobPace);
        var writer = new ImportWriter(workspace, records, import, plan, viewer, run, pacer);
        await WriteFileAsync(writer, import, plan, pacer, cancel);
        var reader = new RowReader(plan);
        while (await WriteWaitingAsync(writer, reader, import.Id, pacer, last: false, cancel) > 0)
        {
        }

        await WriteWaitingAsync(writer, reader, import.Id, pacer, last: true, cancel);
    }

    public override async Task<IReadOnlyDictionary<Guid, JobNote>> NotesAsync(IReadOnlyList<Job> jobs, CancellationToken cancel)
    {
        var imports = await store.OfAsync(jobs.Select(j => Of(j).Import), cancel);
        return jobs.Where(j => imports.ContainsKey(Of(j).Import)).ToDictionary(j => j.Id, j =>
        {
            var import = imports[Of(j).Import];
            return new JobNote((import.FileName, import.FileName), import.Counts.Processed, import.Profile.Rows) { Import = import.Id };
        });
    }

    public override async Task EndAsync(Job job, JobEnd end, WriteTransaction transaction, CancellationToken cancel)
    {
        if (await ImportStore.LockAsync(transaction, Of(job).Import, cancel) is { } import)
        {
            await ImportRows.ClearAsync(transaction, import.Id, failed: false, cancel);
            await ImportStore.SaveAsync(transaction, import with { Status = end.Status, EndedAt = end.At, Problem = end.Problem }, cancel);
        }
    }

    private static State Of(Job job) => JsonSerializer.Deserialize<State>(job.State!)!;

    /// <summary>Marks the import as running. A dry run has kept nothing, so one that was interrupted starts over.</summary>
    private async Task<Import> BeginAsync(JobRun run, CancellationToken cancel)
    {
        await using var transaction = await workspace.Database.BeginWriteAsync(cancel);
        await run.HoldAsync(transaction, cancel);
        var import = await ImportStore.LockAsync(transaction, Of(run.Job).Import, cancel) ?? throw Errors.NotFound().Exception();
        import = import with { Status = JobStatus.Running, StartedAt = import.StartedAt ?? workspace.Now };
        if (import.DryRun)
        {
            await ImportRows.ClearAsync(transaction, import.Id, failed: true, cancel);
            import = import with { Counts = ImportCounts.None, Examples = RowExamples.None, Position = 0 };
        }

        await ImportStore.SaveAsync(transaction, import, cancel);
        await transaction.CommitAsync(cancel);
        return import;
    }

    private async Task WriteFileAsync(ImportWriter writer, Import import, ImportPlan plan, BatchPacer pacer, CancellationToken cancel)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var batches = BatchSource.Start(TableFile.Read(files.PathOf(import.Id), import.Format, import.Position), new RowReader(plan), pacer, stop.Token);
        try
        {
            await foreach (var batch in batches.ReadAllAsync(cancel))
            {
                await writer.WriteAsync(batch, cancel);
            }
        }
        catch (FileProblemException problem)
        {
            throw Errors.File(problem.Problem).Exception();
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            throw Errors.FileGone().Exception();
        }
        finally
        {
            await stop.CancelAsync();
        }
    }

    /// <summary>One round over the rows that wait.</summary>
    /// <returns>How many of them came to an end.</returns>
    private async Task<long> WriteWaitingAsync(ImportWriter writer, RowReader reader, Guid import, BatchPacer pacer, bool last, CancellationToken cancel)
    {
        long settled = 0, after = 0;
        while (await ImportRows.WaitingAsync(workspace.Database, import, after, pacer.Rows, cancel) is { Count: > 0 } rows)
        {
            settled += await writer.WriteAsync(new([.. rows.Select(reader.Read)], Retry: true, last), cancel);
            after = rows[^1].Number;
        }

        return settled;
    }
}
