using System.Data.Common;
using Rapport.Platform.Storage;

namespace Rapport.Platform.Access.Audit;

/// <summary>An entry of the chain as it lies in the database, whoever wrote it there.</summary>
internal sealed record SealedEntry(long N, DateTime At, string Action, Guid? UserId, Guid? SubjectId, string? Object, string? Detail, string? Address, string Hash)
{
    /// <summary>The columns of an entry, in the order in which <see cref="Read"/> takes them.</summary>
    public const string Columns = "at, action, user_id, subject_id, object, detail, address";

    /// <summary>The entry in the row the reader stands on, from its first column on: a number and <see cref="Columns"/>.</summary>
    /// <param name="hash">The hash, where the row has one.</param>
    public static SealedEntry Read(DbDataReader reader, Dialect dialect, string hash = "")
    {
        T? At<T>(int column, Stored stored) => (T?)dialect.Read(reader, column, stored);
        return new(
            At<long>(0, Stored.Integer),
            At<DateTime>(1, Stored.Timestamp),
            At<string>(2, Stored.Text)!,
            At<Guid?>(3, Stored.Id),
            At<Guid?>(4, Stored.Id),
            At<string>(5, Stored.Text),
            At<string>(6, Stored.Text),
            At<string>(7, Stored.Text),
            hash);
    }

    /// <summary>The values of <see cref="AuditTables.Chain"/>.</summary>
    public object?[] Row() => [N, At, Action, UserId, SubjectId, Object, Detail, Address, Hash];
}
