using System.Diagnostics;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Rapport.Platform.Storage;

namespace Rapport.Platform.Access.SignIn;

/// <summary>Keeps users' passwords, hashed by ASP.NET's hasher (PBKDF2 with HMAC-SHA512 and a salt).</summary>
internal sealed class Passwords(Workspace workspace)
{
    private static readonly Table Credentials = new("credentials",
    [
        new("user_id", Stored.Id, false),
        new("password_hash", Stored.Text, false),
    ]);

    private static readonly object Nobody = new();

    /// <summary>Tells diagnostics of every password that is held against a hash, but not which; free of cost while nobody listens.</summary>
    private static readonly DiagnosticListener Diagnostics = new("Rapport.Passwords");

    /// <summary>As many rounds as OWASP's Password Storage Cheat Sheet asks for with this function.</summary>
    private static readonly PasswordHasher<object> Hasher = new(Options.Create(new PasswordHasherOptions { IterationCount = 210_000 }));

    /// <summary>What a try is held against where there is no password, so that it takes as long.</summary>
    private static readonly string NobodysHash = Hash(Secret.New().Text);

    public static string Hash(string password) => Hasher.HashPassword(Nobody, PasswordText.Normalise(password));

    /// <summary>Whether it is the password of an active user with that e-mail, who is told then. Takes as long whoever it is.</summary>
    public async Task<(Guid? User, bool Holds)> CheckAsync(string account, string password, CancellationToken cancel)
    {
        var statement = new Statement(workspace.Database.Dialect);
        statement.Append($"SELECT u.id, u.active, c.password_hash FROM users u LEFT JOIN credentials c ON c.user_id = u.id WHERE u.email_key = {statement.Value(Stored.Text, account)} AND u.deleted_at IS NULL");
        var found = await workspace.Database.QueryAsync(statement, r => (
            Id: (Guid)statement.Dialect.Read(r, 0, Stored.Id)!,
            Active: (bool)statement.Dialect.Read(r, 1, Stored.Boolean)!,
            Hash: (string?)statement.Dialect.Read(r, 2, Stored.Text)), cancel);
        var user = found.SingleOrDefault();
        var same = Same(user.Hash ?? NobodysHash, password);
        return found.Count == 0 ? (null, false) : (user.Id, same && user is { Active: true, Hash: not null });
    }

    /// <summary>Gives a user a password. The caller commits.</summary>
    /// <param name="hash">What <see cref="Hash"/> made of it, before the transaction: it takes its time.</param>
    public static async Task SetAsync(WriteTransaction transaction, Guid userId, string hash, CancellationToken cancel)
    {
        // In one statement: of two at once, the later wins.
        var statement = transaction.Statement();
        statement.Append($"INSERT INTO {Credentials.Name} (user_id, password_hash) VALUES ({statement.Value(Stored.Id, userId)}, {statement.Value(Stored.Text, hash)}) ON CONFLICT (user_id) DO UPDATE SET password_hash = excluded.password_hash");
        await transaction.ExecuteAsync(statement, cancel);
    }

    private static bool Same(string hash, string password)
    {
        if (Diagnostics.IsEnabled())
        {
            Diagnostics.Write("Held", "password held against a hash");
        }

        return Hasher.VerifyHashedPassword(Nobody, hash, password.Length <= PasswordText.Longest ? PasswordText.Normalise(password) : "") != PasswordVerificationResult.Failed;
    }
}
