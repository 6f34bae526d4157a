using Rapport.Platform.Access.HandOvers;
using Rapport.Platform.Definitions;
using Rapport.Platform.Fields;

namespace Rapport.Sales.Objects;

/// <summary>Something to do, by someone, by a time.</summary>
internal static class TaskObject
{
    public const string Name = "task";

    /// <summary>What somebody who leaves gives to others.</summary>
    public static Ongoing Ongoing { get; } = new(Name, "done ne true", ("未完成的任务", "Undone tasks"));

    public static ObjectDefinition Define() =>
        new ObjectBuilder(Name, "tasks", ("任务", "Task"), ("任务", "Tasks"))
            .SortedBy("-createdAt")
            .Shown(TaskLayout.Layout)
            .Titled("subject")
            .OnTimelines()
            .OnTimelinesAlso(at: "doneAt", kind: "task_done")
            .Text("subject", ("主题", "Subject"), ("要做的事，例如 给王经理发合同草稿。", "What is to be done, such as: send the draft contract."), required: true, searchable: true)
            .Owned()
            .Field("dueAt", FieldTypes.DateTime, ("截止时间", "Due"), ("最晚什么时候做完。", "When it must be done at the latest."))
            .Choice("priority", ("优先级", "Priority"), Priorities, preset: "normal")
            .Field("done", FieldTypes.Boolean, ("已完成", "Done"), preset: false)
            .Field("doneAt", FieldTypes.DateTime, ("完成时间", "Done at"), ("完成时自动记下；也可以补记。", "Noted when the task is done; can be given for one done earlier."))
            .Field("description", FieldTypes.LongText, ("说明", "Details"))
            .Reference("accountId", "account", ("客户", "Account"))
            .Reference("contactId", "contact", ("联系人", "Contact"))
            .Reference("opportunityId", OpportunityObject.Name, ("商机", "Opportunity"))
            .Reference("leadId", LeadObject.Name, ("线索", "Lead"))
            .Build();

    private static Option[] Priorities =>
    [
        new("high", ("高", "High")) { Colour = "red" },
        new("normal", ("普通", "Normal")) { Colour = "blue" },
        new("low", ("低", "Low")) { Colour = "gray" },
    ];
}
