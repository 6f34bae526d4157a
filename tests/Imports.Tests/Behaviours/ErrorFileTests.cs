using Rapport.Testing;
using Shouldly;
using Xunit;

namespace Rapport.Imports.Tests.Behaviours;

/// <summary>The file of the rows that did not go in: what a person corrects and imports again.</summary>
public sealed class ErrorFileTests(Servers servers) : IClassFixture<Servers>
{
    private static readonly object Mapping = new { columns = new { name = "name", employees = "employees", founded = "foundedYear" } };

    [Theory, OnBothDatabases]
    public async Task It_holds_the_row_its_line_and_every_reason_in_the_reader_s_language(TestDatabase database)
    {
        var api = await servers.Administrator(database);

        var state = await api.Import("accounts", $"name,employees,founded\n对{Builders.Next},1,1998\n,一些,去年\n\"多,\"\"行\"\"\",-5,1998\n多一格,1,2,3\n", Mapping);

        state.Outcome().ShouldBe("done: 1 created, 3 failed");
        (await api.In("zh-CN").ErrorFile(state.Id())).ShouldBe(
            "name,employees,founded,原文件行号,未导入的原因\r\n"
            + ",一些,去年,3,employees：“一些”不是能确定读法的数字。 founded：“去年”不是能确定读法的数字。\r\n"
            + "\"多,\"\"行\"\"\",-5,1998,4,employees：必须在 0 与 10000000 之间。\r\n"
            + "多一格,1,2,5,此行有 4 列，应为 3 列，请检查分隔符和引号。,3\r\n");
        (await api.In("en").ErrorFile(state.Id())).ShouldBe(
            "name,employees,founded,Line in the file,Why it was not imported\r\n"
            + ",一些,去年,3,employees: “一些” is not a number that can be read with certainty. founded: “去年” is not a number that can be read with certainty.\r\n"
            + "\"多,\"\"行\"\"\",-5,1998,4,employees: This must be between 0 and 10000000.\r\n"
            + "多一格,1,2,5,The row has 4 cells instead of 3. Check its delimiters and quotes.,3\r\n");
    }

    [Theory, OnBothDatabases]
    public async Task No_cell_of_it_runs_as_a_formula_in_a_spreadsheet(TestDatabase database)
    {
        var api = await servers.Administrator(database);

        var state = await api.Import("accounts", "name,employees,founded\n=HYPERLINK(\"\"x\"\"),?,\n+cmd|' /C calc'!A0,?,\n@SUM(A1),?,\n-1+2,?,\n\"\t=1\",?,\n", Mapping);

        state["failed"].GetInt64().ShouldBe(5, state.Text);
        (await api.ErrorLines(state.Id())).Select(line => line.TrimStart('"')[0]).ShouldBe(['\'', '\'', '\'', '\'', '\'']);
    }

    [Theory, OnBothDatabases]
    public async Task It_can_be_corrected_and_imported_as_it_is(TestDatabase database)
    {
        var api = await servers.Administrator(database);
        var tag = $"改{Builders.Next}";
        var first = await api.Import("accounts", $"name,employees,founded\n{tag} 一,许多,\n{tag} 二,2,\n", Mapping);

        var corrected = (await api.ErrorFile(first.Id())).Replace("许多", "7", StringComparison.Ordinal);

        (await api.Import("accounts", corrected, Mapping)).Outcome().ShouldBe("done: 1 created");
        (await api.Groups("accounts", "sum(employees)", null, $"startswith(name,'{tag}')")).ShouldBe(["9"]);
    }

    [Theory, OnBothDatabases]
    public async Task An_import_without_errors_has_an_empty_one(TestDatabase database)
    {
        var api = await servers.Administrator(database);

        var state = await api.Import("accounts", $"name,employees,founded\n好{Builders.Next},1,1998\n", Mapping);

        (await api.ErrorLines(state.Id())).ShouldBeEmpty();
    }
}
