using Rapport.Platform.Access;
using Rapport.Platform.Access.Audit;

namespace Rapport.Platform.Records;

/// <summary>In whose name, how and when something is written.</summary>
/// <param name="Viewer">Who writes.</param>
/// <param name="Through">The way it came in: <c>api</c>, <c>import</c>, <c>job</c> …; shown in the history.</param>
/// <param name="Now">The time it counts as written, UTC.</param>
public sealed record WriteContext(Viewer Viewer, string Through, DateTime Now)
{
    /// <summary>Records of the past are taken as they are: what a stage requires does not bind them.</summary>
    public bool OfThePast { get; init; }

    /// <summary>The id under which much is written together, so that it can be undone together: an import's; null for single changes.</summary>
    public Guid? Run { get; init; }

    /// <summary>The network address it came from, where it came over the network; for the audit log.</summary>
    public string? Address { get; init; }

    /// <summary>Who writes, for the audit log.</summary>
    public Actor Actor => new(Author, Address);

    /// <summary>The user who writes; null where Rapport itself does.</summary>
    public Guid? Author => Viewer.UserId == Guid.Empty ? null : Viewer.UserId;
}
