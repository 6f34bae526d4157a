using System.Text.Json;
using Rapport.Testing;
using Shouldly;
using Xunit;

namespace Rapport.Imports.Tests.RealData;

/// <summary>The same 8,800 opportunities as other people saved them, with other dates.</summary>
public sealed class DateVariantTests
{
    [Theory, OnBothDatabases]
    public async Task Month_day_year_is_read_right_by_the_proposal_alone(TestDatabase database)
    {
        await using var server = await MavenFiles.ServerAsync(database);
        var api = await server.As("administrator");

        var ready = (await api.Upload("opportunities", SharedData.Bytes("maven_crm/date_format_variants/sales_pipeline_MDY_slash.csv"))).Is(202);

        ready["status"].GetString().ShouldBe("ready");
        ready["ambiguities"].GetArrayLength().ShouldBe(0);
        var preview = (await api.Get($"imports/{ready.Id()}/preview")).Is(200);
        var columns = preview["columns"].EnumerateArray().ToDictionary(c => c.Text("name")!, c => $"{c.Text("type")} {c.Text("order")}".Trim());
        columns["engage_date"].ShouldBe("date mdy");
        columns["close_date"].ShouldBe("date mdy");
        var proposed = preview["mapping.columns"].EnumerateObject().ToDictionary(m => m.Name, m => (object)m.Value);
        proposed.Keys.ShouldBe(MavenFiles.Opportunities.Keys, ignoreOrder: true);
        proposed["engage_date"].ToString().ShouldBe("openedDate");
        proposed["close_date"].ToString().ShouldBe("closedDate");
        proposed["close_value"].ToString().ShouldBe("amount");

        // What only a person knows: a product that is spelt in two ways, and what the stages are called here.
        proposed["product"] = MavenFiles.Opportunities["product"];
        proposed["deal_stage"] = MavenFiles.Opportunities["deal_stage"];
        (await api.Patch($"imports/{ready.Id()}", new { mapping = new { columns = proposed, defaults = new { currency = "USD" } } })).Is(200);
        (await api.Post($"imports/{ready.Id()}/start")).Is(202);

        await ShouldMeetTheTruthsAsync(api, await api.Ended(ready.Id()));
    }

    [Theory, OnBothDatabases]
    public async Task Day_month_and_a_year_of_two_digits_is_read_right_after_one_question_at_most(TestDatabase database)
    {
        await using var server = await MavenFiles.ServerAsync(database);
        var api = await server.As("administrator");
        var file = SharedData.Bytes("maven_crm/date_format_variants/sales_pipeline_DMY_dash_2digit_year.csv");

        var taken = (await api.Upload("opportunities", file, new { columns = MavenFiles.Opportunities, defaults = new { currency = "USD" } })).Is(202);

        var questions = taken["ambiguities"].EnumerateArray().ToList();
        questions.Count.ShouldBeLessThanOrEqualTo(1);
        if (questions.Count == 1)
        {
            await AnswerAsync(api, taken.Id(), questions[0]);
        }

        await ShouldMeetTheTruthsAsync(api, await api.Ended(taken.Id()));
    }

    private static async Task AnswerAsync(ApiClient api, string id, JsonElement question)
    {
        (await api.Post($"imports/{id}/start")).IsProblem(409, "import.ambiguous");
        question.At("readings").EnumerateArray().Select(r => r.Text("order")).ShouldContain("dmy");
        var answered = new Dictionary<string, object>(MavenFiles.Opportunities) { ["engage_date"] = new { field = "openedDate", order = "dmy" } };
        (await api.Patch($"imports/{id}", new { mapping = new { columns = answered, defaults = new { currency = "USD" } } })).Is(200);
        (await api.Post($"imports/{id}/start")).Is(202);
    }

    private static async Task ShouldMeetTheTruthsAsync(ApiClient api, ApiAnswer state)
    {
        state.Outcome().ShouldBe("done: 8800 created");
        (await api.Groups("opportunities", "count,sum(amount)", "stage")).ShouldBe(["lost | 2473 | 0", "needs | 1589 | ", "qualification | 500 | ", "won | 4238 | 10005534"], ignoreOrder: true);
        (await api.Groups("opportunities", "sum(amount)", "closedDate:quarter", "stage eq 'won'"))
            .ShouldBe(["2017-Q1 | 1134672", "2017-Q2 | 3086111", "2017-Q3 | 2982255", "2017-Q4 | 2802496"]);
        (await api.Count("opportunities", "accountId eq null")).ShouldBe(1_425);
    }
}
