using System.Security.Cryptography;
using Rapport.Platform.Storage;

namespace Rapport.Platform.Access.SignIn;

/// <summary>
/// Whether a workspace still has to be set up. A server that other machines can reach prints a code on its console then, so that only
/// who runs it sets it up. Several servers of one database each print one; any of them will do.
/// </summary>
public sealed class FirstRun(Workspace workspace, SignInSettings settings)
{
    internal static readonly Table Table = new("setup_codes",
    [
        new("hash", Stored.Text, false),
        new("created_at", Stored.Timestamp, false),
    ]);

    /// <summary>Crockford's base 32: nothing in it is mistaken for something else.</summary>
    private const string Letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private const int Length = 8;
    private const int Group = 4;

    private bool done;

    /// <summary>Whether setting up asks for a code that stands on the console.</summary>
    public bool NeedsCode => settings.SetUpCode;

    /// <summary>Whether there is no user yet.</summary>
    public async Task<bool> IsDueAsync(CancellationToken cancel) =>
        !done && !(done = (await workspace.Database.QueryAsync(AnyUser(new(workspace.Database.Dialect)), _ => true, cancel)).Count > 0);

    /// <summary>Makes a code of 40 random bits: <c>7K3M-Q9XD</c>.</summary>
    public async Task<string> MakeCodeAsync(CancellationToken cancel)
    {
        var code = RandomNumberGenerator.GetString(Letters, Length);
        await using var transaction = await workspace.Database.BeginWriteAsync(cancel);
        await transaction.InsertAsync(Table, [[Tokens.Hash(code), workspace.Now]], cancel);
        await transaction.CommitAsync(cancel);
        return $"{code[..Group]}-{code[Group..]}";
    }

    /// <summary>Whether it is a code that was printed. Found by its hash, so that the time a look takes tells nothing of the code.</summary>
    internal async Task<bool> HoldsAsync(string code, CancellationToken cancel)
    {
        var statement = new Statement(workspace.Database.Dialect);
        statement.Append($"SELECT 1 FROM setup_codes WHERE hash = {statement.Value(Stored.Text, Tokens.Hash(Bare(code)))}");
        return (await workspace.Database.QueryAsync(statement, _ => true, cancel)).Count > 0;
    }

    /// <summary>No code holds any longer. The caller commits.</summary>
    internal static Task EndCodesAsync(WriteTransaction transaction, CancellationToken cancel) =>
        transaction.ExecuteAsync(transaction.Statement().Append("DELETE FROM setup_codes"), cancel);

    internal static Statement AnyUser(Statement statement) => statement.Append("SELECT 1 FROM users LIMIT 1");

    /// <summary>As it was made, however it was typed.</summary>
    private static string Bare(string code) =>
        new string([.. code.Where(char.IsAsciiLetterOrDigit).Take(Length + 1)]).ToUpperInvariant().Replace('O', '0').Replace('I', '1').Replace('L', '1');
}
