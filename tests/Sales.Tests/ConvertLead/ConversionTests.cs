using System.Text.Json;
using Rapport.Platform.Problems;
using Rapport.Sales.ConvertLead;
using Rapport.Sales.Objects;
using Shouldly;
using Xunit;
using Record = Rapport.Platform.Records.Record;

namespace Rapport.Sales.Tests.ConvertLead;

public sealed class ConversionTests
{
    private static readonly Guid Owner = Guid.NewGuid();

    [Fact]
    public void A_lead_becomes_an_account_of_its_company_and_a_contact_of_its_own()
    {
        var made = Conversion.Decide(Lead(), new(), _ => true);

        made.Account!["name"].ShouldBe("远山科技");
        made.Account["ownerId"].ShouldBe(Owner);
        made.Contact!["name"].ShouldBe("张伟");
        made.Contact["mobile"].ShouldBe("13900000000");
        made.Opportunity.ShouldBeNull();
    }

    [Fact]
    public void A_private_persons_account_bears_the_persons_name() =>
        Conversion.Decide(Lead(company: null), new(), _ => true).Account!["name"].ShouldBe("张伟");

    [Fact]
    public void What_the_caller_does_not_read_of_the_lead_is_not_taken()
    {
        var made = Conversion.Decide(Lead(), new(), path => path is not ("company" or "mobile"));

        made.Account!["name"].ShouldBe("张伟");
        made.Contact!.ContainsKey("mobile").ShouldBeFalse();
    }

    [Fact]
    public void With_an_existing_account_none_is_made() =>
        Conversion.Decide(Lead(), new(AccountId: Guid.NewGuid()), _ => true).Account.ShouldBeNull();

    [Fact]
    public void No_contact_is_made_where_none_is_wanted() =>
        Conversion.Decide(Lead(), new(Contact: false), _ => true).Contact.ShouldBeNull();

    [Theory]
    [InlineData("null", false)]
    [InlineData("{}", true)]
    public void An_opportunity_is_made_where_one_is_wanted(string opportunity, bool made) =>
        (Conversion.Decide(Lead(), new(Opportunity: Json(opportunity)), _ => true).Opportunity is not null).ShouldBe(made);

    [Fact]
    public void A_lead_is_converted_once()
    {
        var lead = Lead();
        lead.Set("convertedAt", DateTime.UnixEpoch);

        Refused(lead, new()).ShouldBe((409, "lead.already_converted", null));
    }

    [Fact]
    public void A_request_for_two_accounts_is_refused() =>
        Refused(Lead(), new(AccountId: Guid.NewGuid(), AccountName: "远山")).ShouldBe((422, "lead.two_accounts", "accountName"));

    [Fact]
    public void The_opportunitys_account_is_not_for_the_caller_to_say() =>
        Refused(Lead(), new(Opportunity: Json("""{"accountId": null}"""))).ShouldBe((422, "lead.set_by_conversion", "opportunity.accountId"));

    private static (int, string, string?) Refused(Record lead, ConvertLeadRequest request)
    {
        var refusal = Should.Throw<RefusedException>(() => Conversion.Decide(lead, request, _ => true)).Refusal;
        return (refusal.Status, refusal.Code, refusal.Field);
    }

    private static Record Lead(string? company = "远山科技")
    {
        var lead = new Record(LeadObject.Define());
        lead.Set("name", "张伟");
        lead.Set("company", company);
        lead.Set("mobile", "13900000000");
        lead.Set("ownerId", Owner);
        return lead;
    }

    private static JsonElement Json(string text) => JsonElement.Parse(text);
}
