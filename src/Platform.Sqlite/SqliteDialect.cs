using System.Data.Common;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Rapport.Platform.Queries;
using Rapport.Platform.Storage;

namespace Rapport.Platform.Sqlite;

/// <summary>SQLite's way of saying it: ids as blobs, instants as milliseconds, decimals as scaled integers.</summary>
internal sealed class SqliteDialect : Dialect
{
    /// <summary>Where a sum is cut in two, so that neither part overflows 64 bits within 900 million rows.</summary>
    private const long SumCut = 10_000_000_000;

    public override string ForUpdate => "";

    public override DbCommand Command(DbConnection connection, string text) => ((KeptConnection)connection).Command(text);

    public override DbParameter Parameter(int number, Stored stored, object? value) =>
        new SqliteParameter($"${number}", value is null ? DBNull.Value : SqliteValues.ToDatabase(stored, value));

    public override DbParameter ArrayParameter(int number, Stored stored, IEnumerable<object> values) =>
        new SqliteParameter($"${number}", JsonSerializer.Serialize(values.Select(v => stored.Kind == StorageKind.Id ? ((Guid)v).ToString("N") : SqliteValues.ToDatabase(stored, v))));

    public override string In(string expression, string array, Stored stored) =>
        stored.Kind == StorageKind.Id
            ? $"{expression} IN (SELECT unhex(value) FROM json_each({array}))"
            : $"{expression} IN (SELECT value FROM json_each({array}))";

    public override object? Read(DbDataReader reader, int index, Stored stored) =>
        reader.IsDBNull(index) ? null : SqliteValues.Read((SqliteDataReader)reader, index, stored);

    public override string InCustom(string alias, string key, Stored stored)
    {
        var value = $"json_extract({alias}.custom, '$.\"{key}\"')";
        return stored.Kind == StorageKind.Id ? $"unhex({value})" : value;
    }

    public override string Direction(bool descending) => descending ? " DESC" : " ASC";

    public override string Contains(string expression, string parameter) => $"instr({expression}, {parameter}) > 0";

    // Counted from the left, because substr(x, -0) is the whole text.
    public override string EndsWith(string expression, string parameter) => $"substr({expression}, length({expression}) - length({parameter}) + 1) = {parameter}";

    public override string HasElement(string expression, string parameter) =>
        $"EXISTS (SELECT 1 FROM json_each({expression}) WHERE value = {parameter})";

    public override string Day(string expression, Stored stored, string timeZone) =>
        stored.Kind == StorageKind.Date ? expression : $"{SqliteConnections.LocalDay}({expression}, '{timeZone}')";

    public override string Period(string day, PeriodUnit unit, int fiscalYearStart)
    {
        var year = $"CAST(substr({day}, 1, 4) AS INTEGER)";
        var month = $"CAST(substr({day}, 6, 2) AS INTEGER)";
        var fiscalYear = fiscalYearStart == 1 ? year : $"({year} + ({month} >= {fiscalYearStart}))";
        return unit switch
        {
            PeriodUnit.Day => day,
            PeriodUnit.Week => $"strftime('%G-W%V', {day})",
            PeriodUnit.Month => $"substr({day}, 1, 7)",
            PeriodUnit.Quarter => $"substr({day}, 1, 4) || '-Q' || (({month} + 2) / 3)",
            PeriodUnit.Year => $"substr({day}, 1, 4)",
            PeriodUnit.FiscalYear => $"'FY' || {fiscalYear}",
            _ => $"'FY' || {fiscalYear} || '-Q' || ((({month} - {fiscalYearStart} + 12) % 12) / 3 + 1)",
        };
    }

    // Two midnights: the difference is a whole number.
    public override string DaysBetween(string first, string last) => $"CAST(julianday({last}) - julianday({first}) AS INTEGER)";

    public override IReadOnlyList<string> Sum(string expression, Stored stored) =>
        [$"sum({expression} / {SumCut})", $"sum({expression} % {SumCut})"];

    public override decimal? ReadSum(DbDataReader reader, int index, Stored stored)
    {
        if (reader.IsDBNull(index))
        {
            return null;
        }

        var sum = (reader.GetInt64(index) * (decimal)SumCut) + reader.GetInt64(index + 1);
        return stored.Kind == StorageKind.Decimal ? sum / SqliteValues.Power(stored.Scale) : sum;
    }

    public override string TypeName(Stored stored) => stored.Kind switch
    {
        StorageKind.Text or StorageKind.Date or StorageKind.Json => "TEXT",
        StorageKind.Id => "BLOB",
        _ => "INTEGER",
    };

    public override string? UniqueViolation(DbException error) =>
        // 2067 is SQLITE_CONSTRAINT_UNIQUE, 1555 SQLITE_CONSTRAINT_PRIMARYKEY.
        error is SqliteException { SqliteExtendedErrorCode: 2067 or 1555 } violation ? violation.Message : null;

    public override bool IsUnavailable(DbException error) =>
        // Busy, locked, read-only, input/output, disk full, cannot open.
        error is SqliteException { SqliteErrorCode: 5 or 6 or 8 or 10 or 13 or 14 };

    public override bool IsUnwritable(DbException error) =>
        // Read-only, input/output, disk full.
        error is SqliteException { SqliteErrorCode: 8 or 10 or 13 };

    public override bool IsTransient(DbException error) =>
        // 5 is SQLITE_BUSY, 6 SQLITE_LOCKED: another process (a verb of the command line) writes.
        error is SqliteException { SqliteErrorCode: 5 or 6 };
}
