using System.Diagnostics;
using Xunit;

namespace Rapport.Faults.Tests.Disks;

/// <summary>A disk of a test's own, small enough to be filled. Only root may mount one; for others the test is skipped.</summary>
internal sealed class SmallDisk : IDisposable
{
    private readonly string filler;

    public SmallDisk(int megabytes)
    {
        Path = Directory.CreateTempSubdirectory("rapport-disk-").FullName;
        filler = System.IO.Path.Combine(Path, "filler");
        if (Run("mount", "-t", "tmpfs", "-o", $"size={megabytes}m,mode=755", "rapport", Path) != 0)
        {
            Directory.Delete(Path);
            Assert.Skip("a disk can be mounted by root alone");
        }
    }

    public string Path { get; }

    private static int Run(string program, params string[] arguments)
    {
        using var run = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        run.WaitForExit();
        return run.ExitCode;
    }

    /// <summary>Leaves so many bytes free.</summary>
    public void Fill(long free)
    {
        using var file = new FileStream(filler, FileMode.Create);
        var left = new DriveInfo(Path).AvailableFreeSpace - free;
        try
        {
            for (var block = new byte[4_096]; left >= block.Length; left -= block.Length)
            {
                file.Write(block);
                file.Flush();
            }
        }
        catch (IOException)
        {
            // Others have filled it meanwhile.
        }
    }

    public void Free() => File.Delete(filler);

    public void Dispose()
    {
        // Whoever still has a file there open keeps the disk until it ends.
        Run("umount", "--lazy", Path);
        Directory.Delete(Path);
    }
}
