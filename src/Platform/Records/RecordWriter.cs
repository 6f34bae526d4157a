using System.Data.Common;
using Rapport.Platform.Currencies;
using Rapport.Platform.Definitions;

namespace Rapport.Platform.Records;

/// <summary>
/// The one way to write. A use-case gives its work; the work gets a session, and everything it writes stands or falls together. Work
/// that meets a deadlock, or a record that somebody saved in the same moment, is run again from its beginning.
/// </summary>
public sealed class RecordWriter(Workspace workspace, IEnumerable<RecordRule> rules, Rates rates, DefinitionStore definitions, ChangeSignal signal)
{
    private const int Attempts = 4;

    private readonly ILookup<string, RecordRule> rulesOf = rules.ToLookup(r => r.Object, StringComparer.Ordinal);

    public Task<T> RunAsync<T>(WriteContext context, Func<WriteSession, Task<T>> work, CancellationToken cancel) =>
        RepeatedAsync(context, work, commit: true, cancel);

    /// <summary>Does the work as <see cref="RunAsync{T}"/> does, tells its result and takes everything back: nothing was written.</summary>
    public Task<T> RehearseAsync<T>(WriteContext context, Func<WriteSession, Task<T>> work, CancellationToken cancel) =>
        RepeatedAsync(context, work, commit: false, cancel);

    public Task RunAsync(WriteContext context, Func<WriteSession, Task> work, CancellationToken cancel) =>
        RunAsync(context, async session =>
        {
            await work(session);
            return true;
        }, cancel);

    private async Task<T> RepeatedAsync<T>(WriteContext context, Func<WriteSession, Task<T>> work, bool commit, CancellationToken cancel)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await OnceAsync(context, work, commit, cancel);
            }
            catch (DbException error) when (Repeatable(error) && attempt < Attempts)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(15 * attempt), cancel);
            }
            catch (DbException error) when (workspace.Database.Dialect.UniqueViolation(error) is not null)
            {
                throw Errors.DuplicateNow().Exception();
            }
        }
    }

    private async Task<T> OnceAsync<T>(WriteContext context, Func<WriteSession, Task<T>> work, bool commit, CancellationToken cancel)
    {
        // Before the transaction, which must not wait for a second connection while it holds the first.
        var table = await rates.NowAsync(cancel);
        WriteSession session;
        T result;
        await using (var transaction = await workspace.Database.BeginWriteAsync(cancel))
        {
            session = new(workspace, transaction, context, rulesOf, table);
            result = await work(session);
            if (!commit)
            {
                return result;
            }

            await transaction.CommitAsync(cancel);
        }

        await AfterCommitAsync(session);
        return result;
    }

    /// <summary>Not cancelled with the request: what is committed must be seen, whether or not the caller still listens.</summary>
    private async Task AfterCommitAsync(WriteSession session)
    {
        foreach (var name in session.Written)
        {
            signal.Raise(name);
        }

        if (session.OptionsAdded)
        {
            try
            {
                await definitions.LoadAsync(CancellationToken.None);
            }
            catch (Exception error) when (workspace.Database.IsAway(error))
            {
                // The caller must hear that it is committed. The watch over definitions reads them when the database is back.
            }
        }
    }

    private bool Repeatable(DbException error) =>
        workspace.Database.Dialect.IsTransient(error) || workspace.Database.Dialect.UniqueViolation(error) is not null;
}
