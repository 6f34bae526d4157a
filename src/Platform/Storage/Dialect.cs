using System.Data.Common;

namespace Rapport.Platform.Storage;

/// <summary>
/// What SQLite and PostgreSQL say differently. Statements are written once with <c>$1</c>-style parameters, which both understand;
/// everything that differs comes from here.
/// </summary>
public abstract class Dialect
{
    /// <summary>A command on one of the database's connections.</summary>
    public virtual DbCommand Command(DbConnection connection, string text)
    {
        var command = connection.CreateCommand();
        command.CommandText = text;
        return command;
    }

    /// <summary>A parameter for one value; null is typed too, so that prepared statements keep their plan.</summary>
    public abstract DbParameter Parameter(int number, Stored stored, object? value);

    /// <summary>A parameter for a list of values, whatever its length: one statement text, one plan.</summary>
    public abstract DbParameter ArrayParameter(int number, Stored stored, IEnumerable<object> values);

    /// <summary>True where <paramref name="expression"/> is one of the values of the array parameter.</summary>
    public abstract string In(string expression, string array, Stored stored);

    /// <summary>The same for ids, said so that the plan does not depend on them: where they are few, and asked for again and again.</summary>
    public virtual string InIds(string expression, string array) => In(expression, array, Stored.Id);

    /// <summary>A left join that looks the other row up for each row, for a page of rows and an index on what is compared.</summary>
    public virtual string LookUp(string table, string alias, string condition) => $" LEFT JOIN {table} {alias} ON {condition}";

    /// <summary>Reads a value as its C# type, or null.</summary>
    public abstract object? Read(DbDataReader reader, int index, Stored stored);

    /// <summary>The value under a key of the JSON column of administrators' fields, as a comparable expression.</summary>
    public abstract string InCustom(string alias, string key, Stored stored);

    /// <summary><c>ASC</c> or <c>DESC</c> such that null is the smallest value.</summary>
    public abstract string Direction(bool descending);

    public abstract string Contains(string expression, string parameter);

    public abstract string EndsWith(string expression, string parameter);

    /// <summary>True where the JSON array has the text of the parameter as an element.</summary>
    public abstract string HasElement(string expression, string parameter);

    /// <summary>The calendar day, in the company's time zone, of a date or an instant, as a date expression.</summary>
    public abstract string Day(string expression, Stored stored, string timeZone);

    /// <summary>The label of a period (<c>2017-03</c>, <c>2017-W09</c>, <c>2017-Q1</c>, <c>FY2017-Q1</c>) of a day expression.</summary>
    public abstract string Period(string day, Queries.PeriodUnit unit, int fiscalYearStart);

    /// <summary>The whole days from one day expression to another, negative where the second is earlier.</summary>
    public abstract string DaysBetween(string first, string last);

    /// <summary>The columns that sum an expression exactly, without overflow; <see cref="ReadSum"/> puts them together.</summary>
    public abstract IReadOnlyList<string> Sum(string expression, Stored stored);

    /// <summary>The sum of the columns made by <see cref="Sum"/>, null where nothing was summed.</summary>
    public abstract decimal? ReadSum(DbDataReader reader, int index, Stored stored);

    /// <summary>Text that locks the rows of a select until the transaction ends; empty where one writer at a time is the rule anyway.</summary>
    public abstract string ForUpdate { get; }

    /// <summary>The column's type in DDL.</summary>
    public abstract string TypeName(Stored stored);

    /// <summary>The unique index that a failed statement ran into, or null when it failed for another reason.</summary>
    public abstract string? UniqueViolation(DbException error);

    /// <summary>True where the database cannot be reached or cannot work at the moment, whatever is asked of it.</summary>
    public abstract bool IsUnavailable(DbException error);

    /// <summary>True where nothing can be written, although the database may still be read: its disk is full, read-only or broken.</summary>
    public abstract bool IsUnwritable(DbException error);

    /// <summary>True for failures that go away when the transaction is run again: deadlock, busy, cut connection.</summary>
    public abstract bool IsTransient(DbException error);
}
