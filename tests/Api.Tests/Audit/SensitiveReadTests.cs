using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Rapport.Api.Tests.Schema;
using Rapport.Platform;
using Rapport.Platform.Access;
using Rapport.Testing;
using Shouldly;
using Xunit;

namespace Rapport.Api.Tests.Audit;

/// <summary>Who was shown which sensitive fields of whom: always the fields and the records, never a value.</summary>
public sealed class SensitiveReadTests(Servers servers) : IClassFixture<Servers>
{
    private const string Mobile = "13900012345";
    private const string Email = "wang.fang@customer.example";

    [Theory, OnBothDatabases]
    public async Task A_record_that_is_read_is_noted_with_the_sensitive_fields_that_have_a_value(TestDatabase database)
    {
        var (api, reader, contact) = await PrepareAsync(database);

        (await reader.Get($"contacts/{contact}?select=name,department,phone")).Is(200);
        (await NotedAsync(api, reader)).ShouldBeEmpty();
        (await reader.Get($"contacts/{contact}")).Is(200);
        (await NotedAsync(api, reader)).ShouldBe([$$"""contact {{contact}} {"fields":["email","mobile"]}"""]);

        (await reader.Get($"contacts/{contact}")).Is(200);
        (await NotedAsync(api, reader)).Count.ShouldBe(1);
        (await reader.Get($"contacts/{contact}?select=mobile")).Is(200);
        (await NotedAsync(api, reader))[0].ShouldBe($$"""contact {{contact}} {"fields":["mobile"]}""");
    }

    [Theory, OnBothDatabases]
    public async Task A_list_is_noted_with_the_records_whose_values_it_showed(TestDatabase database)
    {
        var (api, reader, first) = await PrepareAsync(database);
        var department = $"采购 {Builders.Next}";
        (await api.Patch($"contacts/{first}", new { department })).Is(200);
        var second = (await api.Contact(with: new { department, mobile = "13900054321" })).Id();
        await api.Contact(with: new { department });

        (await reader.Get($"contacts?select=name&filter=department eq '{department}'")).Is(200).Items.Count.ShouldBe(3);
        (await NotedAsync(api, reader)).ShouldBeEmpty();
        (await reader.Get($"contacts?select=name,mobile&sort=createdAt&filter=department eq '{department}'")).Is(200).Items.Count.ShouldBe(3);

        (await NotedAsync(api, reader)).ShouldBe([$$"""contact  {"fields":["mobile"],"ids":["{{first}}","{{second}}"]}"""]);
    }

    [Theory, OnBothDatabases]
    public async Task What_is_shown_through_a_reference_counts_for_the_record_behind_it(TestDatabase database)
    {
        var (api, reader, contact) = await PrepareAsync(database);
        var task = await api.Task(with: new { contactId = contact });

        (await reader.Get($"tasks/{task.Id()}?select=subject,contact.name,contact.email")).Is(200);

        (await NotedAsync(api, reader)).ShouldBe([$$"""contact {{contact}} {"fields":["email"]}"""]);
    }

    [Theory, OnBothDatabases]
    public async Task Old_values_in_the_history_count_too(TestDatabase database)
    {
        var (api, reader, contact) = await PrepareAsync(database);
        (await api.Patch($"contacts/{contact}", new { mobile = (string?)null, title = "采购总监" })).Is(200);

        (await reader.Get($"contacts/{contact}/history")).Is(200).Text.ShouldContain(Mobile);

        (await NotedAsync(api, reader)).ShouldBe([$$"""contact {{contact}} {"fields":["mobile"]}"""]);
    }

    [Theory, OnBothDatabases]
    public async Task Values_in_a_summary_are_noted_without_records(TestDatabase database)
    {
        var (api, reader, _) = await PrepareAsync(database);

        (await reader.Get("contacts/aggregate?measures=count,countDistinct(mobile)&groupBy=title")).Is(200);
        (await NotedAsync(api, reader)).ShouldBeEmpty();
        (await reader.Get("contacts/aggregate?groupBy=birthday:month&measures=min(mobile)")).Is(200);

        (await NotedAsync(api, reader)).ShouldBe(["""contact  {"fields":["birthday","mobile"],"summary":true}"""]);
    }

    [Theory, OnBothDatabases]
    public async Task Who_is_shown_a_part_has_not_seen_the_value(TestDatabase database)
    {
        var (api, _, contact) = await PrepareAsync(database);
        var role = $"masked{Builders.Next}";
        (await api.Post("roles", new { name = role, label = new Dictionary<string, string> { ["zh-CN"] = "脱敏", ["en"] = "Masked" }, objects = new { contact = new { read = "all", fields = new { mobile = "masked" } } } })).Is(201);
        var masked = await (await servers.On(database)).AddUserAsync(role);

        (await masked.Get($"contacts/{contact}?select=mobile")).Is(200)["mobile"].GetString().ShouldNotBe(Mobile);
        (await masked.Get($"contacts/{contact}?select=mobile,email")).Is(200);

        (await NotedAsync(api, masked)).ShouldBe([$$"""contact {{contact}} {"fields":["email"]}"""]);
    }

    [Theory, OnBothDatabases]
    public async Task After_ten_minutes_it_is_noted_again(TestDatabase database)
    {
        await using var server = await TestServer.StartAsync(database);
        var api = await server.As("administrator");
        var reader = await server.AddUserAsync("reader");
        var contact = (await api.Contact(with: new { mobile = Mobile })).Id();
        foreach (var (minutes, times) in new[] { (0, 1), (9, 1), (11, 2) })
        {
            server.Clock.Set(new DateTimeOffset(2026, 11, 21, 9, 0, 0, TimeSpan.Zero).AddMinutes(minutes));
            (await reader.Get($"contacts/{contact}")).Is(200);
            (await NotedAsync(api, reader)).Count.ShouldBe(times);
        }
    }

    [Theory, OnBothDatabases]
    public async Task More_reads_than_fit_are_counted_and_not_lost_in_silence(TestDatabase database)
    {
        var server = await servers.On(database);
        var (api, reader, _) = await PrepareAsync(database);
        var workspace = server.Services.GetRequiredService<Workspace>();
        var viewer = (await server.Services.GetRequiredService<Viewers>().FindAsync(Guid.Parse(reader.UserId), TestContext.Current.CancellationToken))!;

        workspace.SensitiveReads.Note(viewer, workspace.Catalog["contact"], ["mobile"], [.. Enumerable.Range(0, 100_700).Select(_ => Guid.CreateVersion7())]);

        List<JsonElement> details = [];
        for (var attempt = 0; details.All(d => !d.TryGetProperty("unnamed", out _)); attempt++)
        {
            attempt.ShouldBeLessThan(600);
            await Task.Delay(50, TestContext.Current.CancellationToken);
            details = [.. (await api.Audit($"userId={reader.UserId}&action=records.read_sensitive&limit=500")).Select(e => e.GetProperty("detail"))];
        }

        details.Sum(d => d.TryGetProperty("ids", out var ids) ? ids.GetArrayLength() : d.GetProperty("unnamed").GetInt32()).ShouldBe(100_700);
        details.Count(d => d.TryGetProperty("unnamed", out _)).ShouldBe(1);
        details.Where(d => d.TryGetProperty("ids", out _)).ShouldAllBe(d => d.GetProperty("ids").GetArrayLength() <= 500);
    }

    [Theory, OnBothDatabases]
    public async Task No_value_of_a_personal_field_is_in_the_log(TestDatabase database)
    {
        var server = await servers.On(database);
        var (api, reader, contact) = await PrepareAsync(database);
        (await api.Patch($"contacts/{contact}", new { mobile = "13900099999", birthday = "1987-06-05" })).Is(200);
        var email = $"sun.li{Builders.Next}@rapport.example";
        var user = (await api.Post("users", new { name = "孙丽丽", email, phone = "13700077777" })).Is(201).Id();
        (await api.Patch($"users/{user}", new { name = "孙俪俪", email = "new." + email })).Is(200);
        foreach (var address in new[] { $"contacts/{contact}", $"contacts/{contact}/history", "contacts", "contacts/aggregate?groupBy=mobile" })
        {
            (await reader.Get(address)).Is(200);
        }

        (await NotedAsync(api, reader)).Count.ShouldBeGreaterThan(2);
        const string Text = "SELECT coalesce(action, '') || ' ' || coalesce(object, '') || ' ' || coalesce(detail, '') || ' ' || coalesce(address, '') FROM ";
        var written = string.Join("\n", await Catalogue.QueryAsync(server, $"{Text} audit UNION ALL {Text} audit_pending", r => r.GetString(0)));
        written.ShouldContain("records.read_sensitive contact");
        foreach (var value in new[] { Mobile, "13900099999", Email, "1987-06-05", "孙", "sun.li", "13700077777", "王芳" })
        {
            written.ShouldNotContain(value);
        }
    }

    private async Task<(ApiClient Administrator, ApiClient Reader, string Contact)> PrepareAsync(TestDatabase database)
    {
        var server = await servers.On(database);
        var api = await server.As("administrator");
        return (api, await server.AddUserAsync("reader"), (await api.Contact("王芳", new { mobile = Mobile, email = Email, department = "采购" })).Id());
    }

    /// <summary>What the log says a user was shown, newest first.</summary>
    private static async Task<List<string>> NotedAsync(ApiClient administrator, ApiClient reader)
    {
        await WrittenAsync(administrator);
        return [.. (await administrator.Audit($"action=records.read_sensitive&userId={reader.UserId}")).Select(e =>
            $"{e.Text("object")} {(e.GetProperty("subject") is { ValueKind: JsonValueKind.Object } subject ? subject.Text("id") : "")} {e.GetProperty("detail").GetRawText()}")];
    }

    /// <summary>Waits for a round of writing that began after now: the administrator's own read of somebody new is noted last.</summary>
    private static async Task WrittenAsync(ApiClient administrator)
    {
        var contact = (await administrator.Contact(with: new { wechat = "rapport" })).Id();
        (await administrator.Get($"contacts/{contact}")).Is(200);
        for (var attempt = 0; (await administrator.Audit($"action=records.read_sensitive&userId={administrator.UserId}&limit=5")).All(e => !e.GetRawText().Contains(contact, StringComparison.Ordinal)); attempt++)
        {
            attempt.ShouldBeLessThan(600);
            await Task.Delay(50);
        }
    }
}
