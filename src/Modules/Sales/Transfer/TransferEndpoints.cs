using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.OpenApi;
using Rapport.Platform.Records;
using Rapport.Platform.Web;
using Rapport.Platform.Web.OpenApi;
using Rapport.Sales.Objects;

namespace Rapport.Sales.Transfer;

/// <summary><c>POST /accounts/{id}/transfer</c> and its like for contacts, leads, opportunities; <c>POST /accounts/transfer</c> for many.</summary>
internal static class TransferEndpoints
{
    private const int Most = 1000;

    private static readonly (string Object, string Path)[] Objects =
        [("account", "accounts"), ("contact", "contacts"), (LeadObject.Name, "leads"), (OpportunityObject.Name, "opportunities")];

    public static void Map(IEndpointRouteBuilder api)
    {
        foreach (var (name, path) in Objects)
        {
            api.MapPost($"/{path}/{{id:guid}}/transfer", async (Guid id, RecordWriter writer, HttpContext http) =>
            {
                var request = await http.JsonAsync<TransferRequest>();
                await TransferAsync(name, [id], request.ToUserId, request.With, writer, http);
            }).Needs(Permission.SignedIn).Describe(("转移给另一位负责人", "Give to another owner"), s => s.Of<TransferRequest>(), _ => Counts);
            api.MapPost($"/{path}/transfer", async (RecordWriter writer, HttpContext http) =>
            {
                var request = await http.JsonAsync<TransferManyRequest>();
                await TransferAsync(name, [.. request.Ids.Distinct()], request.ToUserId, request.With, writer, http);
            }).Needs(Permission.SignedIn).Describe(("批量转移给另一位负责人", "Give many to another owner"), s => s.Of<TransferManyRequest>(), _ => Counts).AlsoAnswers(404);
        }
    }

    /// <summary>How many records of each object moved, by path.</summary>
    private static OpenApiSchema Counts => new() { Type = JsonSchemaType.Object, AdditionalProperties = Schemas.Value(JsonSchemaType.Integer) };

    private static async Task TransferAsync(string objectName, Guid[] ids, Guid toUserId, string[]? with, RecordWriter writer, HttpContext http)
    {
        http.Request.Query.Allow();
        if (ids.Length is 0 or > Most)
        {
            throw Errors.HowMany(Most).OfMember();
        }

        var following = Chosen(objectName, with ?? []);
        var counts = await writer.RunAsync(http.Writing(), session => new Transferring(session, toUserId, http.RequestAborted).RunAsync(objectName, ids, following), http.RequestAborted);
        await http.AnswerAsync(200, json =>
        {
            json.WriteStartObject();
            foreach (var (path, count) in counts)
            {
                json.WriteNumber(path, count);
            }

            json.WriteEndObject();
        });
    }

    /// <summary>What is to go along, in the order in which it follows.</summary>
    private static List<Following> Chosen(string objectName, string[] with)
    {
        var possible = Following.All.Where(f => f.Follows(objectName)).ToList();
        return with.FirstOrDefault(w => possible.All(f => f.With != w)) is { } unknown
            ? throw Errors.UnknownWith(unknown, possible.Select(f => f.With)).OfMember()
            : possible.FindAll(f => with.Contains(f.With));
    }
}
