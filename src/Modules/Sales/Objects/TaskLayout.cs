using Rapport.Platform.Definitions;

namespace Rapport.Sales.Objects;

/// <summary>How screens show tasks.</summary>
internal static class TaskLayout
{
    public static Layout Layout { get; } = new()
    {
        Highlights = ["dueAt", "priority", "done", "ownerId"],
        Groups =
        [
            new("basics", ("基本信息", "Basics"), "subject", "dueAt", "priority", "done", "doneAt", "description", "ownerId"),
            new("related", ("关联", "Related to"), "accountId", "contactId", "opportunityId", "leadId"),
        ],
        Views =
        [
            new("today", ("今天", "Today"), "subject", "dueAt", "priority", "accountId", "opportunityId", "done") { Filter = $"ownerId eq me() and {Open} and dueAt in period('today')", Sort = "dueAt", For = Audience.Owners },
            new("overdue", ("已逾期", "Overdue"), "subject", "dueAt", "priority", "accountId", "opportunityId", "done") { Filter = $"ownerId eq me() and {Open} and dueAt lt now()", Sort = "dueAt", For = Audience.Owners },
            new("mine", ("我的待办", "My open ones"), "subject", "dueAt", "priority", "accountId", "opportunityId", "done") { Filter = $"ownerId eq me() and {Open}", Sort = "dueAt", For = Audience.Owners },
            new("team", ("团队的待办", "My team's open ones"), "subject", "dueAt", "priority", "accountId", "opportunityId", "ownerId") { Filter = $"ownerId in myTeam() and {Open}", Sort = "dueAt", For = Audience.Leaders },
            new("done", ("已完成", "Done"), "subject", "doneAt", "priority", "accountId", "opportunityId", "ownerId") { Filter = "done eq true", Sort = "-doneAt" },
            ShippedView.All("subject", "dueAt", "priority", "done", "accountId", "opportunityId", "ownerId"),
        ],
    };

    private static string Open => TaskObject.Ongoing.Filter;
}
