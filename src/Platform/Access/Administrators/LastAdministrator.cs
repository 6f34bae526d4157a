using Rapport.Platform.Problems;
using Rapport.Platform.Records;

namespace Rapport.Platform.Access.Administrators;

/// <summary>There is always somebody who can sign in and administer: an active administrator with an e-mail.</summary>
internal static class LastAdministrator
{
    public static bool Administers(Record user) =>
        user.Get<string>("role") == Roles.Administrator && user.Get<bool?>("active") == true && user.Get<string>("email") is not null;

    /// <summary>
    /// Who of those who are to be administrators no longer has to stay one. Of several that would leave nobody, the last stays. Who becomes
    /// an administrator in the same batch does not count yet: something may still speak against it.
    /// </summary>
    /// <param name="administrators">All there are.</param>
    /// <param name="leaving">Who is to be one no longer, in the order of the changes.</param>
    public static IReadOnlyList<Guid> Staying(IEnumerable<Guid> administrators, IEnumerable<Guid> leaving)
    {
        var remaining = administrators.ToHashSet();
        var staying = new List<Guid>();
        foreach (var id in leaving)
        {
            if (remaining.Count == 1 && remaining.Contains(id))
            {
                staying.Add(id);
            }
            else
            {
                remaining.Remove(id);
            }
        }

        return staying;
    }

    public static Refusal Refusal() => new(409, "user.last_administrator",
        ("这是最后一位能登录的管理员。请先把另一位在用、有邮箱的用户设为管理员，再做此修改。",
         "This is the last administrator who can sign in. First make another active user with an e-mail an administrator, then repeat this."));
}
