using Rapport.Platform.Definitions;
using Rapport.Platform.Fields;

namespace Rapport.Sales.Objects;

/// <summary>A step of a pipeline, and what Rapport must know of it: its outcome, its probability, what it requires.</summary>
internal static class StageObject
{
    public const string Name = "stage";

    public static ObjectDefinition Define() =>
        new ObjectBuilder(Name, "stages", ("销售阶段", "Stage"), ("销售阶段", "Stages"))
            .WrittenByAdministrators()
            .NotDeletable()
            .SortedBy("position")
            .Shown(StageLayout.Layout)
            .Reference("pipelineId", PipelineObject.Name, ("销售流程", "Pipeline"), required: true)
            .Text("value", ("代码", "Code"), ("接口与导入用的固定代码，例如 proposal；建好后不能再改。", "The fixed code for the API and imports, such as proposal; it cannot change once saved."), required: true, max: 60)
            .Text("name", ("名称", "Name"), ("例如 方案呈现。", "The Chinese name, or the only one."), required: true, searchable: true, max: 100)
            .Text("nameEn", ("英文名称", "English name"), ("英文界面显示的名称；不填则显示上面的名称。", "What the English interface shows; without it, the name above."), max: 100)
            .Field("position", FieldTypes.Integer, ("排序", "Position"), ("数字小的在前；新商机从启用的第一个阶段开始。", "Smaller comes first; a new opportunity starts on the first active stage."), min: 0, max: 10_000)
            .Choice("outcome", ("结果", "Outcome"), Outcomes.Options, required: true, preset: Outcomes.Open, help: ("到了这个阶段，商机算进行中、赢单还是输单。", "Whether an opportunity on this stage counts as open, won or lost."))
            .Field("probability", FieldTypes.Percent, ("赢单概率", "Probability"), ("走到这个阶段的商机通常有百分之几能赢。", "How many in a hundred that get here are usually won."))
            .MultiChoice("requires", ("必填信息", "Required facts"), Requirements, help: ("进入这个阶段之前必须填好的商机字段。", "What an opportunity must have before it can move here."))
            .Choice("colour", ("颜色", "Colour"), Colours, help: ("看板与漏斗里的颜色。", "Its colour on boards and in funnels."))
            .Field("guidance", FieldTypes.LongText, ("阶段指引", "Guidance"), ("这个阶段要做什么、做到什么程度可以往下走。", "What to do here, and what must be true to move on."))
            .Field("active", FieldTypes.Boolean, ("启用", "Active"), ("停用后商机不能再进入，已在此阶段的不受影响。", "No opportunity can move to an inactive stage; those on it stay."), preset: true)
            .Build();

    private static Option[] Requirements =>
    [
        new("accountId", ("客户", "Account")),
        new("amount", ("金额", "Amount")),
        new("expectedCloseDate", ("预计成交日期", "Expected close")),
        new("productId", ("主要产品", "Main product")),
        new("lossReason", ("输单原因", "Loss reason")),
    ];

    private static Option[] Colours =>
    [
        new("gray", ("灰", "Gray")) { Colour = "gray" },
        new("blue", ("蓝", "Blue")) { Colour = "blue" },
        new("cyan", ("青", "Cyan")) { Colour = "cyan" },
        new("green", ("绿", "Green")) { Colour = "green" },
        new("gold", ("金", "Gold")) { Colour = "gold" },
        new("orange", ("橙", "Orange")) { Colour = "orange" },
        new("red", ("红", "Red")) { Colour = "red" },
        new("magenta", ("品红", "Magenta")) { Colour = "magenta" },
        new("purple", ("紫", "Purple")) { Colour = "purple" },
    ];
}
