using Rapport.Platform.Definitions;
using Rapport.Platform.Fields;

namespace Rapport.Sales.Objects;

/// <summary>The ordered steps of one kind of sale. The active one in the first position is the default.</summary>
internal static class PipelineObject
{
    public const string Name = "pipeline";

    public static ObjectDefinition Define() =>
        new ObjectBuilder(Name, "pipelines", ("销售流程", "Pipeline"), ("销售流程", "Pipelines"))
            .WrittenByAdministrators()
            .NotDeletable()
            .SortedBy("position,name")
            .Shown(PipelineLayout.Layout)
            .Text("name", ("名称", "Name"), ("例如 标准销售、渠道销售、续约。", "The Chinese name, or the only one: standard sales, channel sales, renewals."), required: true, searchable: true, max: 100)
            .Text("nameEn", ("英文名称", "English name"), ("英文界面显示的名称；不填则显示上面的名称。", "What the English interface shows; without it, the name above."), max: 100)
            .Field("position", FieldTypes.Integer, ("排序", "Position"), ("数字小的在前；启用的第一个是默认流程。", "Smaller comes first; the first active pipeline is the default."), min: 0, max: 10_000)
            .Field("active", FieldTypes.Boolean, ("启用", "Active"), ("停用后不能再用于新的商机。", "An inactive pipeline takes no new opportunities."), preset: true)
            .Field("description", FieldTypes.LongText, ("说明", "Description"), ("这个流程适用于哪类业务。", "Which kind of sale it is for."))
            .Build();
}
