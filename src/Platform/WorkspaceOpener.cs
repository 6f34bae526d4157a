using System.Data.Common;
using System.Security.Cryptography;
using Rapport.Platform.Definitions;
using Rapport.Platform.Storage;

namespace Rapport.Platform;

/// <summary>What a new workspace is told about its company; later starts keep what is stored.</summary>
public sealed record CompanyDefaults(string Name, string Language, string TimeZone, string Currency, int FiscalYearStart);

/// <summary>Opens the workspace on a migrated database: settings, signing secret, administrators' fields.</summary>
public sealed class WorkspaceOpener(Workspace workspace, DefinitionStore definitions) : IDisposable
{
    private readonly SemaphoreSlim gate = new(1);

    private static readonly Table Table = new("company",
    [
        new("id", Stored.Integer, false),
        new("name", Stored.Text, false),
        new("language", Stored.Text, false),
        new("time_zone", Stored.Text, false),
        new("currency", Stored.Text, false),
        new("fiscal_year_start", Stored.Integer, false),
        new("secret", Stored.Text, false),
        new("version", Stored.Integer, false),
    ]);

    private const string Columns = "t0.name, t0.language, t0.time_zone, t0.currency, t0.fiscal_year_start, t0.version, t0.secret";

    public async Task OpenAsync(CompanyDefaults defaults, CancellationToken cancel)
    {
        if (await ReadAsync(cancel) is null)
        {
            try
            {
                await using var transaction = await workspace.Database.BeginWriteAsync(cancel);
                var secret = Convert.ToHexString(RandomNumberGenerator.GetBytes(32));
                await transaction.InsertAsync(Table, [[1L, defaults.Name, defaults.Language, defaults.TimeZone, defaults.Currency, (long)defaults.FiscalYearStart, secret, 1L]], cancel);
                await transaction.CommitAsync(cancel);
            }
            catch (DbException error) when (workspace.Database.Dialect.UniqueViolation(error) is not null)
            {
                // Another server started in the same moment; what it stored holds.
            }
        }

        await RefreshAsync(cancel);
    }

    /// <summary>Takes over what is stored now: settings that were changed here or by another server, administrators' fields.</summary>
    internal async Task RefreshAsync(CancellationToken cancel)
    {
        // One at a time, so that an older reading cannot replace a newer one.
        await gate.WaitAsync(cancel);
        try
        {
            var stored = await ReadAsync(cancel) ?? throw new InvalidOperationException("The company's row is missing.");
            workspace.Open(stored.Company, stored.Secret);
        }
        finally
        {
            gate.Release();
        }

        await definitions.LoadAsync(cancel);
    }

    /// <summary>Stores the company's settings, and locks them until the transaction ends. They hold in this process after <see cref="RefreshAsync"/>.</summary>
    internal static Task SaveAsync(WriteTransaction transaction, CompanyDefaults company, CancellationToken cancel)
    {
        var statement = transaction.Statement();
        statement.Append($"""
            UPDATE company SET name = {statement.Value(Stored.Text, company.Name)}, language = {statement.Value(Stored.Text, company.Language)}, time_zone = {statement.Value(Stored.Text, company.TimeZone)},
                currency = {statement.Value(Stored.Text, company.Currency)}, fiscal_year_start = {statement.Value(Stored.Integer, (long)company.FiscalYearStart)}, version = version + 1 WHERE id = 1
            """);
        return transaction.ExecuteAsync(statement, cancel);
    }

    public void Dispose() => gate.Dispose();

    /// <summary>The company's settings as they are stored, locked until the transaction ends.</summary>
    internal static async Task<Company> LockAsync(WriteTransaction transaction, CancellationToken cancel)
    {
        var statement = transaction.Statement();
        statement.Append($"SELECT {Columns} FROM company t0 WHERE t0.id = 1{statement.Dialect.ForUpdate}");
        return (await transaction.QueryAsync(statement, r => Read(r, statement.Dialect), cancel)).Single().Company;
    }

    private async Task<(Company Company, byte[] Secret)?> ReadAsync(CancellationToken cancel)
    {
        var statement = new Statement(workspace.Database.Dialect);
        statement.Append($"SELECT {Columns} FROM company t0 WHERE t0.id = 1");
        return await workspace.Database.QueryAsync(statement, r => Read(r, statement.Dialect), cancel) is [var stored] ? stored : null;
    }

    private static (Company Company, byte[] Secret) Read(DbDataReader reader, Dialect dialect)
    {
        string Text(int column) => (string)dialect.Read(reader, column, Stored.Text)!;
        long Number(int column) => (long)dialect.Read(reader, column, Stored.Integer)!;
        var company = new Company(Text(0), Text(1) == "en" ? Language.En : Language.Zh, TimeZoneInfo.FindSystemTimeZoneById(Text(2)), Text(3), (int)Number(4)) { Version = Number(5) };
        return (company, Convert.FromHexString(Text(6)));
    }
}
