using System.Net.Sockets;

namespace Rapport.Faults.Tests.Wires;

/// <summary>One connection over a <see cref="Wire"/>.</summary>
internal sealed class Line(Wire wire, TcpClient server, TcpClient database)
{
    /// <summary>Whether the transaction under way says something of accounts: the server commits for itself too, such as the seals of its audit log.</summary>
    private bool aboutAccounts;

    private volatile bool keepsAnswer;
    private volatile bool silencesAfterAnswer;

    /// <summary>Carries both ways until one side has gone or the wire breaks.</summary>
    public async Task RunAsync(CancellationToken over)
    {
        (server.NoDelay, database.NoDelay) = (true, true);
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(over);
        var both = new[] { AskAsync(ended.Token), AnswerAsync(ended.Token) };
        await Task.WhenAny(both);
        await ended.CancelAsync();
        await Task.WhenAll(both);
    }

    private async Task AskAsync(CancellationToken cancel)
    {
        var (from, to, buffer) = (server.GetStream(), database.GetStream(), new byte[65_536]);
        for (int read; (read = await from.ReadAsync(buffer, cancel)) > 0;)
        {
            await wire.OpenAsync(cancel);
            var sent = buffer.AsSpan(0, read);
            aboutAccounts = (aboutAccounts && sent.IndexOf("BEGIN TRANSACTION"u8) < 0) || sent.IndexOf("account"u8) >= 0;
            var moment = aboutAccounts && sent.IndexOf("COMMIT\0"u8) >= 0 ? wire.TakeBreak() : null;
            if (moment == Break.BeforeCommit)
            {
                return;
            }

            keepsAnswer = moment == Break.AfterCommit;
            silencesAfterAnswer = moment == Break.AfterAnswer;
            await to.WriteAsync(buffer.AsMemory(0, read), cancel);
        }
    }

    private async Task AnswerAsync(CancellationToken cancel)
    {
        var (from, to, buffer) = (database.GetStream(), server.GetStream(), new byte[65_536]);
        for (int read; (read = await from.ReadAsync(buffer, cancel)) > 0 && !keepsAnswer;)
        {
            // Asked before it is handed on: whoever has this answer may already send the commit, whose answer is the next.
            var isLast = silencesAfterAnswer;
            await Task.Delay(wire.Delay, cancel);
            await wire.OpenAsync(cancel);
            await to.WriteAsync(buffer.AsMemory(0, read), cancel);
            if (isLast)
            {
                silencesAfterAnswer = false;
                wire.Silence();
            }
        }
    }
}
