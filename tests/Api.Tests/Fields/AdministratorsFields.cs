using Rapport.Testing;

namespace Rapport.Api.Tests.Fields;

/// <summary>One administrator's field of every type.</summary>
internal static class AdministratorsFields
{
    private static readonly object[] Options =
    [
        new { value = "a", label = new Dictionary<string, string> { ["zh-CN"] = "甲", ["en"] = "First" } },
        new { value = "b", label = new Dictionary<string, string> { ["zh-CN"] = "乙", ["en"] = "Second" } },
    ];

    public static async Task AddAllAsync(ApiClient api, string objectName)
    {
        foreach (var (name, type, with) in new (string, string, object?)[]
        {
            ("aText", "text", new { filterable = true }),
            ("aLongText", "longText", null),
            ("anInteger", "integer", new { filterable = true }),
            ("aDecimal", "decimal", new { filterable = true }),
            ("aPercent", "percent", null),
            ("someMoney", "money", new { filterable = true }),
            ("aBoolean", "boolean", new { filterable = true }),
            ("aDate", "date", new { filterable = true }),
            ("aTime", "dateTime", new { filterable = true }),
            ("aChoice", "choice", new { options = Options, filterable = true }),
            ("anOpenChoice", "choice", new { options = Options, open = true }),
            ("choices", "multiChoice", new { options = Options }),
            ("anEmail", "email", null),
            ("aPhone", "phone", new { filterable = true }),
            ("aWeb", "web", null),
            ("anAddress", "address", null),
            ("someoneId", "reference", new { reference = "account" }),
        })
        {
            await api.Field(objectName, name, type, with);
        }
    }
}
