using Rapport.Testing;
using Shouldly;
using Xunit;
using static Rapport.Api.Tests.Security.RightsBuilders;

namespace Rapport.Api.Tests.Security;

/// <summary>Masked fields are seen in part and found by nobody; read-only ones are seen and never set.</summary>
public sealed class MaskedFieldTests(Servers servers) : IClassFixture<Servers>
{
    private const string Mobile = "13912341234";
    private const string Shown = "139****1234";

    [Theory, OnBothDatabases]
    public async Task It_is_shown_in_part_wherever_it_stands(TestDatabase database)
    {
        var (administrator, person, contact) = await PersonAsync(database);
        var opportunity = (await administrator.Opportunity(with: new { contactId = contact })).Id();
        (await administrator.Patch($"contacts/{contact}", new { email = "zhang.wei@kehu.example", mobile = "13800001111" })).Is(200);
        (await administrator.Patch($"contacts/{contact}", new { mobile = Mobile })).Is(200);

        var whole = (await person.Get($"contacts/{contact}")).Is(200);
        whole["mobile"].GetString().ShouldBe(Shown);
        whole["email"].GetString().ShouldBe("z***@kehu.example");
        whole["notes"].GetString().ShouldBe("***");
        (await person.Get($"contacts?select=mobile&filter=id eq {contact}")).Items.Single().Text("mobile").ShouldBe(Shown);
        (await person.Get($"opportunities/{opportunity}?select=contact.mobile"))["contact.mobile"].GetString().ShouldBe(Shown);
        var history = (await person.Get($"contacts/{contact}/history")).Is(200);
        history.Items[0].At("changes")[0].Text("from").ShouldBe("138****1111");
        history.Items[0].At("changes")[0].Text("to").ShouldBe(Shown);
        history.Text.ShouldNotContain(Mobile);
        (await person.Get("objects/contact")).Json.GetProperty("fields").EnumerateArray().Single(f => f.Text("name") == "mobile").At("masked").GetBoolean().ShouldBeTrue();
    }

    [Theory]
    [OnBothDatabases("contacts?filter=mobile eq '13912341234'")]
    [OnBothDatabases("contacts?filter=mobile ne null")]
    [OnBothDatabases("contacts?filter=startswith(mobile,'139')")]
    [OnBothDatabases("contacts?sort=mobile")]
    [OnBothDatabases("contacts/aggregate?groupBy=mobile")]
    [OnBothDatabases("contacts/aggregate?measures=countDistinct(mobile)")]
    [OnBothDatabases("contacts/aggregate?measures=max(mobile)")]
    [OnBothDatabases("opportunities?filter=contact.mobile eq '13912341234'")]
    [OnBothDatabases("opportunities?sort=contact.mobile")]
    public async Task Nothing_is_found_sorted_or_grouped_by_it(TestDatabase database, string address)
    {
        var (_, person, _) = await PersonAsync(database);

        (await person.Get(address)).IsProblem(403, "field.masked");
    }

    [Theory, OnBothDatabases]
    public async Task No_change_tells_whether_a_guess_is_right(TestDatabase database)
    {
        var (administrator, person, contact) = await PersonAsync(database);

        var right = await person.Patch($"contacts/{contact}", new { mobile = Mobile });
        var wrong = await person.Patch($"contacts/{contact}", new { mobile = "13912340000" });

        right.Is(422).FirstError.ShouldBe("mobile field.not_allowed");
        wrong.Is(422)["errors"].GetRawText().ShouldBe(right["errors"].GetRawText());
        (await person.Patch($"contacts/{contact}", new { mobile = Shown })).Is(422);
        (await person.Patch($"contacts/{contact}", new { title = "采购总监" })).Is(200)["mobile"].GetString().ShouldBe(Shown);
        (await administrator.Get($"contacts/{contact}"))["mobile"].GetString().ShouldBe(Mobile);
    }

    [Theory, OnBothDatabases]
    public async Task It_is_set_when_a_record_is_made_and_answered_in_part(TestDatabase database)
    {
        var (administrator, person, _) = await PersonAsync(database);

        var made = (await person.Post("contacts", new { name = "王芳", mobile = "+86 139 1234 5678" })).Is(201);

        made["mobile"].GetString().ShouldBe("+86 139 **** 5678");
        (await administrator.Get($"contacts/{made.Id()}"))["mobile"].GetString().ShouldBe("+86 139 1234 5678");
    }

    [Theory, OnBothDatabases]
    public async Task A_read_only_field_is_seen_and_never_set(TestDatabase database)
    {
        var (_, person, contact) = await PersonAsync(database);

        (await person.Get($"contacts/{contact}"))["department"].GetString().ShouldBe("采购部");
        (await person.Get("contacts?filter=department eq '采购部'")).Is(200).Items.ShouldNotBeEmpty();
        (await person.Patch($"contacts/{contact}", new { department = "技术部" })).Is(422).FirstError.ShouldBe("department field.not_allowed");
        (await person.Patch($"contacts/{contact}", new { department = (string?)null })).Is(422);
        (await person.Patch($"contacts/{contact}", new { department = "采购部" })).Is(200);
        (await person.Post("contacts", new { name = "x", department = "技术部" })).Is(422).FirstError.ShouldBe("department field.not_allowed");
        (await person.Get("objects/contact")).Json.GetProperty("fields").EnumerateArray().Single(f => f.Text("name") == "department").At("readOnly").GetBoolean().ShouldBeTrue();
    }

    [Theory, OnBothDatabases]
    public async Task A_cursor_from_before_a_field_was_hidden_opens_nothing(TestDatabase database)
    {
        var server = await servers.On(database);
        var administrator = await server.As("administrator");
        var role = await administrator.Role(new { contact = Everything("all") });
        var person = await server.AddUserAsync(role);
        await administrator.Many("contacts", [new { name = "甲", title = "一" }, new { name = "乙", title = "二" }]);
        var cursor = (await person.Get("contacts?sort=title&limit=1")).Is(200)["next"].GetString();

        (await administrator.Patch($"roles/{role}", new { objects = new { contact = Everything("all", new { title = "hidden" }) } })).Is(200);

        (await person.Get($"contacts?sort=title&limit=1&cursor={cursor}")).IsProblem(400, "sort.unknown_field");
        (await person.Get($"contacts?limit=1&cursor={cursor}")).IsProblem(400, "list.cursor");
    }

    [Theory, OnBothDatabases]
    public async Task A_cursor_goes_on_in_what_is_left_to_see(TestDatabase database)
    {
        var server = await servers.On(database);
        var administrator = await server.As("administrator");
        var role = await administrator.Role(new { lead = Everything("all") });
        var person = await server.AddUserAsync(role);
        await administrator.Many("leads", [new { name = "a" }, new { name = "b" }]);
        var own = (await person.Lead("c")).Id();
        var cursor = (await person.Get("leads?sort=name&limit=1&filter=name in ('a','b','c')")).Is(200)["next"].GetString();

        (await administrator.Patch($"roles/{role}", new { objects = new { lead = Everything("own") } })).Is(200);

        (await person.Get($"leads?sort=name&limit=1&filter=name in ('a','b','c')&cursor={cursor}")).Is(200).Items.Select(i => i.Text("id")).ShouldBe([own]);
    }

    /// <summary>Somebody who sees mobile, e-mail and notes of contacts in part and may not set the department, and a contact.</summary>
    private async Task<(ApiClient Administrator, ApiClient Person, string Contact)> PersonAsync(TestDatabase database)
    {
        var server = await servers.On(database);
        var administrator = await server.As("administrator");
        var role = await administrator.Role(new
        {
            contact = Everything("all", new { mobile = "masked", email = "masked", notes = "masked", department = "readOnly" }),
            opportunity = Everything("all"),
        });
        var contact = (await administrator.Contact(with: new { mobile = Mobile, notes = "喜欢喝茶", department = "采购部" })).Id();
        return (administrator, await server.AddUserAsync(role), contact);
    }
}
