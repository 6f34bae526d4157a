using System.Text.Json;
using Rapport.Platform.Access;
using Rapport.Platform.Fields.DateTime;
using Rapport.Platform.Jobs;
using Rapport.Platform.Problems;
using Rapport.Platform.Records.Runs;

namespace Rapport.Platform.Imports;

/// <summary>Undoes imports that have ended, within a month.</summary>
internal sealed class ImportUndo(Workspace workspace, JobQueue jobs)
{
    private static readonly TimeSpan Time = TimeSpan.FromDays(30);

    /// <summary>Until when an import can be undone; null where it cannot.</summary>
    public DateTime? Until(Import import, RunUndo? undo) =>
        undo is null or { IsBroken: true } && Against(import) is null ? import.EndedAt + Time : null;

    /// <summary>Asks for an import to be undone. What it brought goes with the rights of whoever asks.</summary>
    public async Task<RunUndo> BeginAsync(Guid id, Viewer viewer, CancellationToken cancel)
    {
        await using var transaction = await workspace.Database.BeginWriteAsync(cancel);
        var import = ImportDesk.Visible(await ImportStore.LockAsync(transaction, id, cancel), viewer);
        if (workspace.Catalog.Find(import.Object) is { } definition)
        {
            ImportObject.Need(definition, viewer);
        }

        if (Against(import) is { } refusal)
        {
            throw refusal.Exception();
        }

        var undo = await UndoStore.BeginAsync(transaction, import.RunId!.Value, (import.FileName, import.FileName), viewer, workspace.Now, cancel);
        await transaction.CommitAsync(cancel);
        jobs.Wake();
        return undo;
    }

    /// <summary>The undoings of those imports that are being undone, or were, by import.</summary>
    public Task<IReadOnlyDictionary<Guid, RunUndo>> OfAsync(IEnumerable<Import> imports, CancellationToken cancel) =>
        UndoStore.OfAsync(workspace.Database, [.. imports.Where(i => !i.DryRun && i.EndedAt is not null).Select(i => i.RunId).OfType<Guid>()], cancel);

    public static void Write(Utf8JsonWriter writer, RunUndo undo, Language language)
    {
        writer.WriteStartObject();
        writer.WriteString("status", undo.Status);
        writer.WriteString("at", DateTimeType.Format(undo.At));
        writer.WriteString("endedAt", undo.EndedAt is { } end ? DateTimeType.Format(end) : null);
        writer.WriteStartObject("by");
        writer.WriteString("id", undo.By);
        writer.WriteString("name", undo.ByName);
        writer.WriteEndObject();
        writer.WriteNumber("deleted", undo.Counts.Deleted);
        writer.WriteNumber("reverted", undo.Counts.Reverted);
        writer.WriteNumber("kept", undo.Counts.Kept);
        writer.WriteString("error", undo.Problem?.Text.In(language));
        writer.WriteEndObject();
    }

    private Refusal? Against(Import import) =>
        import.Status == Import.Ready || import.IsUnderWay ? Errors.NotEnded()
        : import.DryRun ? Errors.DryRunWroteNothing()
        : import.Counts.Created + import.Counts.Updated + import.Counts.Along == 0 ? Errors.NothingToUndo()
        : import.RunId is null ? Errors.BeforeRuns()
        : workspace.Now > import.EndedAt + Time ? Errors.UndoTooLate() : null;
}
