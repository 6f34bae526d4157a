using Rapport.Testing;
using Shouldly;
using Xunit;

namespace Rapport.Imports.Tests.Behaviours;

/// <summary>An import that maps the dates of what has happened takes records as they are.</summary>
public sealed class PastRecordsTests(Servers servers) : IClassFixture<Servers>
{
    [Theory, OnBothDatabases]
    public async Task Records_of_the_past_need_not_meet_what_a_stage_requires_and_keep_their_empty_dates(TestDatabase database)
    {
        var api = await servers.Administrator(database);
        var tag = $"戌{Builders.Next}";
        var mapping = new { columns = new { id = "externalId", name = "name", stage = "stage", closed = "closedDate", opened = "openedDate" } };

        var state = await api.Import("opportunities", $"id,name,stage,closed,opened\n1,{tag} 一,won,2017-03-01,2016-10-20\n2,{tag} 二,lost,,\n3,{tag} 三,needs,,2017-05-01\n", mapping);

        state.Outcome().ShouldBe("done: 3 created");
        (await api.Get($"opportunities?filter=startswith(name,'{tag}')&sort=externalId&select=stage,outcome,openedDate,closedDate,lossReason,amount")).Items
            .Select(o => $"{o.Text("stage")} {o.Text("outcome")} {o.Text("openedDate") ?? "-"} {o.Text("closedDate") ?? "-"}")
            .ShouldBe(["won won 2016-10-20 2017-03-01", "lost lost - -", "needs open 2017-05-01 -"]);
    }

    [Theory, OnBothDatabases]
    public async Task An_import_without_those_dates_is_held_to_what_stages_require(TestDatabase database)
    {
        var api = await servers.Administrator(database);
        var tag = $"亥{Builders.Next}";

        var state = await api.Import("opportunities", $"name,stage\n{tag} 一,lost\n{tag} 二,needs\n", new { columns = new { name = "name", stage = "stage" } });

        state.Outcome().ShouldBe("done: 1 created, 1 failed");
        var line = (await api.In("en").ErrorLines(state.Id())).Single();
        line.ShouldStartWith($"{tag} 一,lost,2,");
        (await api.Get($"opportunities?filter=name eq '{tag} 二'")).Items.Single().Text("openedDate").ShouldNotBeNull();
    }

    [Theory, OnBothDatabases]
    public async Task Whoever_has_no_column_for_the_close_date_is_told_what_is_taken_for_it(TestDatabase database)
    {
        var api = await servers.Administrator(database);
        var tag = $"末{Builders.Next}";
        var file = $"name,stage,expected,opened,closed\n{tag} 一,won,2017-03-01,2016-10-20,\n{tag} 二,needs,,2017-05-01,\n{tag} 三,lost,2017-06-01,2017-05-01,\n";
        var columns = new Dictionary<string, string> { ["name"] = "name", ["stage"] = "stage", ["expected"] = "expectedCloseDate", ["opened"] = "openedDate" };
        var ready = (await api.Upload("opportunities", file)).Is(202).Id();
        (await api.Patch($"imports/{ready}", new { mapping = new { columns } })).Is(200);

        var note = (await api.In("zh-CN").Get($"imports/{ready}/preview")).Is(200)["notes"].EnumerateArray().Single();
        (note.Text("code"), note.GetProperty("count").GetInt32()).ShouldBe(("import.stands_in", 2));
        note.Text("message")!.ShouldStartWith("没有列对应到关闭日期：2 行有预计成交日期");
        (await api.In("en").Get($"imports/{ready}/preview"))["notes"][0].Text("message")!.ShouldStartWith("No column goes to the close date. 2 rows have an expected one");

        columns["closed"] = "closedDate";
        (await api.Patch($"imports/{ready}", new { mapping = new { columns } })).Is(200);
        (await api.Get($"imports/{ready}/preview"))["notes"].GetArrayLength().ShouldBe(0);
    }

    [Theory, OnBothDatabases]
    public async Task A_stage_of_another_pipeline_is_refused(TestDatabase database)
    {
        var api = await servers.Administrator(database);
        var tag = $"渠{Builders.Next}";
        var pipeline = (await api.Post("pipelines", new { name = $"{tag} 流程" })).Is(201);
        var mapping = new { columns = new { name = "name", pipeline = new { field = "pipelineId", lookup = "name" }, stage = "stage", closed = "closedDate" } };

        var state = await api.Import("opportunities", $"name,pipeline,stage,closed\n{tag} 一,{tag} 流程,needs,\n", mapping);

        state.Outcome().ShouldBe("done: 1 failed");
        (await api.In("en").ErrorLines(state.Id())).Single().ShouldStartWith($"{tag} 一,{tag} 流程,needs,,2,");
        pipeline.Id().ShouldNotBeNull();
    }
}
