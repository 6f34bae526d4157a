using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Rapport.Platform.Access.Rights;
using Rapport.Platform.Records;
using Rapport.Platform.Web;
using Rapport.Platform.Web.OpenApi;
using Rapport.Sales.Objects;

namespace Rapport.Sales.ConvertLead;

/// <summary><c>POST /leads/{id}/convert</c>: account, contact and opportunity come into being in one transaction, and the lead knows them.</summary>
internal static class ConvertLeadEndpoint
{
    private const string Account = "account";
    private const string Contact = "contact";

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost("/leads/{id:guid}/convert", HandleAsync).Needs(Permission.SignedIn).Describe(
            ("把线索转为客户", "Convert a lead"),
            s => s.Of<ConvertLeadRequest>(),
            s => Schemas.Object(
                ("account", s.Record(Account)),
                ("contact", Schemas.OrNull(s.Record(Contact))),
                ("opportunity", Schemas.OrNull(s.Record(OpportunityObject.Name))),
                ("lead", s.Record(LeadObject.Name))));

    private static async Task HandleAsync(Guid id, RecordWriter writer, HttpContext http)
    {
        http.Request.Query.Allow();
        var request = await http.JsonAsync<ConvertLeadRequest>();
        var made = await writer.RunAsync(http.Writing(), session => ConvertAsync(session, id, request, http.RequestAborted), http.RequestAborted);
        await http.AnswerAsync(200, async json =>
        {
            json.WriteStartObject();
            WriteName(json, "account", made.Account);
            WriteName(json, "contact", made.Contact);
            WriteName(json, "opportunity", made.Opportunity);
            json.WritePropertyName("lead");
            await http.WriteAsync(json, made.Lead);
            json.WriteEndObject();
        });
    }

    private static async Task<Made> ConvertAsync(WriteSession session, Guid id, ConvertLeadRequest request, CancellationToken cancel)
    {
        var lead = await session.LoadAsync(LeadObject.Name, id, cancel);
        var viewer = session.Context.Viewer;
        var conversion = Conversion.Decide(lead, request, path => viewer.Access(lead.Definition, lead.Definition[path]) is FieldAccess.Full or FieldAccess.ReadOnly);
        var account = conversion.Account is { } newAccount
            ? await session.ApplyPartAsync("account", Account, With(newAccount, PartOfRequest.Body(("name", request.AccountName))), cancel)
            : await ExistingAsync(session, request.AccountId!.Value, cancel);
        var contact = conversion.Contact is { } newContact
            ? await session.ApplyPartAsync("contact", Contact, With(newContact).Set("accountId", account.Id), cancel)
            : null;
        var opportunity = conversion.Opportunity is { } newOpportunity
            ? await session.ApplyPartAsync("opportunity", OpportunityObject.Name, With(newOpportunity, request.Opportunity).Set("accountId", account.Id).Set("contactId", contact?.Id), cancel)
            : null;
        var converted = new Change(ChangeKind.Update, id)
            .Set("status", LeadObject.Converted)
            .Set("convertedAt", session.Context.Now)
            .Set("accountId", account.Id)
            .Set("contactId", contact?.Id)
            .Set("opportunityId", opportunity?.Id);
        lead = await session.ApplyAsync(LeadObject.Name, converted, cancel);
        await TakeAlongAsync(session, ActivityObject.Name, lead, cancel);
        await TakeAlongAsync(session, TaskObject.Name, lead, cancel);
        return new(account, contact, opportunity, lead);
    }

    private static async Task<Record> ExistingAsync(WriteSession session, Guid id, CancellationToken cancel) =>
        (await session.FindAsync(Account, ["name"], "id", [id], cancel)).SingleOrDefault() ?? throw Errors.AccountNotFound().OfMember();

    /// <summary>What was done and is to be done with the lead belongs to the account and the contact from now on.</summary>
    private static async Task TakeAlongAsync(WriteSession session, string objectName, Record lead, CancellationToken cancel)
    {
        var found = await session.FindAsync(objectName, ["accountId", "contactId"], "leadId", [lead.Id], cancel);
        await session.ApplyAllAsync(objectName, found.Select(r => new Change(ChangeKind.Update, r.Id)
            .Set("accountId", r.Get<Guid?>("accountId") ?? lead.Get<Guid?>("accountId"))
            .Set("contactId", r.Get<Guid?>("contactId") ?? lead.Get<Guid?>("contactId"))), cancel);
    }

    /// <summary>What is taken from the lead, also into fields that the caller may not fill in by hand.</summary>
    private static Change With(IReadOnlyDictionary<string, object?> values, JsonElement? body = null)
    {
        var change = new Change(ChangeKind.Create) { Body = body };
        foreach (var (path, value) in values)
        {
            change.Set(path, value);
        }

        return change;
    }

    private static void WriteName(Utf8JsonWriter json, string member, Record? record)
    {
        if (record is null)
        {
            json.WriteNull(member);
            return;
        }

        json.WriteStartObject(member);
        json.WriteString("id", record.Id);
        json.WriteString("name", record.Get<string>("name"));
        json.WriteEndObject();
    }

    private sealed record Made(Record Account, Record? Contact, Record? Opportunity, Record Lead);
}
