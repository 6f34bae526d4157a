using System.CommandLine;
using System.Globalization;
using System.Text.RegularExpressions;
using Rapport.Platform.Access.Audit;
using Rapport.Platform.Storage;

namespace Rapport.Server.Verbs;

/// <summary><c>audit verify</c>: goes through the audit log's chain and names its first break; works beside a running server.</summary>
internal static partial class Audit
{
    /// <summary>How many entries are read between two words of progress.</summary>
    private const int Step = 100_000;

    public static Command Command()
    {
        var head = new Option<string?>("--head") { Description = "A hash noted earlier, which must be in the chain · 以前记下的链尾哈希" };
        var verify = new Command("verify", "Check that nobody changed the audit log · 校验审计日志") { head };
        verify.SetAction(async (parsed, cancel) =>
        {
            var noted = parsed.GetValue(head)?.ToLowerInvariant();
            if (noted is not null && !Hash().IsMatch(noted))
            {
                throw new UnusableException(("--head 应为 64 位十六进制的哈希。", "--head must be a hash of 64 hexadecimal digits."));
            }

            var (app, _) = Application.Build();
            await using var _1 = app;
            await app.Services.GetRequiredService<Database>().CheckVersionAsync(cancel);
            var report = await app.Services.GetRequiredService<AuditVerification>().VerifyAsync(noted, Progress(), cancel);
            if (report.Problem is { } problem)
            {
                throw new UnusableException(problem);
            }

            Console.WriteLine($"{report.Count} 条，审计链完好 · {report.Count} entries, chain holds, head {report.Head}");
            return 0;
        });
        return new("audit", "The audit log · 审计日志") { verify };
    }

    private static Action<long> Progress()
    {
        var told = 0L;
        return read =>
        {
            if (read - told >= Step)
            {
                told = read;
                Console.Error.WriteLine(read.ToString("N0", CultureInfo.InvariantCulture) + " …");
            }
        };
    }

    [GeneratedRegex("^[0-9a-f]{64}$")]
    private static partial Regex Hash();
}
