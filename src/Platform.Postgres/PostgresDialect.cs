using System.Data.Common;
using Npgsql;
using NpgsqlTypes;
using Rapport.Platform.Queries;
using Rapport.Platform.Storage;

namespace Rapport.Platform.Postgres;

/// <summary>PostgreSQL's way of saying it.</summary>
internal sealed class PostgresDialect : Dialect
{
    public override string ForUpdate => " FOR UPDATE OF t0";

    public override DbParameter Parameter(int number, Stored stored, object? value) =>
        new NpgsqlParameter { NpgsqlDbType = PostgresValues.TypeOf(stored), Value = value is null ? DBNull.Value : PostgresValues.ToDatabase(stored, value) };

    public override DbParameter ArrayParameter(int number, Stored stored, IEnumerable<object> values) =>
        new NpgsqlParameter { NpgsqlDbType = NpgsqlDbType.Array | PostgresValues.TypeOf(stored), Value = PostgresValues.Array(stored, [.. values]) };

    public override string In(string expression, string array, Stored stored) => $"{expression} = ANY ({array})";

    /// <summary>
    /// Compared with an array, PostgreSQL looks at its values and makes a plan for each execution anew, which takes longer than the
    /// query; of rows it keeps one plan.
    /// </summary>
    public override string InIds(string expression, string array) => $"{expression} IN (SELECT unnest({array}::uuid[]))";

    /// <summary>Left to itself, PostgreSQL hashes the whole other table for a page of fifty, and sorts the page again after it.</summary>
    public override string LookUp(string table, string alias, string condition) => $" LEFT JOIN LATERAL (SELECT * FROM {table} {alias} WHERE {condition} OFFSET 0) {alias} ON true";

    public override object? Read(DbDataReader reader, int index, Stored stored) =>
        reader.IsDBNull(index) ? null : PostgresValues.Read(reader, index, stored);

    public override string InCustom(string alias, string key, Stored stored)
    {
        var text = $"({alias}.custom ->> '{key}')";
        return stored.Kind switch
        {
            StorageKind.Text or StorageKind.Date => $"({text} COLLATE \"C\")",
            StorageKind.Boolean => $"{text}::boolean",
            StorageKind.Id => $"{text}::uuid",
            StorageKind.Json => $"({alias}.custom -> '{key}')",
            _ => $"{text}::bigint",
        };
    }

    public override string Direction(bool descending) => descending ? " DESC NULLS LAST" : " ASC NULLS FIRST";

    public override string Contains(string expression, string parameter) => $"strpos({expression}, {parameter}) > 0";

    public override string EndsWith(string expression, string parameter) => $"right({expression}, length({parameter})) = {parameter}";

    public override string HasElement(string expression, string parameter) => $"{expression} @> to_jsonb({parameter}::text)";

    public override string Day(string expression, Stored stored, string timeZone) => (stored.Kind, stored.InJson) switch
    {
        (StorageKind.Date, false) => expression,
        (StorageKind.Date, true) => $"{expression}::date",
        (_, false) => $"({expression} AT TIME ZONE '{timeZone}')::date",
        _ => $"(to_timestamp({expression} / 1000.0) AT TIME ZONE '{timeZone}')::date",
    };

    public override string Period(string day, PeriodUnit unit, int fiscalYearStart)
    {
        // Shifted so that the fiscal year, named by the year in which it ends, is the calendar year of the shifted day.
        var fiscal = fiscalYearStart == 1 ? day : $"({day} + interval '{13 - fiscalYearStart} months')";
        return unit switch
        {
            PeriodUnit.Day => $"to_char({day}, 'YYYY-MM-DD')",
            PeriodUnit.Week => $"to_char({day}, 'IYYY-\"W\"IW')",
            PeriodUnit.Month => $"to_char({day}, 'YYYY-MM')",
            PeriodUnit.Quarter => $"to_char({day}, 'YYYY-\"Q\"Q')",
            PeriodUnit.Year => $"to_char({day}, 'YYYY')",
            PeriodUnit.FiscalYear => $"to_char({fiscal}, '\"FY\"YYYY')",
            _ => $"to_char({fiscal}, '\"FY\"YYYY-\"Q\"Q')",
        };
    }

    public override string DaysBetween(string first, string last) => $"({last} - {first})::bigint";

    public override IReadOnlyList<string> Sum(string expression, Stored stored) => [$"sum({expression})"];

    public override decimal? ReadSum(DbDataReader reader, int index, Stored stored)
    {
        if (reader.IsDBNull(index))
        {
            return null;
        }

        var sum = reader.GetFieldValue<decimal>(index);
        return stored is { Kind: StorageKind.Decimal, InJson: true } ? sum / PostgresValues.Power(stored.Scale) : sum;
    }

    public override string TypeName(Stored stored) => stored.Kind switch
    {
        StorageKind.Text => "text COLLATE \"C\"",
        StorageKind.Integer => "bigint",
        StorageKind.Decimal => $"numeric(19,{stored.Scale})",
        StorageKind.Boolean => "boolean",
        StorageKind.Date => "date",
        StorageKind.Timestamp => "timestamptz(3)",
        StorageKind.Id => "uuid",
        _ => "jsonb",
    };

    public override string? UniqueViolation(DbException error) =>
        error is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation } violation ? violation.ConstraintName ?? violation.MessageText : null;

    public override bool IsUnavailable(DbException error) => error is PostgresException { SqlState: var state }
        // Connection, authorisation, no such database, resources, not accepting connections, shutting down, system.
        ? state == PostgresErrorCodes.ObjectNotInPrerequisiteState || state[..2] is "08" or "28" or "3D" or "53" or "57" or "58"
        // What has no code of the server's comes from the connection.
        : error is NpgsqlException;

    public override bool IsUnwritable(DbException error) =>
        error is PostgresException { SqlState: PostgresErrorCodes.DiskFull or PostgresErrorCodes.IoError or PostgresErrorCodes.ReadOnlySqlTransaction };

    public override bool IsTransient(DbException error) =>
        error is PostgresException { SqlState: PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure };
}
