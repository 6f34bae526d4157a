using System.Data.Common;
using Microsoft.AspNetCore.Http;
using Rapport.Platform.Access;
using Rapport.Platform.Imports.Examples;
using Rapport.Platform.Imports.Files;
using Rapport.Platform.Imports.Mapping;
using Rapport.Platform.Imports.Presets;
using Rapport.Platform.Imports.Run;
using Rapport.Platform.Jobs;
using Rapport.Platform.Problems;
using Rapport.Platform.Storage;
using Rapport.Platform.Web;

namespace Rapport.Platform.Imports;

/// <summary>Takes imports in and leads them from one state to the next.</summary>
internal sealed class ImportDesk(Workspace workspace, ImportStore store, PlanService plans, ImportFiles files, UploadLimit limit, JobQueue jobs, Proposals proposals)
{
    /// <summary>Takes a file in: whole on disk, looked at from its first to its last row, and queued when nothing is left to ask.</summary>
    public async Task<Import> TakeAsync(HttpContext http)
    {
        var cancel = http.RequestAborted;
        var id = Guid.CreateVersion7(workspace.Now);
        try
        {
            var import = await LookAtAsync(await Upload.ReadAsync(http, () => files.Create(id), limit), id, http.Viewer(), cancel);
            await using var transaction = await workspace.Database.BeginWriteAsync(cancel);
            await ImportStore.InsertAsync(transaction, import.Ready, cancel);
            var taken = import.Start ? await QueueAsync(transaction, import.Ready, http.Viewer(), cancel) : import.Ready;
            await transaction.CommitAsync(cancel);
            jobs.Wake();
            return taken;
        }
        catch (Exception error) when (error is not OutcomeUnknownException)
        {
            // Where the import may be there after all, its file stays with it.
            files.Delete(id);
            throw;
        }
    }

    /// <summary>Changes what is not under way yet.</summary>
    public async Task<Import> ChangeAsync(Guid id, ImportRequest request, Viewer viewer, CancellationToken cancel)
    {
        // The file may have to be looked at again, which nobody else should wait for.
        var import = Open(await store.FindAsync(id, cancel), viewer);
        var changed = await request.ApplyAsync(await AboutAsync(import, request, viewer, cancel), files.PathOf(id), plans, proposals, viewer, cancel);
        await using var transaction = await workspace.Database.BeginWriteAsync(cancel);
        Open(await ImportStore.LockAsync(transaction, id, cancel), viewer);
        if (import.Status != Import.Ready && !changed.DryRun)
        {
            changed = Fresh(changed) with { Status = Import.Ready, StartedAt = null, EndedAt = null };
            await ImportRows.ClearAsync(transaction, id, failed: true, cancel);
        }

        await ImportStore.SaveAsync(transaction, changed, cancel);
        await transaction.CommitAsync(cancel);
        return changed;
    }

    public async Task<Import> StartAsync(Guid id, Viewer viewer, CancellationToken cancel)
    {
        await using var transaction = await workspace.Database.BeginWriteAsync(cancel);
        var import = Open(await ImportStore.LockAsync(transaction, id, cancel), viewer);
        if (import.Status == JobStatus.Done)
        {
            throw Errors.DryRunDone().Exception();
        }

        var (plan, errors) = await plans.ReadAsync(import, viewer, cancel);
        if (plan is null)
        {
            throw new RefusedException(Errors.Invalid(), errors);
        }

        if (plan.Ambiguous.Any())
        {
            throw Errors.Ambiguous(plan.Ambiguous.Select(c => c.Name)).Exception();
        }

        if (!File.Exists(files.PathOf(id)))
        {
            throw Errors.FileGone().Exception();
        }

        var started = await QueueAsync(transaction, import, viewer, cancel);
        await transaction.CommitAsync(cancel);
        jobs.Wake();
        return started;
    }

    /// <summary>Stops an import: at once when it waits, after the batch in hand when it runs. What went in stays.</summary>
    public async Task<Import> CancelAsync(Guid id, Viewer viewer, CancellationToken cancel)
    {
        var import = Visible(await store.FindAsync(id, cancel), viewer);
        if (import.Status is JobStatus.Done or JobStatus.Failed or JobStatus.Cancelled)
        {
            throw Errors.Ended().Exception();
        }

        await using var transaction = await workspace.Database.BeginWriteAsync(cancel);
        // The job before the import, as every batch has it: whoever takes two locks takes them in one order.
        var waits = import.IsUnderWay && await JobQueue.CancelAsync(transaction, import.JobId!.Value, workspace.Now, cancel);
        if (waits || !import.IsUnderWay)
        {
            import = Visible(await ImportStore.LockAsync(transaction, id, cancel), viewer);
            if (!waits && import.Status != Import.Ready)
            {
                // Somebody started it in the same moment.
                throw Errors.UnderWay().Exception();
            }

            import = import with { Status = JobStatus.Cancelled, EndedAt = workspace.Now };
            await ImportStore.SaveAsync(transaction, import, cancel);
        }

        await transaction.CommitAsync(cancel);
        jobs.Wake();
        return import;
    }

    /// <summary>Administrators see every import, others their own; what one may not see does not exist.</summary>
    public static bool Sees(Viewer viewer, Import? import) => import is not null && (viewer.IsAdministrator || import.CreatedBy == viewer.UserId);

    /// <exception cref="RefusedException">404: there is none, or the viewer may not see it.</exception>
    public static Import Visible(Import? import, Viewer viewer) =>
        import is not null && Sees(viewer, import) ? import : throw Errors.NotFound().Exception();

    private async Task<(Import Ready, bool Start)> LookAtAsync(Upload upload, Guid id, Viewer viewer, CancellationToken cancel)
    {
        var errors = new List<Refusal>();
        var request = ImportRequest.Of(upload.Texts, errors);
        // A mapping is for the fields of an object; without either, the file itself tells what it is about.
        var definition = request is { Object: null, Maps: false } ? null : ImportObject.Named(workspace.Catalog, request.Object ?? "", viewer, errors);
        if (definition is null && errors.Count == 0 && !proposals.Any(viewer))
        {
            throw Errors.MayImportNothing().Exception();
        }

        if (upload.FileName is null)
        {
            errors.Add(Errors.MissingFile());
        }

        if (errors.Count > 0)
        {
            throw new RefusedException(Errors.Invalid(), errors);
        }

        var hint = request.Mapping is { } mapping ? FileHints.Read(mapping, errors) : FormatHint.None;
        var (format, profile) = errors.Count == 0 ? FileLook.At(files.PathOf(id), hint with { Component = proposals.ComponentOf(definition), FileName = upload.FileName }) : throw new RefusedException(Errors.Invalid(), errors);
        var proposed = request.Maps
            ? new Proposed(definition, request.Mapping!.Value.GetRawText(), ImportMode.Create, [])
            : await proposals.ForAsync(upload.FileName!, profile, definition, viewer, cancel);
        var import = new Import(id, proposed.Object?.Name ?? "", upload.FileName!, upload.FileHash, format, profile, proposed.Mapping,
            request.Mode ?? proposed.Mode, request.Match ?? proposed.Match, request.DryRun ?? false, workspace.Now, viewer.UserId);
        if (!request.Maps)
        {
            return (import, false);
        }

        var (plan, wrong) = await plans.ReadAsync(import, viewer, cancel);
        return plan is null ? throw new RefusedException(Errors.Invalid(), wrong) : (import, !plan.Ambiguous.Any());
    }

    /// <summary>The import as one of another object, if the request says so, with what is proposed there unless it brings a mapping.</summary>
    private async Task<Import> AboutAsync(Import import, ImportRequest request, Viewer viewer, CancellationToken cancel)
    {
        if (request.Object is null)
        {
            return import;
        }

        var errors = new List<Refusal>();
        var definition = ImportObject.Named(workspace.Catalog, request.Object, viewer, errors);
        if (errors.Count > 0)
        {
            throw new RefusedException(Errors.Invalid(), errors);
        }

        if (definition!.Name == import.Object)
        {
            return import;
        }

        // A calendar holds events and tasks, and each object takes its own.
        if (import.Format.Kind is TableKind.Vcf or TableKind.Ics && proposals.ComponentOf(definition) is { } component && component != import.Format.Sheet)
        {
            var (format, profile) = FileLook.At(files.PathOf(import.Id), new(Component: component));
            import = import with { Format = format, Profile = profile };
        }

        var proposed = await proposals.ForAsync(import.FileName, import.Profile, definition, viewer, cancel);
        return import with { Object = definition.Name, Mapping = proposed.Mapping, Mode = proposed.Mode, Match = proposed.Match };
    }

    private async Task<Import> QueueAsync(WriteTransaction transaction, Import import, Viewer viewer, CancellationToken cancel)
    {
        var job = await JobQueue.AddAsync(transaction, ImportJob.KindName, viewer.UserId, ImportJob.StateOf(import.Id, viewer), workspace.Now, cancel);
        var queued = Fresh(import) with { JobId = job, RunId = import.Id, Status = JobStatus.Queued, StartedAt = null, EndedAt = null };
        try
        {
            await ImportStore.SaveAsync(transaction, queued, cancel);
        }
        catch (DbException error) when (workspace.Database.Dialect.UniqueViolation(error) is not null)
        {
            // The index on files under way is the one that can speak here.
            throw Errors.Running().Exception();
        }

        await ImportRows.ClearAsync(transaction, import.Id, failed: true, cancel);
        return queued;
    }

    private static Import Fresh(Import import) => import with { Counts = ImportCounts.None, Examples = RowExamples.None, Position = 0, Problem = null };

    /// <summary>An import that can still be changed, by somebody who may.</summary>
    private Import Open(Import? found, Viewer viewer)
    {
        var import = Visible(found, viewer);
        if (import.Object.Length > 0)
        {
            ImportObject.Need(workspace.Catalog[import.Object], viewer);
        }

        return import.IsOpen ? import : throw (import.IsUnderWay ? Errors.UnderWay() : Errors.Ended()).Exception();
    }
}
