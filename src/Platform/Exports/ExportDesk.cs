using Microsoft.Extensions.Logging;
using Rapport.Platform.Access;
using Rapport.Platform.Access.Audit;
using Rapport.Platform.Access.Rights;
using Rapport.Platform.Definitions;
using Rapport.Platform.Fields;
using Rapport.Platform.Problems;
using Rapport.Platform.Queries;
using Rapport.Platform.Storage;

namespace Rapport.Platform.Exports;

/// <summary>Makes exports, and keeps the receipt of each. What left the house is in the audit log, a file that broke off too.</summary>
internal sealed partial class ExportDesk(Workspace workspace, RecordOptions options, AuditLog log, ILogger<ExportDesk> logger)
{
    /// <summary>So many rows are sent before what they showed of sensitive fields is noted.</summary>
    private const int NotedAtOnce = 500;

    /// <summary>Whose question an export is: it reaches the records that the role may export.</summary>
    /// <exception cref="RefusedException">403: the role exports none of them.</exception>
    public QueryContext Context(Viewer viewer, ObjectDefinition definition) => viewer.Role.On(definition).Export == Reach.None
        ? throw Errors.NotAllowed(definition).Exception()
        : new(workspace, viewer, definition) { Action = RecordAction.Export };

    /// <summary>Sends the file.</summary>
    /// <param name="id">What its receipt will be found by.</param>
    /// <param name="query">The records.</param>
    /// <param name="context">Whose question it is.</param>
    /// <param name="language">The language of headers and labels.</param>
    /// <param name="by">Who exports, and from where.</param>
    /// <param name="output">Where the file goes. Nothing goes there while the first record could still be refused.</param>
    public async Task SendAsync(Guid id, ExportQuery query, QueryContext context, Language language, Actor by, Stream output, CancellationToken cancel)
    {
        var style = new TextStyle(language, Zone(context.Viewer), await options.LoadAsync(context.Catalog, cancel));
        var (rows, started) = (0L, workspace.Now);
        using var file = new CsvFile(output);
        try
        {
            await file.WriteAsync(query.Columns.Headers(language).Select(h => (h, false)), cancel);
            await query.ReadAsync(async reader =>
            {
                await file.WriteAsync(query.Columns.Cells(reader, style), cancel);
                if (++rows % NotedAtOnce == 0)
                {
                    query.Columns.Note();
                }
            }, cancel);
            query.Columns.Note();
        }
        catch when (file.HasSent)
        {
            query.Columns.Note();
            await BrokenAsync(new(id, context.Root.Name, context.Viewer.UserId, rows, null, started, workspace.Now), query, by);
            throw;
        }

        // The end of the file goes out last: none is whole that is not in the log.
        await KeepAsync(new(id, context.Root.Name, context.Viewer.UserId, rows, file.Hash(), started, workspace.Now), query, by);
        await file.FlushAsync(cancel);
    }

    /// <summary>The receipt of an export that has ended; administrators see everybody's.</summary>
    /// <exception cref="RefusedException">404: there is none for this viewer, or the export goes on.</exception>
    public async Task<Receipt> FindAsync(Guid id, Viewer viewer, CancellationToken cancel)
    {
        var statement = new Statement(workspace.Database.Dialect);
        statement.Append($"SELECT {string.Join(", ", Receipt.Table.Columns.Select(c => c.Name))} FROM exports WHERE id = {statement.Value(Stored.Id, id)}");
        var found = await workspace.Database.QueryAsync(statement, reader =>
        {
            object? At(int column) => statement.Dialect.Read(reader, column, Receipt.Table.Columns[column].Stored);
            return new Receipt((Guid)At(0)!, (string)At(1)!, (Guid)At(2)!, (long)At(3)!, (string?)At(4), (DateTime)At(5)!, (DateTime)At(6)!);
        }, cancel);
        return found.SingleOrDefault(r => r.UserId == viewer.UserId || viewer.IsAdministrator) ?? throw Errors.NotFound().Exception();
    }

    private TimeZoneInfo Zone(Viewer viewer) =>
        viewer.TimeZone is { } own && TimeZoneInfo.TryFindSystemTimeZoneById(own, out var zone) ? zone : workspace.Company.TimeZone;

    /// <summary>Whoever goes away does not stop it.</summary>
    private async Task KeepAsync(Receipt receipt, ExportQuery query, Actor by)
    {
        var cancel = CancellationToken.None;
        await using var transaction = await workspace.Database.BeginWriteAsync(cancel);
        await transaction.InsertAsync(Receipt.Table, [receipt.Values], cancel);
        await log.AddAsync(transaction, by.Did(AuditActions.ExportMade, receipt.Id, receipt.Object, new { rows = receipt.Rows, complete = receipt.Hash is not null, sha256 = receipt.Hash, fields = query.Columns.Paths }), cancel);
        await transaction.CommitAsync(cancel);
    }

    /// <summary>The reason why it broke off is what the caller of <see cref="SendAsync"/> is to hear, whether or not it can be written down.</summary>
    private async Task BrokenAsync(Receipt receipt, ExportQuery query, Actor by)
    {
        try
        {
            await KeepAsync(receipt, query, by);
        }
        catch (Exception error)
        {
            NotKept(logger, receipt.Id, receipt.UserId, receipt.Rows, error);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The export {Id} of user {User} broke off after {Rows} rows and could not be written to the audit log.")]
    private static partial void NotKept(ILogger logger, Guid id, Guid user, long rows, Exception error);
}
