using System.Text.Json;
using Rapport.Platform;

namespace Rapport.Demo.Story;

/// <summary>What the story is told with in one language: <c>Words/zh.json</c>, <c>Words/en.json</c>. A bar parts what belongs together: <c>王|wang</c>.</summary>
internal sealed record Words(
    string MailDomain, string[] Surnames, string[] Given, string Head, string Manager, string[] Seller, string Root, TeamWords[] Teams,
    string Country, string[] Roads, string Address, string[] Brands, AbroadWords[] Abroad, string[] AbroadTrades,
    string Form, IndustryWords[] Industries, string[] Jobs, ProductWords[] Products, string Opportunity, string[] NextSteps, string[] LeadNeeds, string[] AccountNotes,
    Dictionary<string, string[]> Activities, string[] Bodies, Dictionary<string, string> CareSubjects, string[] Tasks, string[] LeadTasks, string[] LossNotes)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { RespectRequiredConstructorParameters = true };

    public static Words In(Language language)
    {
        var name = language == Language.Zh ? "zh" : "en";
        using var file = typeof(Words).Assembly.GetManifestResourceStream($"words/{name}") ?? throw new InvalidOperationException($"There are no words {name}.");
        return JsonSerializer.Deserialize<Words>(file, Json)!;
    }
}

/// <summary>A team of the story.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Share">Its part of all customers.</param>
/// <param name="People">How many sell in it, beside its manager.</param>
/// <param name="Places">Where its customers are: region, city and area code; none where they are in other countries.</param>
/// <param name="Key">Whether it looks after the largest.</param>
/// <param name="Abroad">Whether its customers are in other countries.</param>
/// <param name="Service">Whether it sells parts and service.</param>
internal sealed record TeamWords(string Name, double Share, int People, string[] Places, bool Key = false, bool Abroad = false, bool Service = false);

/// <summary>A place in another country, and how companies and people are called there.</summary>
internal sealed record AbroadWords(string Country, string Region, string City, string Currency, string Form, string Address, string[] Roads, string[] Brands, string[] People);

internal sealed record IndustryWords(string Value, double Weight, string[] Trades);

/// <summary>A product.</summary>
/// <param name="Price">In yuan.</param>
/// <param name="Weight">How often it is asked for.</param>
/// <param name="Most">How many are bought at once at most.</param>
internal sealed record ProductWords(string Code, string Name, string Family, decimal Price, double Weight, int Most, string Unit, bool Service = false);
