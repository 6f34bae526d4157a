using System.Globalization;
using Rapport.Faults.Tests.Load;
using Rapport.Faults.Tests.Postgres;
using Rapport.Testing;
using Shouldly;
using Xunit;

namespace Rapport.Faults.Tests.Disks;

/// <summary>The disk under the data directory, with the SQLite database and the uploads on it, fills up.</summary>
public sealed class FullDiskTests
{
    [Fact]
    public async Task A_full_disk_refuses_writes_with_503_lets_reads_go_on_and_costs_nothing_once_there_is_room()
    {
        using var disk = new SmallDisk(40);
        await using var server = await ServerProcess.CreateAsync(null, disk.Path);
        var crew = await Crew.HireAsync(server.Api);
        disk.Fill(0);
        var imports = Directory.CreateDirectory(Path.Combine(disk.Path, "imports")).FullName;

        for (var left = Times.OrElse(2); left > 0; left--)
        {
            // What is left inside the database's own files is used up first, by much and then by little.
            await Until.Async("the disk to be full", async () => await ActivitiesAsync(server.Api) == 503);
            await Until.Async("no room for anything", async () => (await server.Api.Post("accounts", new { name = "A" })).Status == 503);
            (await server.Api.Post("accounts", new { name = "A" })).IsAway("service.storage")["detail"].GetString()!.ShouldContain("磁盘");
            (await server.Api.In("en").Post("accounts", new { name = "A" })).IsAway("service.storage")["detail"].GetString()!.ShouldContain("disk");
            var files = Directory.GetFiles(imports).Length;
            (await BigFile.UploadAsync(server.Api, "name,employees\n" + new string('甲', 50_000) + ",1\n")).IsAway("service.storage");
            Directory.GetFiles(imports).Length.ShouldBe(files);
            (await server.Api.Get("accounts")).Is(200);
            (await server.Api.Get("/health/ready")).Is(200);

            disk.Free();
            (await server.Api.Post("accounts", new { name = "B" })).Is(201);
            await crew.WorkAsync(server.Api, () =>
            {
                disk.Fill(0);
                return Task.Delay(500, TestContext.Current.CancellationToken);
            });
        }

        disk.Free();
        await crew.CheckAsync(server.Api);
        await crew.EndAsync(TestDatabase.Sqlite, server);
        server.ShouldHaveStayedCalm(Times.OrElse(2) + 1);
    }

    [Fact]
    public async Task An_import_that_meets_a_full_disk_goes_on_when_there_is_room()
    {
        using var disk = new SmallDisk(60);
        await using var server = await ServerProcess.CreateAsync(null, disk.Path);
        var file = new BigFile("满", 12_000);
        disk.Fill(3_000_000);

        var import = await file.SendAsync(server.Api);
        await Until.Async("the disk to be full", () => new DriveInfo(disk.Path).AvailableFreeSpace < 40_000);
        (await server.Api.Get($"imports/{import}")).Is(200)["status"].GetString().ShouldBe("running");
        disk.Free();

        await file.CheckAsync(server.Api, import);
        server.ShouldHaveStayedCalm(1);
    }

    [Fact]
    public async Task A_full_disk_under_PostgreSQL_refuses_writes_until_there_is_room()
    {
        Assert.SkipUnless(Times.AreMany, "it fills a PostgreSQL server of its own, which takes long: set RAPPORT_FAULTS_TIMES");
        using var disk = new SmallDisk(200);
        await using var postgres = OwnPostgres.In(Path.Combine(disk.Path, "postgres"));
        var database = await postgres.DatabaseAsync();
        using var folder = new Folder();
        await using var server = await ServerProcess.CreateAsync(database, folder.Path);
        var crew = await Crew.HireAsync(server.Api);

        await crew.WorkAsync(server.Api, async () =>
        {
            disk.Fill(1_000_000);
            await Until.Async("the disk to be full", async () => await ActivitiesAsync(server.Api) == 503);
            for (var i = 0; i < 30; i++)
            {
                (await ActivitiesAsync(server.Api)).ShouldBeOneOf(200, 503);
            }
        });
        // Out of room for its own log PostgreSQL crashes, and tries to start again and again; otherwise it refuses what does not fit.
        (await server.Api.Get("/health/live")).Is(200);
        disk.Free();

        // Where it gave up, whoever runs it starts it.
        await postgres.StartAsync();
        await Until.Async("writes to work", async () => (await server.Api.Post("accounts", new { name = "B" })).Status == 201);
        await crew.CheckAsync(server.Api);
        await crew.EndAsync(TestDatabase.Postgres, server);
        server.ShouldHaveStayedCalm(1);
    }

    /// <summary>Writes a lot.</summary>
    /// <returns>The status.</returns>
    private static async Task<int> ActivitiesAsync(ApiClient api)
    {
        var body = new string('文', 3_000);
        var answer = await api.Post("activities/batch", Enumerable.Range(1, 100).Select(i => new { op = "create", data = new { kind = "call", subject = i.ToString(CultureInfo.InvariantCulture), body } }));
        return answer.Status;
    }
}
