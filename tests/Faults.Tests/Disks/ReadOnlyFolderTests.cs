using System.Diagnostics;
using Rapport.Faults.Tests.Load;
using Rapport.Testing;
using Shouldly;
using Xunit;

namespace Rapport.Faults.Tests.Disks;

/// <summary>The data directory cannot be written. The server runs as somebody whom permissions bind, which root is not.</summary>
public sealed class ReadOnlyFolderTests
{
    private const string Nobody = "65534";

    [Fact]
    public async Task An_upload_into_a_folder_that_cannot_be_written_is_503_until_it_can()
    {
        using var disk = new SmallDisk(40);
        Run("chown", Nobody, disk.Path);
        await using var server = await ServerProcess.CreateAsync(null, disk.Path, "setpriv", $"--reuid={Nobody}", $"--regid={Nobody}", "--clear-groups");
        (await BigFile.UploadAsync(server.Api, "name,employees\n甲,1\n")).Is(202);
        var imports = Path.Combine(disk.Path, "imports");
        var before = Directory.GetFiles(imports).Length;

        Run("chmod", "555", imports);
        (await BigFile.UploadAsync(server.Api, "name,employees\n乙,1\n")).IsAway("service.storage");
        (await server.Api.Post("accounts", new { name = "丙" })).Is(201);
        Directory.GetFiles(imports).Length.ShouldBe(before);

        Run("chmod", "755", imports);
        (await BigFile.UploadAsync(server.Api, "name,employees\n乙,1\n")).Is(202);
        server.ShouldHaveStayedCalm(1);
    }

    [Fact]
    public async Task A_start_in_a_folder_that_cannot_be_written_says_so_in_one_line()
    {
        using var disk = new SmallDisk(40);
        Run("mount", "-o", "remount,ro", disk.Path);

        var refused = await Should.ThrowAsync<InvalidOperationException>(() => ServerProcess.CreateAsync(null, disk.Path));

        refused.Message.ShouldContain("cannot be written");
        refused.Message.ShouldNotContain("   at ");
    }

    private static void Run(string program, params string[] arguments)
    {
        using var run = Process.Start(program, arguments);
        run.WaitForExit();
        run.ExitCode.ShouldBe(0);
    }
}
