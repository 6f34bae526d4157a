namespace Rapport.Platform.Access.Audit;

/// <summary>Something that the audit log takes down. All there are stand in <see cref="AuditActions"/>.</summary>
public sealed class AuditAction
{
    internal AuditAction(string name, Labels label) => (Name, Label) = (name, label);

    /// <summary>The stable, dotted word in the log and in the API: <c>sign_in.failed</c>.</summary>
    public string Name { get; }

    /// <summary>What people read.</summary>
    public Labels Label { get; }

    public override string ToString() => Name;
}
