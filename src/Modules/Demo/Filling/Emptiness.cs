using Rapport.Platform;
using Rapport.Platform.Records;
using Rapport.Platform.Storage;

namespace Rapport.Demo.Filling;

/// <summary>A workspace is empty while nobody has put anything in: its users, and the pipelines it comes with, do not count, nor what is in the recycle bin.</summary>
internal static class Emptiness
{
    private static readonly string[] There = ["user", "pipeline", "stage"];

    public static async Task<bool> IsAsync(Workspace workspace, CancellationToken cancel) =>
        (await workspace.Database.QueryAsync(Question(workspace, new(workspace.Database.Dialect)), _ => true, cancel)).Count == 0;

    /// <exception cref="Platform.Problems.RefusedException">409: there is something in it.</exception>
    public static async Task NeedAsync(WriteSession session, CancellationToken cancel)
    {
        if ((await session.Transaction.QueryAsync(Question(session.Workspace, session.Transaction.Statement()), _ => true, cancel)).Count > 0)
        {
            throw Errors.NotEmpty().Exception();
        }
    }

    private static Statement Question(Workspace workspace, Statement statement) => statement.Append(string.Join(" UNION ALL ",
        workspace.Catalog.All.Where(o => !There.Contains(o.Name)).Select(o => $"SELECT 1 WHERE EXISTS (SELECT 1 FROM {o.Table.Name} t0 WHERE t0.deleted_at IS NULL)")));
}
