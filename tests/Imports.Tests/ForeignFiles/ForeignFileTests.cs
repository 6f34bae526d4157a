using System.Text;
using System.Text.Json;
using Rapport.Testing;
using Shouldly;
using Xunit;

namespace Rapport.Imports.Tests.ForeignFiles;

/// <summary>
/// What five systems write when somebody leaves them: header rows in English and Chinese with a few made-up rows, each table naming the page of
/// the vendor's documentation that its columns come from.
/// </summary>
public sealed class ForeignFileTests(Servers servers) : IClassFixture<Servers>
{
    private const double Enough = 0.95;

    [Theory]
    [OnBothDatabases("salesforce")]
    [OnBothDatabases("hubspot")]
    [OnBothDatabases("zoho")]
    [OnBothDatabases("dynamics")]
    [OnBothDatabases("fxiaoke")]
    public async Task A_file_is_known_by_its_columns_and_nearly_all_of_them_find_their_field(TestDatabase database, string system)
    {
        var api = await servers.Administrator(database);
        var (right, all, wrong, unknown) = (0, 0, new List<string>(), new List<string>());
        foreach (var file in ForeignTable.Of(system).SelectMany(t => t.Files()))
        {
            var preview = await Preview(api, file);
            if (preview.Json.Text("object") != file.Object || preview["recognised"].ValueKind == JsonValueKind.Null || preview.Json.Text("recognised.system") != system)
            {
                unknown.Add($"{file}: {preview["candidates"]}");
                continue;
            }

            preview["errors"].GetArrayLength().ShouldBe(0, $"{file}: {preview["errors"]}");
            var mapped = Mapped(preview);
            foreach (var column in file.Columns)
            {
                var (got, wanted) = (mapped.GetValueOrDefault(column.Name), column.Field);
                all += wanted is null ? 0 : 1;
                right += wanted is not null && got == wanted ? 1 : 0;
                if (got is not null && got != wanted)
                {
                    wrong.Add($"{file}: {column.Name} -> {got}, not {wanted ?? "none"}");
                }
            }
        }

        unknown.ShouldBeEmpty();
        wrong.ShouldBeEmpty();
        ((double)right / all).ShouldBeGreaterThanOrEqualTo(Enough, $"{right} of {all} columns of {system}");
    }

    [Theory, OnBothDatabases]
    public async Task What_a_system_calls_its_stages_is_known_and_names_in_two_columns_become_one(TestDatabase database)
    {
        var api = await servers.Administrator(database);
        var tag = $"寅{Builders.Next}";
        var file = $"Lead ID,Lead Owner,First Name,Last Name,Company / Account,Lead Status\n1,{await Me(api)},伟,{tag},甲,Working - Contacted\n2,{await Me(api)},Anna,{tag},乙,Unqualified\n";

        var id = (await api.Upload("", Encoding.UTF8.GetBytes(file), fileName: "report.csv")).Is(202).Id();
        (await api.Post($"imports/{id}/start", new { })).Is(202);

        (await api.Ended(id)).Outcome().ShouldBe("done: 2 created");
        (await api.Get($"leads?filter=contains(name,'{tag}')&select=name,company,status&sort=company")).Items
            .Select(l => $"{l.Text("name")} {l.Text("company")} {l.Text("status")}").ShouldBe([$"伟{tag} 甲 working", $"Anna {tag} 乙 disqualified"], ignoreOrder: true);
    }

    private static async Task<string> Me(ApiClient api) => (await api.Get("me")).Is(200).Json.Text("name")!;

    private static async Task<ApiAnswer> Preview(ApiClient api, ForeignTable.File file)
    {
        var id = (await api.Upload("", Encoding.UTF8.GetBytes(file.Text), fileName: file.Name)).Is(202).Id();
        return (await api.Get($"imports/{id}/preview")).Is(200);
    }

    /// <summary>Columns and their fields; the parts of a value that several make as <c>name+</c>.</summary>
    private static Dictionary<string, string> Mapped(ApiAnswer preview)
    {
        var mapped = new Dictionary<string, string>();
        foreach (var column in preview["mapping.columns"].EnumerateObject())
        {
            var field = column.Value.ValueKind == JsonValueKind.String ? column.Value.GetString()! : column.Value.GetProperty("field").GetString()!;
            foreach (var part in column.Value.ValueKind == JsonValueKind.Object && column.Value.TryGetProperty("join", out var join) ? join.EnumerateArray().ToArray() : [])
            {
                mapped[part.GetString()!] = field + "+";
            }

            mapped.TryAdd(column.Name, field);
        }

        return mapped;
    }
}
