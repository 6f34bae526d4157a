using System.Data.Common;

namespace Rapport.Platform.Storage;

/// <summary>
/// The connection went while the database was asked to commit: whether it has is not known here. Work with a key or a state of its own
/// finds out by doing it again; nothing else may be repeated blindly.
/// </summary>
public sealed class OutcomeUnknownException(Exception inner) : DbException("The connection was lost during a commit.", inner)
{
    public override bool IsTransient => true;
}
