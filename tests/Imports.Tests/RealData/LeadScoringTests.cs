using Rapport.Testing;
using Shouldly;
using Xunit;

namespace Rapport.Imports.Tests.RealData;

/// <summary>9,240 leads of an education seller, and the same leads as other people broke the file.</summary>
public sealed class LeadScoringTests
{
    [Theory, OnBothDatabases]
    public async Task All_leads_come_in_with_thirty_administrators_fields(TestDatabase database)
    {
        var file = SharedData.Bytes("lead_scoring_xeducation/Leads.csv");
        await using var server = await TestServer.StartAsync(database);
        var api = await server.As("administrator");
        LeadFields.All.Length.ShouldBe(30);
        await LeadFields.MakeAsync(api);

        (await api.Import("leads", file, LeadFields.Mapping)).Outcome().ShouldBe("done: 9240 created");

        (await api.Groups("leads", "count", "custom.converted")).ShouldBe(["False | 5679", "True | 3561"]);
        (await api.Groups("leads", "sum(custom.totalVisits)")).ShouldBe(["31362"]);
        (await api.Groups("leads", "count", "custom.quality")).ShouldContain("Might be | 1560");
        (await api.Count("leads", "custom.specialization eq null")).ShouldBe(1_942 + 1_438);
        (await api.Count("leads", "custom.profile eq null")).ShouldBe(4_146 + 2_709);
        (await api.Get("objects/lead")).Text.ShouldNotContain("\"Select\"");
    }

    [Theory]
    // A 38th column whose name and cells are all empty is no column.
    [OnBothDatabases("Leads_trailing_empty_column_crlf.csv", "done: 9240 created")]
    // An extra column "Convertions" that the mapping does not name is not read; the edited values are options of their own.
    [OnBothDatabases("Leads_reordered_edited_columns.csv", "done: 9240 created")]
    // 338 rows are one cell instead of 37, as somebody put quotes around the whole row.
    [OnBothDatabases("Leads_whole_row_quoted_rows.csv", "done: 8902 created, 338 failed")]
    public async Task A_file_that_others_saved(TestDatabase database, string name, string outcome)
    {
        var file = SharedData.Bytes("lead_scoring_xeducation/messy_variants/" + name);
        await using var server = await TestServer.StartAsync(database);
        var api = await server.As("administrator");
        await LeadFields.MakeAsync(api);

        var state = await api.Import("leads", file, LeadFields.Mapping);

        state.Outcome().ShouldBe(outcome);
        var reasons = (await api.In("en").ErrorLines(state.Id())).Select(line => line[(line.IndexOf(",The row", StringComparison.Ordinal) + 1)..]).CountBy(r => r).ToList();
        reasons.ShouldBe(state["failed"].GetInt64() == 0 ? [] : [new("The row has 1 cells instead of 37. Check its delimiters and quotes.", 338)]);
    }
}
