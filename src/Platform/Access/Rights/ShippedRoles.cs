namespace Rapport.Platform.Access.Rights;

/// <summary>The roles that Rapport ships. They cannot be changed; administrators make their own beside them.</summary>
public static class ShippedRoles
{
    public static readonly IReadOnlyList<Role> All =
    [
        Ship(1, Roles.Administrator, ("管理员", "Administrator"), ObjectRights.Everything(Reach.All), administers: true),
        Ship(2, Roles.Manager, ("销售主管", "Sales manager"), ObjectRights.Everything(Reach.TeamAndBelow)),
        Ship(3, Roles.Salesperson, ("销售", "Salesperson"), ObjectRights.Everything(Reach.Own)),
        Ship(4, Roles.Reader, ("只读", "Reader"), ObjectRights.Reading(Reach.All)),
    ];

    public static readonly Role Administrator = All[0];

    public static Role? Find(string name) => All.FirstOrDefault(r => r.Name == name);

    /// <summary>A role nobody knows any more: it may nothing.</summary>
    public static Role Unknown(string name) => new(Guid.Empty, name, (name, name), new Dictionary<string, ObjectRights>(), ObjectRights.Nothing, false);

    private static Role Ship(short number, string name, Labels label, ObjectRights rights, bool administers = false) =>
        new(new Guid(0, 0, number, [0, 0, 0, 0, 0, 0, 0, 0]), name, label, new Dictionary<string, ObjectRights>(), rights, administers);
}
