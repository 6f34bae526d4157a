using Rapport.Platform.Definitions;
using Rapport.Sales.Objects;
using Shouldly;
using Xunit;

namespace Rapport.Sales.Tests.Objects;

public sealed class SalesObjectsTests
{
    private static readonly ObjectDefinition[] Objects =
        [LeadObject.Define(), ProductObject.Define(), OpportunityObject.Define(), ActivityObject.Define(), TaskObject.Define()];

    [Theory]
    [InlineData("lead", "name company title email phone source status ownerId convertedAt accountId contactId opportunityId")]
    [InlineData("product", "name code family listPrice listPriceBase currency unit active")]
    [InlineData("opportunity", "name accountId pipelineId stage outcome amount amountBase currency probability expectedCloseDate openedDate closedDate ownerId productId source lossReason externalId")]
    [InlineData("activity", "kind subject body occurredAt accountId contactId opportunityId leadId durationMinutes ownerId")]
    [InlineData("task", "subject dueAt done doneAt accountId contactId opportunityId leadId ownerId")]
    public void An_object_has_the_fields_that_scripts_rely_on(string name, string fields) =>
        fields.Split(' ').Except(Objects.Single(o => o.Name == name).Fields.Select(f => f.Name)).ShouldBeEmpty();

    [Fact]
    public void Nothing_else_is_required_than_the_contract_says() =>
        Objects
            .SelectMany(o => o.Fields.Where(f => f.Required && !f.ReadOnly).Select(f => $"{o.Name}.{f.Name}"))
            .ShouldBe(["lead.name", "product.name", "activity.kind", "task.subject"]);

    [Fact]
    public void What_a_stage_can_require_are_fields_of_an_opportunity() =>
        StageObject.Define()["requires"].Options.ShouldAllBe(o => OpportunityObject.Define().Find(o.Value) != null);
}
