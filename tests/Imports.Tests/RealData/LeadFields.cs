using Rapport.Testing;

namespace Rapport.Imports.Tests.RealData;

/// <summary>Thirty columns of an education seller's leads as administrators' fields.</summary>
internal static class LeadFields
{
    public static readonly (string Column, string Name, string Type)[] All =
    [
        ("Lead Number", "leadNumber", "integer"),
        ("Lead Origin", "origin", "choice"),
        ("Do Not Email", "doNotEmail", "boolean"),
        ("Do Not Call", "doNotCall", "boolean"),
        ("Converted", "converted", "boolean"),
        ("TotalVisits", "totalVisits", "integer"),
        ("Total Time Spent on Website", "timeOnSite", "integer"),
        ("Page Views Per Visit", "pageViews", "decimal"),
        ("Last Activity", "lastActivity", "choice"),
        ("Specialization", "specialization", "choice"),
        ("How did you hear about X Education", "heardFrom", "choice"),
        ("What is your current occupation", "occupation", "choice"),
        ("What matters most to you in choosing a course", "mattersMost", "text"),
        ("Search", "searchAd", "boolean"),
        ("Magazine", "magazine", "boolean"),
        ("Newspaper Article", "newspaperArticle", "boolean"),
        ("X Education Forums", "forums", "boolean"),
        ("Newspaper", "newspaper", "boolean"),
        ("Digital Advertisement", "digitalAd", "boolean"),
        ("Through Recommendations", "recommended", "boolean"),
        ("Receive More Updates About Our Courses", "courseUpdates", "boolean"),
        ("Tags", "tag", "text"),
        ("Lead Quality", "quality", "choice"),
        ("Update me on Supply Chain Content", "supplyChainUpdates", "boolean"),
        ("Get updates on DM Content", "marketingUpdates", "boolean"),
        ("Lead Profile", "profile", "choice"),
        ("Asymmetrique Activity Index", "activityIndex", "choice"),
        ("Asymmetrique Profile Index", "profileIndex", "choice"),
        ("Asymmetrique Activity Score", "activityScore", "integer"),
        ("Asymmetrique Profile Score", "profileScore", "integer"),
    ];

    /// <summary>"Select" is what the form showed before anybody answered.</summary>
    public static object Mapping
    {
        get
        {
            var unanswered = new Dictionary<string, string?> { ["Select"] = null };
            var columns = new Dictionary<string, object> { ["Prospect ID"] = "name", ["Country"] = "country", ["City"] = new { field = "city", values = unanswered } };
            foreach (var (column, name, type) in All)
            {
                columns[column] = type == "choice" ? new { field = "custom." + name, missing = "create", values = unanswered } : "custom." + name;
            }

            return new { columns };
        }
    }

    public static async Task MakeAsync(ApiClient api)
    {
        foreach (var (column, name, type) in All)
        {
            await api.Field("lead", name, type, type == "choice"
                ? new { label = new { en = column }, open = true, filterable = true }
                : (object)new { label = new { en = column }, filterable = type is "boolean" or "integer" });
        }
    }
}
