using Rapport.Platform.Definitions;

namespace Rapport.Sales.Objects;

/// <summary>How screens show opportunities.</summary>
internal static class OpportunityLayout
{
    public static Layout Layout { get; } = new()
    {
        Highlights = ["amount", "stage", "expectedCloseDate", "ownerId"],
        Groups =
        [
            new("basics", ("基本信息", "Basics"), "name", "accountId", "contactId", "productId", "type", "source", "ownerId"),
            new("progress", ("金额与进度", "Amount and progress"), "amount", "amountBase", "currency", "pipelineId", "stage", "probability", "nextStep"),
            new("dates", ("日期", "Dates"), "expectedCloseDate", "openedDate", "closedDate"),
            new("result", ("结果", "Result"), "outcome", "lossReason"),
            new("notes", ("备注", "Notes"), "description", "externalId"),
        ],
        Board = new("stage", Sum: "amount"),
        Views =
        [
            new("mine", ("我的商机", "My open ones"), "name", "accountId", "stage", "amount", "probability", "expectedCloseDate", "nextStep")
            {
                Filter = $"ownerId eq me() and {Open}",
                Sort = "expectedCloseDate",
                For = Audience.Owners,
            },
            new("team", ("团队的商机", "My team's open ones"), "name", "accountId", "stage", "amount", "expectedCloseDate", "nextStep", "ownerId")
            {
                Filter = $"ownerId in myTeam() and {Open}",
                Sort = "expectedCloseDate",
                For = Audience.Leaders,
            },
            new("board", ("商机看板", "Board"), "name", "accountId", "amount", "expectedCloseDate", "ownerId") { Filter = Open, Sort = "expectedCloseDate", OnBoard = true },
            new("closing", ("本月预计成交", "Closing this month"), "name", "accountId", "stage", "amount", "probability", "expectedCloseDate", "ownerId")
            {
                Filter = $"{Open} and expectedCloseDate in period('this-month')",
                Sort = "expectedCloseDate",
            },
            new("overdue", ("已逾期", "Overdue"), "name", "accountId", "stage", "amount", "expectedCloseDate", "nextStep", "ownerId")
            {
                Filter = $"{Open} and expectedCloseDate lt today()",
                Sort = "expectedCloseDate",
            },
            new("won", ("本季度赢单", "Won this quarter"), "name", "accountId", "amount", "productId", "closedDate", "ownerId")
            {
                Filter = $"outcome eq '{Outcomes.Won}' and closedDate in period('this-quarter')",
                Sort = "-closedDate",
            },
            ShippedView.All("name", "accountId", "stage", "amount", "expectedCloseDate", "closedDate", "ownerId", "createdAt"),
        ],
    };

    private static string Open => OpportunityObject.Ongoing.Filter;
}
