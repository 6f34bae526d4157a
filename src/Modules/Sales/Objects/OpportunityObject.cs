using Rapport.Platform.Access.HandOvers;
using Rapport.Platform.Definitions;
using Rapport.Platform.Fields;

namespace Rapport.Sales.Objects;

/// <summary>A possible sale with a stage, an amount and an expected close.</summary>
internal static class OpportunityObject
{
    public const string Name = "opportunity";

    /// <summary>What somebody who leaves gives to others.</summary>
    public static Ongoing Ongoing { get; } = new(Name, $"outcome eq '{Outcomes.Open}'", ("进行中的商机", "Open opportunities"));

    public static ObjectDefinition Define() =>
        new ObjectBuilder(Name, "opportunities", ("商机", "Opportunity"), ("商机", "Opportunities"))
            .SortedBy("-createdAt")
            .Shown(OpportunityLayout.Layout)
            .RatedOn(o => o.Get<string>("outcome") is Outcomes.Won or Outcomes.Lost, "closedDate", "expectedCloseDate")
            .OfThePastWhenImported("openedDate", "closedDate")
            .StandingIn("closedDate", "expectedCloseDate", (
                "没有列对应到关闭日期：{0} 行有预计成交日期，其中已赢单或输单、日期已到的，会以预计成交日期为关闭日期。文件里有实际的关闭日期，请对应到“关闭日期”。",
                "No column goes to the close date. {0} rows have an expected one: where they are won or lost and it has come, it is taken for the close date. If the file has the true one, match it to “Closed”."))
            .Text("name", ("商机名称", "Name"), ("不填则由客户与产品组成，例如 远山科技 – 年度服务。", "Made of account and product when left empty: Acme – GTX Pro."), searchable: true)
            .Owned()
            .WithTeam(
                new("lead", ("主销售", "Lead salesperson")),
                new("support", ("协同销售", "Supporting salesperson")),
                new("presales", ("售前顾问", "Presales consultant")),
                new("delivery", ("交付经理", "Delivery manager")),
                new("sponsor", ("高层对接", "Executive sponsor")))
            .Reference("accountId", "account", ("客户", "Account"), ("卖给谁。", "Whom you sell to."))
            .Reference("contactId", "contact", ("主要联系人", "Main contact"), ("这笔生意里您主要对接的人。", "The person you mainly deal with in this sale."))
            .Reference("productId", ProductObject.Name, ("主要产品", "Main product"), ("占金额最大的产品。", "The product that makes up most of the amount."))
            .Reference("pipelineId", PipelineObject.Name, ("销售流程", "Pipeline"), ("不填则用默认流程。", "The default pipeline unless you choose one."))
            .Add(new()
            {
                Name = "stage",
                Type = FieldTypes.Choice,
                Label = ("阶段", "Stage"),
                Help = ("按客户已经做到的事来选，而不是按愿望。", "Go by what the customer has done, not by what you hope."),
                OptionsFrom = StageObject.Name,
                Filterable = true,
            })
            .Add(new()
            {
                Name = "outcome",
                Type = FieldTypes.Choice,
                Label = ("结果", "Outcome"),
                Help = ("随阶段而定。", "Follows the stage."),
                Options = Outcomes.Options,
                ReadOnly = true,
                Filterable = true,
            })
            .Field("amount", FieldTypes.Money, ("金额", "Amount"), ("预计的成交金额；赢单后为实际金额。", "What the sale is expected to bring; once won, what it brought."))
            .Field("probability", FieldTypes.Percent, ("赢单概率", "Probability"), ("随阶段而定，也可以按您的判断修改。", "Follows the stage; change it where you know better."))
            .Field("expectedCloseDate", FieldTypes.Date, ("预计成交日期", "Expected close"), ("客户预计在哪一天签约或下单。", "The day on which the customer should sign or order."))
            .Field("openedDate", FieldTypes.Date, ("开始日期", "Opened"), ("商机是哪一天开始的；不填为今天。", "The day on which the sale began; today unless said otherwise."))
            .Field("closedDate", FieldTypes.Date, ("关闭日期", "Closed"), ("赢单或输单的那一天；不填为当天。", "The day on which it was won or lost; today unless said otherwise."))
            .Choice("type", ("商机类型", "Type"), Types, help: ("新客户、老客户加购还是续约。", "A new customer, more for an existing one, or a renewal."))
            .Choice("source", ("商机来源", "Source"), Sources.Options, open: true, help: ("通过什么渠道得到这个机会。", "The channel that brought the sale."))
            .Text("nextStep", ("下一步", "Next step"), ("接下来具体做什么、由谁来做。", "What exactly happens next, and who does it."))
            .Choice("lossReason", ("输单原因", "Loss reason"), LossReasons, open: true, help: ("客户最终没有选择我们的主要原因。", "The main reason why the customer did not choose us."))
            .Field("description", FieldTypes.LongText, ("备注", "Description"), ("需求、竞争情况、决策过程等。", "Needs, competition, how the customer decides."))
            .Add(new()
            {
                Name = "externalId",
                Type = FieldTypes.Text,
                Label = ("外部编号", "External id"),
                Help = ("在原系统或 ERP 里的编号，用于重复导入时对上同一条。", "Its number in another system, by which a repeated import finds it."),
                Searchable = true,
                Filterable = true,
                MaxLength = 150,
            })
            .Build();

    private static Option[] Types =>
    [
        new("new_business", ("新客户", "New business")),
        new("expansion", ("老客户加购", "Expansion")),
        new("renewal", ("续约", "Renewal")),
    ];

    private static Option[] LossReasons =>
    [
        new("price", ("价格", "Price")),
        new("competitor", ("输给竞争对手", "Lost to a competitor")),
        new("no_budget", ("没有预算", "No budget")),
        new("no_decision", ("客户搁置", "No decision")),
        new("product_fit", ("产品不满足需求", "Product did not fit")),
        new("timing", ("时机不合适", "Timing")),
        new("relationship", ("关系不到位", "Relationship")),
        new("other", ("其他", "Other")),
    ];
}
