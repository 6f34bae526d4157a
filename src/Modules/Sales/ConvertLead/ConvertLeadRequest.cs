using System.Text.Json;

namespace Rapport.Sales.ConvertLead;

/// <summary>What becomes of a lead.</summary>
/// <param name="AccountId">The existing account it belongs to.</param>
/// <param name="AccountName">The name of the account to make; the lead's company, else its own name, unless said otherwise.</param>
/// <param name="Contact">Whether to make a contact of it.</param>
/// <param name="Opportunity">The opportunity to make, with any of its fields; none when null.</param>
internal sealed record ConvertLeadRequest(Guid? AccountId = null, string? AccountName = null, bool Contact = true, JsonElement? Opportunity = null);
