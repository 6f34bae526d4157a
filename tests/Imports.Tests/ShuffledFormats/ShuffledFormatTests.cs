using System.Globalization;
using Rapport.Testing;
using Shouldly;
using Xunit;

namespace Rapport.Imports.Tests.ShuffledFormats;

/// <summary>The same kind of rows in whatever way software writes a table: they come in as they are meant, or there is one question; never something else.</summary>
public sealed class ShuffledFormatTests
{
    private const int Rows = 300;
    private const int Files = 40;

    [Theory, OnBothDatabases]
    public async Task A_file_of_any_format_comes_in_as_it_is_meant_or_asks_one_question(TestDatabase database)
    {
        await using var server = await TestServer.StartAsync(database);
        var api = await server.As("administrator");
        var asked = 0;
        for (var seed = 1; seed <= Files; seed++)
        {
            var random = new Random(seed);
            var style = FileStyle.Random(random);
            var rows = SourceRow.Make(seed, Rows);
            var (kind, file) = random.Next(5) switch
            {
                0 => ("workbook of values", TableWriter.Workbook(rows, style, typed: true)),
                1 => ("workbook of texts", TableWriter.Workbook(rows, style, typed: false)),
                _ => ("text", TableWriter.Text(rows, style)),
            };
            var about = $"seed {seed}: {kind} {style}";

            asked += await ImportAsync(api, file, style, about) ? 1 : 0;

            (await StoredAsync(api, seed)).ShouldBe(rows.Select(r => r.ToString()), about);
        }

        // A format that always asks would be no detection.
        asked.ShouldBeLessThan(Files / 4);
    }

    /// <returns>Whether there was a question, which is answered here as its author would.</returns>
    private static async Task<bool> ImportAsync(ApiClient api, byte[] file, FileStyle style, string about)
    {
        var taken = await api.Upload("opportunities", file, Mapping(null));
        taken.Status.ShouldBe(202, $"{about}\n{taken.Text}");
        var questions = taken["ambiguities"].GetArrayLength();
        if (questions > 0)
        {
            questions.ShouldBe(1, about);
            taken["status"].GetString().ShouldBe("ready", about);
            (await api.Patch($"imports/{taken.Id()}", new { mapping = Mapping(style.Order) })).Is(200);
            (await api.Post($"imports/{taken.Id()}/start")).Is(202);
        }

        var state = await api.Ended(taken.Id());
        state.Outcome().ShouldBe($"done: {Rows} created", $"{about}\n{string.Join('\n', (await api.ErrorLines(taken.Id())).Take(5))}");
        return questions > 0;
    }

    private static object Mapping(string? order) => new
    {
        columns = new Dictionary<string, object>
        {
            ["编号"] = "externalId",
            ["商机名称"] = "name",
            ["金额"] = "amount",
            ["开始日期"] = order is null ? "openedDate" : new { field = "openedDate", order },
            ["关闭日期"] = "closedDate",
            ["备注"] = "description",
        },
    };

    private static async Task<IEnumerable<string>> StoredAsync(ApiClient api, int seed) =>
        (await api.Get($"opportunities?filter=startswith(externalId,'S{seed}-')&sort=externalId&limit=500&select=externalId,name,amount,openedDate,closedDate,description")).Is(200).Items
            .Select(o => new SourceRow(
                o.Text("externalId")!, o.Text("name")!, o.At("amount").GetDecimal(), Day(o.Text("openedDate"))!.Value, Day(o.Text("closedDate")), o.Text("description") ?? "").ToString());

    private static DateOnly? Day(string? text) => text is null ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
