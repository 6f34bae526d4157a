using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Rapport.Platform.Access;
using Rapport.Platform.Access.Audit;
using Rapport.Testing;
using Shouldly;
using Xunit;

namespace Rapport.Imports.Tests.BadInputs;

/// <summary>Uploads that are too large, end early or call themselves strange names.</summary>
public sealed class TransferTests
{
    [Theory, OnBothDatabases]
    public async Task A_file_above_the_limit_is_refused_and_one_at_the_limit_is_not(TestDatabase database)
    {
        await using var server = await TestServer.StartAsync(database, new() { UploadsMaxBytes = 1_000 });
        var api = await server.As("administrator");
        var fits = "name\n" + new string('a', 994) + "\n";

        (await api.Upload("accounts", fits)).Is(202);
        (await api.In("en").Upload("accounts", fits + "\n")).IsProblem(413, "import.file_too_large");
        (await api.Upload("accounts", "name\n甲\n", "{\"columns\":\"" + new string('x', 1_000_001) + "\"}")).IsProblem(413, "import.file_too_large");
        server.UploadedFiles().Length.ShouldBe(1);
    }

    [Theory, OnBothDatabases]
    public async Task An_upload_whose_connection_is_cut_leaves_no_file_and_no_import(TestDatabase database)
    {
        await using var server = await TestServer.StartAsync(database);
        var api = await server.As("administrator");
        var (_, token) = await server.Services.GetRequiredService<Tokens>().AddAsync(Guid.Parse(api.UserId), new("cut", TokenGrant.Everything), Actor.Rapport, CancellationToken.None);
        using (var socket = new TcpClient())
        {
            await socket.ConnectAsync("127.0.0.1", server.Http.BaseAddress!.Port, TestContext.Current.CancellationToken);
            await socket.GetStream().WriteAsync(Encoding.UTF8.GetBytes(
                $"POST /api/v1/imports HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {token}\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: 1000000\r\n\r\n"
                + "--b\r\nContent-Disposition: form-data; name=\"object\"\r\n\r\naccounts\r\n--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\nname\n"
                + new string('x', 200_000)), TestContext.Current.CancellationToken);
            await UntilAsync(() => server.UploadedFiles().Length == 1);
        }

        await UntilAsync(() => server.UploadedFiles().Length == 0);
        (await api.Get("imports")).Items.ShouldBeEmpty();
    }

    [Theory]
    [OnBothDatabases("../../etc/passwd", "passwd")]
    [OnBothDatabases(@"C:\fakepath\客户.csv", "客户.csv")]
    [OnBothDatabases("a\u0000b\u0007c.csv", "abc.csv")]
    [OnBothDatabases("..", "..")]
    [OnBothDatabases("   ", "file")]
    public async Task A_file_s_name_is_only_shown(TestDatabase database, string given, string shown)
    {
        await using var server = await TestServer.StartAsync(database);
        var api = await server.As("administrator");

        var state = (await api.SendAsync(new(HttpMethod.Post, "imports") { Content = NamedContent(given) })).Is(202);

        state["fileName"].GetString().ShouldBe(shown);
        server.UploadedFiles().Select(Path.GetFileName).ShouldBe([state.Id().Replace("-", "", StringComparison.Ordinal)]);
    }

    [Theory, OnBothDatabases]
    public async Task A_name_of_2_000_characters_is_cut(TestDatabase database)
    {
        await using var server = await TestServer.StartAsync(database);
        var api = await server.As("administrator");

        var state = (await api.SendAsync(new(HttpMethod.Post, "imports") { Content = NamedContent(new string('n', 2_000)) })).Is(202);

        state["fileName"].GetString()!.Length.ShouldBe(200);
    }

    [Theory, OnBothDatabases]
    public async Task Characters_that_no_database_keeps_are_shown_as_such_in_the_preview(TestDatabase database)
    {
        await using var server = await TestServer.StartAsync(database);
        var api = await server.As("administrator");
        // The second cell is clipped in the middle of its last character.
        var ready = (await api.Upload("accounts", $"na\0me,long\n甲\0乙,{new string('a', 198)}🙂🙂\n")).Is(202);

        var preview = (await api.Get($"imports/{ready.Id()}/preview")).Is(200);
        preview["columns"][0].Text("name").ShouldBe("na\uFFFDme");
        preview["rows"][0].At("cells")[0].GetString().ShouldBe("甲\uFFFD乙");
        preview["rows"][0].At("cells")[1].GetString()!.ShouldStartWith(new string('a', 198));
    }

    private static MultipartFormDataContent NamedContent(string fileName)
    {
        var file = new ByteArrayContent("name\n甲\n"u8.ToArray());
        // The one way to write a name with control characters into a header.
        file.Headers.TryAddWithoutValidation("Content-Disposition", $"form-data; name=\"file\"; filename*=UTF-8''{Uri.EscapeDataString(fileName)}");
        return new() { { new StringContent("accounts"), "object" }, file };
    }

    private static async Task UntilAsync(Func<bool> reached)
    {
        while (!reached())
        {
            await Task.Delay(20);
        }
    }
}
