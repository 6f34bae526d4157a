using System.Text.Json;
using Rapport.Platform.Problems;
using Rapport.Platform.Records;

namespace Rapport.Sales.ConvertLead;

/// <summary>What a conversion makes of a lead: the values that the new records take from it.</summary>
/// <param name="Account">The account to make; null where there is one already.</param>
/// <param name="Contact">The contact to make, where one is wanted.</param>
/// <param name="Opportunity">What the opportunity takes from the lead, where one is wanted.</param>
internal sealed record Conversion(
    IReadOnlyDictionary<string, object?>? Account, IReadOnlyDictionary<string, object?>? Contact, IReadOnlyDictionary<string, object?>? Opportunity)
{
    private static readonly string[] AccountTakes = ["source", "phone", "website", "country", "province", "city", "address", "description", "ownerId"];
    private static readonly string[] ContactTakes = ["name", "title", "mobile", "phone", "email", "wechat", "source", "ownerId"];
    private static readonly string[] OpportunityTakes = ["source", "ownerId"];
    private static readonly string[] SetByConversion = ["accountId", "contactId"];

    /// <summary>
    /// An account of the same name is not taken silently: which of them is meant is for a person to say, by id. A lead without a company is
    /// a private person, whose account bears the person's name.
    /// </summary>
    /// <param name="lead">The lead.</param>
    /// <param name="request">What is wanted.</param>
    /// <param name="reads">Whether whoever converts reads a field of the lead; what is hidden or masked there is not to be read in what comes of it.</param>
    /// <exception cref="RefusedException">409: it is converted already. 422: the request contradicts itself.</exception>
    public static Conversion Decide(Record lead, ConvertLeadRequest request, Func<string, bool> reads)
    {
        if (lead.Get<DateTime?>("convertedAt") is not null)
        {
            throw Errors.AlreadyConverted().Exception();
        }

        if (request is { AccountId: not null, AccountName: not null })
        {
            throw Errors.TwoAccounts().OfMember();
        }

        var opportunity = request.Opportunity is { ValueKind: not JsonValueKind.Null };
        if (request.Opportunity is { ValueKind: JsonValueKind.Object } body && SetByConversion.FirstOrDefault(f => body.TryGetProperty(f, out _)) is { } given)
        {
            throw Errors.SetByConversion("opportunity." + given).OfMember();
        }

        return new(
            request.AccountId is null ? Taken(lead, AccountTakes.Where(reads), ("name", (reads("company") ? lead.Get<string>("company") : null) ?? lead.Get<string>("name"))) : null,
            request.Contact ? Taken(lead, ContactTakes.Where(reads)) : null,
            opportunity ? Taken(lead, OpportunityTakes.Where(reads)) : null);
    }

    private static Dictionary<string, object?> Taken(Record lead, IEnumerable<string> fields, params (string Name, object? Value)[] more)
    {
        var values = fields.ToDictionary(f => f, f => lead[lead.Definition[f]]);
        foreach (var (name, value) in more)
        {
            values[name] = value;
        }

        return values;
    }
}
