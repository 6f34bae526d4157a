using System.Text;
using Rapport.Testing;
using Shouldly;
using Xunit;

namespace Rapport.Imports.Tests.Cards;

/// <summary>Business cards become contacts, calendars activities and tasks.</summary>
public sealed class CardImportTests(Servers servers) : IClassFixture<Servers>
{
    [Theory, OnBothDatabases]
    public async Task Cards_are_contacts_with_their_companies(TestDatabase database)
    {
        var api = await servers.Administrator(database);
        var tag = $"卯{Builders.Next}";
        var file = $"BEGIN:VCARD\nVERSION:3.0\nFN:{tag} 甲\nORG:{tag} 公司;采购部\nTEL;TYPE=CELL:13812340001\nTEL;TYPE=WORK:021-61002200\nEMAIL:jia@b.example\nBDAY:1984-05-17\nEND:VCARD\n"
            + $"BEGIN:VCARD\nVERSION:4.0\nFN:{tag} 乙\nORG:{tag} 公司\nEND:VCARD\nBEGIN:VCARD\nTEL:1\nEND:VCARD\n";

        var id = (await api.Upload("", Encoding.UTF8.GetBytes(file), fileName: "people.vcf")).Is(202).Id();
        var preview = (await api.Get($"imports/{id}/preview")).Is(200);
        (preview.Json.Text("object"), preview.Json.Text("kind"), preview["problemRows"].GetInt64()).ShouldBe(("contact", "vcf", 1));
        preview["recognised"].ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null);
        (await api.Post($"imports/{id}/start", new { })).Is(202);

        (await api.Ended(id)).Outcome().ShouldBe("done: 2 created, 1 failed");
        (await api.Get($"contacts?filter=startswith(name,'{tag}')&select=name,account.name,department,mobile,phone,email,birthday&sort=mobile")).Items
            .Select(c => string.Join('|', new[] { "name", "account.name", "department", "mobile", "phone", "email", "birthday" }.Select(m => c.Text(m))))
            .ShouldBe([$"{tag} 乙|{tag} 公司|||||", $"{tag} 甲|{tag} 公司|采购部|13812340001|021-61002200|jia@b.example|1984-05-17"]);
        (await api.Count("accounts", $"name eq '{tag} 公司'")).ShouldBe(1);
        (await api.ErrorLines(id)).ShouldHaveSingleItem().ShouldContain("名片上没有姓名");
    }

    [Theory, OnBothDatabases]
    public async Task A_calendar_brings_meetings_and_its_tasks_with_the_same_file_again(TestDatabase database)
    {
        var api = await servers.Administrator(database);
        var tag = $"辰{Builders.Next}";
        var file = Encoding.UTF8.GetBytes($"BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:{tag} 例会\nDTSTART;TZID=Asia/Shanghai:20260701T093000\nDURATION:PT45M\nRRULE:FREQ=WEEKLY\nEND:VEVENT\n"
            + $"BEGIN:VTODO\nSUMMARY:{tag} 报价\nDUE:20260703T100000Z\nPRIORITY:1\nSTATUS:COMPLETED\nCOMPLETED:20260702T100000Z\nEND:VTODO\nEND:VCALENDAR\n");

        var id = (await api.Upload("", file, fileName: "plan.ics")).Is(202).Id();
        var preview = (await api.In("en").Get($"imports/{id}/preview")).Is(200);
        (preview.Json.Text("object"), preview.Json.Text("kind"), preview["notes"][0].Text("code"), preview["notes"][0].GetProperty("count").GetInt32()).ShouldBe(("activity", "ics", "import.recurring_once", 1));
        preview["notes"][1].Text("message").ShouldBe("The file also holds 1 entries for Tasks, which do not go in this time. Upload it once more and choose to import it as Tasks.");
        (await api.Post($"imports/{id}/start", new { })).Is(202);
        (await api.Ended(id)).Outcome().ShouldBe("done: 1 created, 1 failed");
        (await api.In("en").ErrorLines(id)).ShouldHaveSingleItem().ShouldContain("This is a task");
        var meeting = (await api.Get($"activities?filter=startswith(subject,'{tag}')&select=kind,occurredAt,durationMinutes")).Items.ShouldHaveSingleItem();
        (meeting.Text("kind"), meeting.Text("occurredAt"), meeting.Text("durationMinutes")).ShouldBe(("meeting", "2026-07-01T01:30:00Z", "45"));

        var again = (await api.Upload("", file, fileName: "plan.ics")).Is(202).Id();
        (await api.Patch($"imports/{again}", new { @object = "task" })).Is(200);
        (await api.Post($"imports/{again}/start", new { })).Is(202);
        (await api.Ended(again)).Outcome().ShouldBe("done: 1 created, 1 failed");
        var task = (await api.Get($"tasks?filter=startswith(subject,'{tag}')&select=dueAt,done,doneAt,priority")).Items.ShouldHaveSingleItem();
        (task.Text("dueAt"), task.Text("done"), task.Text("doneAt"), task.Text("priority")).ShouldBe(("2026-07-03T10:00:00Z", "true", "2026-07-02T10:00:00Z", "high"));
    }

    [Theory, OnBothDatabases]
    public async Task The_1458_events_of_a_real_calendar_are_all_accounted_for(TestDatabase database)
    {
        await using var server = await TestServer.StartAsync(database);
        var api = await server.As("administrator");
        var id = (await api.Upload("activities", SharedData.Bytes("vcard_ics/libical/test-data/large.ics"), fileName: "large.ics")).Is(202).Id();
        (await api.Post($"imports/{id}/start", new { })).Is(202);

        var state = await api.Ended(id);

        state["status"].GetString().ShouldBe("done");
        (state["created"].GetInt64() + state["failed"].GetInt64()).ShouldBe(state["total"].GetInt64());
        (await api.Count("activities", "kind eq 'meeting'")).ShouldBe(state["created"].GetInt64());
        state["created"].GetInt64().ShouldBeGreaterThan(1_000);
        (await api.ErrorLines(id)).Length.ShouldBe((int)state["failed"].GetInt64());
    }

    [Theory, OnBothDatabases]
    public async Task What_is_no_card_file_is_refused(TestDatabase database)
    {
        var api = await servers.Administrator(database);

        (await api.Upload("contacts", "nothing here"u8.ToArray(), fileName: "people.vcf")).Is(422).FirstError.ShouldBe("file import.file_no_entries");
    }
}
