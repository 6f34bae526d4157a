using System.Data;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Rapport.Platform.Sqlite;

/// <summary>A connection that goes back to where it came from when it is disposed, with the statements prepared on it.</summary>
internal sealed class KeptConnection(string connectionString, SqliteConnections home) : SqliteConnection(connectionString)
{
    private const int MostStatements = 200;

    private readonly Dictionary<string, KeptCommand> idle = new(StringComparer.Ordinal);
    private bool ending;
    private bool given;

    /// <summary>Whoever gets it out of those that are kept has it alone until it is disposed.</summary>
    public void Take() => given = false;

    /// <summary>A command with that text, prepared already where the text has been run on this connection before.</summary>
    public SqliteCommand Command(string text) =>
        idle.Remove(text, out var ready) ? ready : new KeptCommand(text, this) { CommandTimeout = DefaultTimeout };

    /// <summary>Takes a command back.</summary>
    /// <returns>Whether it is kept; otherwise it is to be disposed.</returns>
    public bool Keep(KeptCommand command, string text)
    {
        if (ending || State != ConnectionState.Open)
        {
            return false;
        }

        if (idle.Count >= MostStatements)
        {
            // Rare: Rapport asks few different questions. Forgetting all is simpler than counting which are asked most.
            Forget();
        }

        return idle.TryAdd(text, command);
    }

    /// <summary>Closes it for good.</summary>
    public void End()
    {
        ending = true;
        Forget();
        Dispose();
    }

    protected override void Dispose(bool disposing)
    {
        if (given && !ending)
        {
            // Disposed twice: given back a second time, it would be given out to two.
            return;
        }

        // One that is still in a transaction would give its next user an old view of the file.
        given = disposing && !ending && State == ConnectionState.Open && raw.sqlite3_get_autocommit(Handle) != 0;
        if (given && home.Keep(this))
        {
            return;
        }

        ending = true;
        Forget();
        base.Dispose(disposing);
    }

    private void Forget()
    {
        var commands = idle.Values.ToList();
        idle.Clear();
        foreach (var command in commands)
        {
            command.End();
        }
    }
}

/// <summary>A command whose prepared statement outlives its use.</summary>
internal sealed class KeptCommand : SqliteCommand
{
    private readonly string text;
    private readonly KeptConnection home;
    private bool ending;

    public KeptCommand(string text, KeptConnection home)
        : base(text, home)
    {
        this.text = text;
        this.home = home;
    }

    public void End()
    {
        ending = true;
        Dispose();
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing && !ending && CommandText == text)
        {
            Parameters.Clear();
            Transaction = null;
            if (home.Keep(this, text))
            {
                return;
            }
        }

        base.Dispose(disposing);
    }
}
